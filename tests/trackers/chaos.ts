import type { FaultyAnswer, Target } from './faults.ts';

const HTML = '<!doctype html><title>Service unavailable</title><p>We are working on it.</p>';
const JSON_TYPE = 'application/json';

const ANSWERS: readonly FaultyAnswer[] = [
	{ status: 500, body: '{"errorMessages":["Internal server error"],"errors":{}}', contentType: JSON_TYPE },
	{ status: 502, body: HTML, contentType: 'text/html' },
	{ status: 503, body: '', headers: { 'Retry-After': '1' } },
	{ status: 429, body: '', headers: { 'Retry-After': '1' } },
	{ status: 429, body: '{"message":"Too many requests"}', contentType: JSON_TYPE },
	{ status: 200, body: HTML, contentType: 'text/html' },
	{ status: 200, body: 'null', contentType: JSON_TYPE },
	{ status: 200, body: '[1,"two",{"three":[]}]', contentType: JSON_TYPE },
	{ status: 200, body: '{"issues":"none","values":7,"fields":null,"data":[]}', contentType: JSON_TYPE },
	{ status: 404, body: '{"errorMessages":["Not found"],"errors":{}}', contentType: JSON_TYPE },
	{ truncate: true },
	{ delayMs: 400 },
	{ delayMs: 1500 },
	{ hang: true },
];

/** Random faults on the APIs, never on the pages; repeatable by its seed. */
export class Chaos {
	#state: number;
	readonly #rate: number;

	constructor(seed: number, rate: number) {
		this.#state = seed >>> 0;
		this.#rate = rate;
	}

	/** The fault for a request, or null when it goes well. */
	take(target: Target): FaultyAnswer | null {
		if (!/\/rest\/|^\/graphql/.test(target.path)) return null;
		if (this.#random() >= this.#rate) return null;
		return ANSWERS[Math.floor(this.#random() * ANSWERS.length)] ?? null;
	}

	/** Mulberry32: small, good enough, and the same on every machine. */
	#random(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}
}
