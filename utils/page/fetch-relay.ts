import type { FetchOrder, FetchOutcome } from '../messaging/protocol';

/** The outcome of a call that no answer came to. */
export const NO_ANSWER: FetchOutcome = { status: 0, contentType: '', retryAfter: null, redirected: false, text: '' };

/**
 * Calls the tracker's API as the page itself would, with the user's session. A redirect is not followed: the API never
 * sends callers elsewhere, a login page does. The browser carries this function alone into the page: it may use nothing
 * that is not its own or the page's.
 * @returns null where the page is not of the order's site, or the call none of its API: the tab may have gone elsewhere
 * since it was chosen
 */
export const carryOut = async (order: FetchOrder): Promise<FetchOutcome | null> => {
	const address = order.baseUrl + order.path;
	const [url, base] = [URL.parse(address), URL.parse(order.baseUrl)];
	if (url === null || base === null || url.origin !== location.origin) return null;
	if (!url.pathname.startsWith(`${base.pathname.replace(/\/$/, '')}/rest/`)) return null;
	try {
		const response = await fetch(address, {
			method: order.method,
			headers: {
				Accept: 'application/json',
				...(order.body === null ? {} : { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' }),
			},
			body: order.body,
			credentials: 'same-origin',
			redirect: 'manual',
			signal: AbortSignal.timeout(order.timeout),
		});
		return {
			status: response.status,
			contentType: response.headers.get('content-type') ?? '',
			retryAfter: response.headers.get('retry-after'),
			redirected: response.type === 'opaqueredirect',
			text: await response.text(),
		};
	} catch (error) {
		const late = error instanceof DOMException && error.name === 'TimeoutError';
		return { status: 0, contentType: '', retryAfter: null, redirected: false, text: '', late };
	}
};
