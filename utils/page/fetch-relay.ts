import type { FetchOrder, FetchOutcome } from '../messaging/protocol';

/** The outcome of a call that no answer came to. */
export const NO_ANSWER: FetchOutcome = { status: 0, contentType: '', retryAfter: null, redirected: false, text: '' };
const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];

/** Whether a message is an order that this page may carry out: its own origin, the tracker's API and nothing else. */
export const isFetchOrder = (message: unknown, origin: string): message is FetchOrder => {
	const { muster, path, baseUrl, method = '', timeout } = (message ?? {}) as Partial<FetchOrder>;
	if (muster !== 'fetch' || !METHODS.includes(method) || typeof timeout !== 'number') return false;
	const url = URL.parse(`${baseUrl}${path}`);
	const base = URL.parse(`${baseUrl}`);
	return url?.origin === origin && url.pathname.startsWith(`${base?.pathname.replace(/\/$/, '')}/rest/`);
};

/**
 * Calls the tracker's API as the page itself would, with the user's session. A redirect is not followed: the API never
 * sends callers elsewhere, a login page does.
 */
export const carryOut = async (order: FetchOrder, fetcher: typeof fetch): Promise<FetchOutcome> => {
	try {
		const response = await fetcher(order.baseUrl + order.path, {
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
		return { ...NO_ANSWER, late: error instanceof DOMException && error.name === 'TimeoutError' };
	}
};
