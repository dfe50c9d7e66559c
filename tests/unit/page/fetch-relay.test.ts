import { describe, expect, it } from 'vitest';
import type { FetchOrder } from '../../../utils/messaging/protocol';
import { carryOut, isFetchOrder } from '../../../utils/page/fetch-relay';

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

describe('isFetchOrder', () => {
	const order = (over: object) => ({ ...ORDER, ...over });

	it('takes an order for the API of the page’s own origin, below its context path', () => {
		expect(isFetchOrder(order({}), 'https://acme.atlassian.net')).toBe(true);
		const below = order({ baseUrl: 'https://jira.acme.example/jira', path: '/rest/api/2/myself' });
		expect(isFetchOrder(below, 'https://jira.acme.example')).toBe(true);
	});

	it.each([
		['another origin', { baseUrl: 'https://other.atlassian.net' }],
		['another port', { baseUrl: 'https://acme.atlassian.net:8443' }],
		[
			'an origin that only begins like the page’s',
			{ baseUrl: 'https://acme.atlassian.net', path: '.evil.example/rest/' },
		],
		['a user in the address', { baseUrl: 'https://acme.atlassian.net', path: '@evil.example/rest/' }],
		['a path that is no API', { path: '/secure/admin' }],
		['a path that leaves the API', { path: '/rest/../secure/admin' }],
		['a path that leaves the API in disguise', { path: '/rest/%2e%2e/secure/admin' }],
		['a method that is none', { method: 'CONNECT' }],
		['a broadcast', { muster: 'changed' }],
	])('refuses %s', (_name, over) => {
		expect(isFetchOrder(order(over), 'https://acme.atlassian.net')).toBe(false);
	});
});
