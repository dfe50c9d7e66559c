import type { FetchOutcome, RateLimit } from '../messaging/protocol';
import { NO_ANSWER } from '../page/fetch-relay';

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
			retryAfter: response.headers.get('retry-after'),
			redirected: false,
			text: await response.text(),
			limits: rateLimitsIn((name) => response.headers.get(name)),
		};
	} catch {
		return NO_ANSWER;
	}
};

/** Milliseconds since the epoch, as Linear's documents have it; smaller numbers can only be seconds. */
const momentIn = (reset: number): number => (reset < 100_000_000_000 ? reset * 1000 : reset);

/** The limits that an answer's headers tell of; one of which a number is missing is left out. */
export const rateLimitsIn = (header: (name: string) => string | null): RateLimit[] =>
	(['requests', 'complexity'] as const).flatMap((kind) => {
		const read = (part: string): number => Number(header(`x-ratelimit-${kind}-${part}`) || Number.NaN);
		const [limit, remaining, reset] = [read('limit'), read('remaining'), read('reset')];
		const known = [limit, remaining, reset].every(Number.isFinite);
		return known ? [{ kind, limit, remaining, resetAt: momentIn(reset) }] : [];
	});
