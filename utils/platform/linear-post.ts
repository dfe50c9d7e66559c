import type { FetchOutcome } from '../messaging/protocol';

const ENDPOINT = 'https://api.linear.app/graphql';
const TIMEOUT = 20_000;

/** Sends one request to Linear's GraphQL API with a personal key, which goes without `Bearer`. */
export const postToLinear = async (body: string, key: string): Promise<FetchOutcome> => {
	try {
		const response = await fetch(ENDPOINT, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', Authorization: key },
			body,
			credentials: 'omit',
			redirect: 'error',
			signal: AbortSignal.timeout(TIMEOUT),
		});
		return {
			status: response.status,
			contentType: response.headers.get('content-type') ?? '',
			retryAfter: response.headers.get('retry-after') ?? secondsToReset(response.headers),
			redirected: false,
			text: await response.text(),
		};
	} catch {
		return { status: 0, contentType: '', retryAfter: null, redirected: false, text: '' };
	}
};

/** Linear says when its bucket is full again as a moment in milliseconds; null where it does not. */
const secondsToReset = (headers: Headers): string | null => {
	const reset = Number(headers.get('x-ratelimit-requests-reset'));
	return reset > 0 ? String(Math.max(1, Math.ceil((reset - Date.now()) / 1000))) : null;
};
