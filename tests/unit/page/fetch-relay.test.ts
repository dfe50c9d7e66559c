import { describe, expect, it } from 'vitest';
import type { FetchOrder } from '../../../utils/messaging/protocol';
import { carryOut } from '../../../utils/page/fetch-relay';

const ORDER: FetchOrder = {
	muster: 'fetch',
	baseUrl: 'https://acme.atlassian.net',
	path: '/rest/api/3/myself',
	method: 'GET',
	body: null,
	timeout: 5,
};

/** Answers never, and fails as a browser's does when it is told to stop. */
const silent: typeof fetch = (_url, init) =>
	new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));

describe('carryOut', () => {
	it('tells an answer that took too long from a network that failed', async () => {
		expect(await carryOut(ORDER, silent)).toMatchObject({ status: 0, late: true });
		const broken = async () => Promise.reject(new TypeError('Failed to fetch'));
		expect(await carryOut(ORDER, broken)).toMatchObject({ status: 0, late: false });
	});

	it('passes on the pause that a server asked for', async () => {
		const answer = new Response('{}', { status: 429, headers: { 'Retry-After': '17' } });
		expect(await carryOut(ORDER, async () => answer)).toMatchObject({ status: 429, retryAfter: '17' });
	});
});
