import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FetchOrder } from '../../../utils/messaging/protocol';
import { carryOut } from '../../../utils/page/fetch-relay';

const ORDER: FetchOrder = {
	baseUrl: 'https://acme.atlassian.net',
	path: '/rest/api/3/myself',
	method: 'GET',
	body: null,
	timeout: 5,
};

/** Answers never, and fails as a browser's does when it is told to stop. */
const silent: typeof fetch = (_url, init) =>
	new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
const fetcher = vi.fn<typeof fetch>();

const onPageOf = (origin: string): void => void vi.stubGlobal('location', { origin });

beforeEach(() => {
	fetcher.mockReset().mockImplementation(async () => new Response('{}'));
	vi.stubGlobal('fetch', fetcher);
	onPageOf('https://acme.atlassian.net');
});
afterEach(() => vi.unstubAllGlobals());

describe('carryOut', () => {
	it('sends a write as the page would, with the header that Jira asks for', async () => {
		onPageOf('https://jira.acme.example');
		fetcher.mockResolvedValue(
			new Response('{"ok":1}', { status: 201, headers: { 'content-type': 'application/json' } }),
		);
		const order = { baseUrl: 'https://jira.acme.example/jira', path: '/rest/api/2/issue/OPS-1' };
		expect(await carryOut({ ...ORDER, ...order, method: 'PUT', body: '{"a":1}' })).toEqual({
			status: 201,
			contentType: 'application/json',
			retryAfter: null,
			redirected: false,
			text: '{"ok":1}',
		});
		expect(fetcher).toHaveBeenCalledWith(
			'https://jira.acme.example/jira/rest/api/2/issue/OPS-1',
			expect.objectContaining({
				credentials: 'same-origin',
				redirect: 'manual',
				body: '{"a":1}',
				headers: expect.objectContaining({ 'X-Atlassian-Token': 'no-check' }),
			}),
		);
	});

	it('tells an answer that took too long from a network that failed', async () => {
		fetcher.mockImplementation(silent);
		expect(await carryOut(ORDER)).toMatchObject({ status: 0, late: true });
		fetcher.mockRejectedValue(new TypeError('Failed to fetch'));
		expect(await carryOut(ORDER)).toMatchObject({ status: 0, late: false });
	});

	it('passes on the pause that a server asked for', async () => {
		fetcher.mockResolvedValue(new Response('{}', { status: 429, headers: { 'Retry-After': '17' } }));
		expect(await carryOut(ORDER)).toMatchObject({ status: 429, retryAfter: '17' });
	});

	it('needs nothing but itself and the page', async () => {
		const page = { URL, fetch: fetcher, AbortSignal, DOMException, location: { origin: 'https://acme.atlassian.net' } };
		const alone = runInNewContext(`(${carryOut.toString()})`, page) as typeof carryOut;
		expect(await alone(ORDER)).toMatchObject({ status: 200, text: '{}' });
		fetcher.mockRejectedValue(new TypeError('Failed to fetch'));
		expect(await alone(ORDER)).toMatchObject({ status: 0, late: false });
		expect(await alone({ ...ORDER, path: '/secure/admin' })).toBeNull();
	});

	it.each([
		['another origin', { baseUrl: 'https://other.atlassian.net' }],
		['another port', { baseUrl: 'https://acme.atlassian.net:8443' }],
		[
			'an origin that only begins like the page’s',
			{ baseUrl: 'https://acme.atlassian.net', path: '.evil.example/rest/' },
		],
		['a user in the address', { baseUrl: 'https://acme.atlassian.net', path: '@evil.example/rest/' }],
		['no address', { baseUrl: '' }],
		['a path that is no API', { path: '/secure/admin' }],
		['a path that leaves the API', { path: '/rest/../secure/admin' }],
		['a path that leaves the API in disguise', { path: '/rest/%2e%2e/secure/admin' }],
	])('calls nothing for %s', async (_name, over) => {
		expect(await carryOut({ ...ORDER, ...over })).toBeNull();
		expect(fetcher).not.toHaveBeenCalled();
	});
});
