import { reordered, wrongTypes } from './distort.ts';
import type { FaultyAnswer, Target } from './faults.ts';
import { randomFrom } from './random.ts';

const HTML = '<!doctype html><title>Service unavailable</title><p>We are working on it.</p>';
const JSON_TYPE = 'application/json';

/** The kinds of fault that chaos knows. */
export const CHAOS_KINDS = [
	'error',
	'rate limit',
	'wrong shape',
	'wrong types',
	'cut',
	'reordered',
	'latency',
	'hang',
] as const;
export type ChaosKind = (typeof CHAOS_KINDS)[number];

/** One in so many faults is a rate limit: each stops all calls to its site for seconds, and with them the other faults. */
const RATE_LIMITS = 20;
/** Every so-manieth fault is no answer at all: each holds its call up until Muster gives it up after twenty seconds. */
const HANGS = 99;
const OTHER_KINDS = CHAOS_KINDS.filter((kind) => kind !== 'rate limit' && kind !== 'hang');

type Make = (random: () => number) => FaultyAnswer;

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Make => {
	const answer = { status, body: JSON.stringify(body), contentType: JSON_TYPE, headers };
	return () => answer;
};

const graphQlError = (code: string, message: string): unknown => ({ errors: [{ message, extensions: { code } }] });

/** What both kinds of interface may answer. */
const ANYWHERE: Readonly<Record<ChaosKind, readonly Make[]>> = {
	error: [
		() => ({ status: 502, body: HTML, contentType: 'text/html' }),
		() => ({ status: 503, body: '', headers: { 'Retry-After': '1' } }),
		() => ({ status: 200, body: HTML, contentType: 'text/html' }),
	],
	// Without the header Muster keeps away for a minute, as tests of their own show.
	'rate limit': [
		() => ({ status: 429, body: '', headers: { 'Retry-After': '1' } }),
		json(429, { message: 'Too many requests' }, { 'Retry-After': '2' }),
	],
	'wrong shape': [json(200, null), json(200, [1, 'two', { three: [] }]), json(200, 'text')],
	'wrong types': [(random) => ({ rewrite: (body) => wrongTypes(body, random) })],
	cut: [() => ({ truncate: true }), () => ({ delayMs: 200, drop: true })],
	reordered: [(random) => ({ rewrite: (body) => reordered(body, random) })],
	latency: [() => ({ delayMs: 150 }), () => ({ delayMs: 600 })],
	hang: [() => ({ hang: true })],
};

/** What only Jira answers. */
const JIRA: Partial<Record<ChaosKind, readonly Make[]>> = {
	error: [
		json(500, { errorMessages: ['Internal server error'], errors: {} }),
		json(404, { errorMessages: ['Not found'], errors: {} }),
	],
	'wrong shape': [json(200, { issues: 'none', values: 7, fields: null })],
};

/** What only Linear answers: errors with status 200 or 400, and data with holes. */
const LINEAR: Partial<Record<ChaosKind, readonly Make[]>> = {
	error: [
		json(200, { data: null, ...(graphQlError('INTERNAL_SERVER_ERROR', 'Internal server error') as object) }),
		json(400, graphQlError('INPUT_ERROR', 'Entity not found: Issue')),
	],
	'rate limit': [
		json(400, graphQlError('RATELIMITED', 'The rate limit is exceeded. Try again later.'), { 'Retry-After': '1' }),
	],
	'wrong shape': [json(200, { data: {} }), json(200, { data: { issue: null, releases: { nodes: 7 } } })],
};

/** Random faults on the APIs, never on the pages; repeatable by its seed. */
export class Chaos {
	/** How many faults were served so far, by host and kind. */
	readonly served = new Map<string, Map<ChaosKind, number>>();
	/** How many of them met a call of Jira's that writes. */
	writes = 0;
	readonly #random: () => number;
	readonly #rate: number;

	constructor(seed: number, rate: number) {
		this.#random = randomFrom(seed);
		this.#rate = rate;
	}

	/** How many faults were served so far in all. */
	get total(): number {
		return [...this.served.values()].flatMap((kinds) => [...kinds.values()]).reduce((sum, count) => sum + count, 0);
	}

	/** The fault for a request, or null when it goes well. */
	take({ host, method, path }: Target): FaultyAnswer | null {
		const linear = path.startsWith('/graphql');
		if (!linear && !path.includes('/rest/')) return null;
		if (this.#random() >= this.#rate) return null;
		const kind = this.#kind();
		this.#count(host, kind);
		if (method === 'PUT') this.writes += 1;
		return this.#oneOf([...ANYWHERE[kind], ...((linear ? LINEAR : JIRA)[kind] ?? [])])(this.#random);
	}

	#kind(): ChaosKind {
		if (this.total % HANGS === HANGS >> 1) return 'hang';
		return this.#random() * RATE_LIMITS < 1 ? 'rate limit' : this.#oneOf(OTHER_KINDS);
	}

	#count(host: string, kind: ChaosKind): void {
		const kinds = this.served.get(host) ?? new Map<ChaosKind, number>();
		this.served.set(host, kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
	}

	#oneOf<T>(choices: readonly T[]): T {
		return choices[Math.floor(this.#random() * choices.length)] as T;
	}
}
