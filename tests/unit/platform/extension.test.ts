import { beforeEach, describe, expect, it, vi } from 'vitest';
import { extensionPlatform } from '../../../utils/platform/extension';

/** Open tabs by id, which of them were asked, and which never answer. */
const { tabs, asked, asleep } = vi.hoisted(() => ({
	tabs: new Map<number, string>(),
	asked: [] as number[],
	asleep: new Set<number>(),
}));

const ANSWER = { status: 200, contentType: 'application/json', retryAfter: null, redirected: false, text: '{}' };

/** The tabs of Firefox: a match pattern names no port, and covers all of them. */
vi.mock('../../../utils/platform/browser', () => ({
	browser: {
		tabs: {
			async query({ url: pattern }: { url: string }) {
				const host = /^(https?):\/\/([^/:]+)\/\*$/.exec(pattern);
				if (host === null) throw new Error(`Invalid url pattern: ${pattern}`);
				const isOf = (url: URL) => url.protocol === `${host[1]}:` && url.hostname === host[2];
				return [...tabs].filter(([, url]) => isOf(new URL(url))).map(([id, url]) => ({ id, url }));
			},
			async sendMessage(id: number) {
				asked.push(id);
				return asleep.has(id) ? new Promise(() => undefined) : ANSWER;
			},
		},
	},
}));

const order = { method: 'GET', path: '/rest/api/2/myself', body: null, timeout: 1000 } as const;
const ask = (baseUrl: string) => extensionPlatform.fetchInPage(baseUrl, order, null);

beforeEach(() => {
	tabs.clear();
	asked.length = 0;
	asleep.clear();
});

describe('a call in a page of a site', () => {
	it('is carried by a tab of the same port', async () => {
		tabs.set(1, 'https://jira.acme.example/browse/OPS-1');
		tabs.set(2, 'https://jira.acme.example:8443/browse/OPS-1');
		expect(await ask('https://jira.acme.example:8443')).toEqual(ANSWER);
		expect(asked).toEqual([2]);
	});

	it('is carried by a tab below the site’s context path', async () => {
		tabs.set(1, 'https://acme.example/wiki/browse/OPS-1');
		tabs.set(2, 'https://acme.example/jira-old/browse/OPS-1');
		tabs.set(3, 'https://acme.example/jira/browse/OPS-1');
		expect(await ask('https://acme.example/jira')).toEqual(ANSWER);
		expect(asked).toEqual([3]);
	});

	it('is given up where the page was put to sleep under it, and carried out by no other', async () => {
		vi.useFakeTimers();
		try {
			tabs.set(1, 'https://jira.acme.example/browse/OPS-1');
			tabs.set(2, 'https://jira.acme.example/browse/OPS-2');
			asleep.add(1);
			const outcome = ask('https://jira.acme.example');
			await vi.advanceTimersByTimeAsync(10 * order.timeout);
			expect(await outcome).toMatchObject({ status: 0, late: true });
			expect(asked).toEqual([1]);
			expect(vi.getTimerCount()).toBe(0);
		} finally {
			vi.useRealTimers();
		}
	});

	it('is carried by none where no tab shows the site', async () => {
		tabs.set(1, 'https://acme.example:8443/jira/browse/OPS-1');
		tabs.set(2, 'http://acme.example/jira/browse/OPS-1');
		expect(await ask('https://acme.example/jira')).toBeNull();
		expect(asked).toEqual([]);
	});
});

describe('a failure that nobody is to blame for', () => {
	it.each([
		new DOMException('The connection is closing.', 'InvalidStateError'),
		new Error('The browser is shutting down.'),
	])('is not reported: %s', (failure) => {
		const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		extensionPlatform.report(failure);
		expect(log).not.toHaveBeenCalled();
		extensionPlatform.report(new Error('Anything else'));
		expect(log).toHaveBeenCalledTimes(1);
		log.mockRestore();
	});
});
