import { beforeEach, describe, expect, it } from 'vitest';
import type { FetchOutcome } from '../../../utils/messaging/protocol';
import { rateLimitsIn } from '../../../utils/platform/linear-post';
import { resumesAt } from '../../../utils/trackers/linear/budget';
import { LinearClient } from '../../../utils/trackers/linear/client';
import { readViewer } from '../../../utils/trackers/linear/tracker';
import { gapIn } from '../../../utils/trackers/tracker';
import type { LinearWorkspace } from '../../trackers/company/linear-workspace';
import { createWorld } from '../../trackers/company/world';
import { adapterOn } from './linear-adapter';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const HTML = { contentType: 'text/html; charset=utf-8', text: '<!doctype html>' };

let site: LinearWorkspace;
beforeEach(() => {
	site = createWorld('2026-11-23').linear;
});

const gapOf = async (asked: Promise<unknown>) =>
	gapIn(
		await asked.then(
			() => new Error('It was read.'),
			(error: unknown) => error,
		),
	);
const outcome = (over: Partial<FetchOutcome>): FetchOutcome => ({
	status: 200,
	contentType: 'application/json',
	retryAfter: null,
	redirected: false,
	text: '{}',
	...over,
});
const errors = (message: string, extensions: object, data: unknown = null) =>
	JSON.stringify({ data, errors: [{ message, extensions }] });
const answered = (over: Partial<FetchOutcome>) =>
	gapOf(readViewer(new LinearClient({ post: async () => outcome(over) }, () => NOW)));
const limited = (resetAt: number, over: Partial<FetchOutcome> = {}) =>
	outcome({ limits: [{ kind: 'requests', limit: 1500, remaining: 0, resetAt }], ...over });

describe('the headers of an answer', () => {
	const headers: Record<string, string> = {
		'x-ratelimit-requests-limit': '1500',
		'x-ratelimit-requests-remaining': '0',
		'x-ratelimit-requests-reset': String(NOW),
		'x-ratelimit-complexity-limit': '250000',
		'x-ratelimit-complexity-remaining': '249000',
		'x-ratelimit-complexity-reset': String(NOW / 1000),
	};

	it('tell both limits, with the reset in milliseconds or seconds', () => {
		expect(rateLimitsIn((name) => headers[name] ?? null)).toEqual([
			{ kind: 'requests', limit: 1500, remaining: 0, resetAt: NOW },
			{ kind: 'complexity', limit: 250_000, remaining: 249_000, resetAt: NOW },
		]);
	});

	it('tell nothing where one is missing', () => {
		expect(rateLimitsIn((name) => (name.endsWith('reset') ? null : (headers[name] ?? null)))).toEqual([]);
	});
});

describe('a refusal', () => {
	it.each([
		['the reset', limited(NOW + 600_000), 600_000],
		['an hour at most', limited(NOW + 86_400_000), 3_600_000],
		['five seconds at least', limited(NOW - 1000), 5000],
		['what Retry-After says', outcome({ retryAfter: '90' }), 90_000],
		['a minute, where nothing is said', outcome({}), 60_000],
	])('is followed by %s', (_name, refused, pause) => {
		expect(resumesAt(refused, NOW)).toBe(NOW + pause);
	});

	it('is heard with HTTP 400 and with HTTP 429', async () => {
		const text = errors('Rate limit exceeded', { code: 'RATELIMITED', type: 'ratelimited' });
		const retryAt = new Date(NOW + 600_000).toISOString();
		const both = [limited(NOW + 600_000, { status: 400, text }), limited(NOW + 600_000, { status: 429, ...HTML })];
		for (const each of both) expect(await answered(each)).toMatchObject({ why: 'rate-limited', retryAt });
	});
});

describe('little left of a limit', () => {
	it.each([
		['requests', () => Object.assign(site.rate, { limit: 100, used: 95 })],
		['complexity', () => Object.assign(site.rate, { points: 100_000, pointsUsed: 95_000 })],
	])('of %s holds back what nobody waits for, and still reads the issue on the screen', async (_name, spend) => {
		spend();
		const sent: string[] = [];
		const tracker = adapterOn(site, sent);
		await tracker.readIssue('ENG-123');
		const before = sent.length;
		const gap = await gapOf(tracker.upcomingReleases());
		expect(sent.length - before).toBeLessThanOrEqual(1);
		expect(gap).toMatchObject({ why: 'rate-limited', retryAt: expect.stringMatching(/Z$/) });
		expect((await tracker.readIssue('ENG-123')).key).toBe('ENG-123');
	});
});

describe('what else may come back', () => {
	it.each([
		['a key that is not known', { status: 401, text: errors('No', { code: 'AUTHENTICATION_ERROR' }) }, 'key-rejected'],
		['401 without a word', { status: 401, text: '' }, 'key-rejected'],
		['what the key may not see', { status: 400, text: errors('No', { type: 'forbidden' }) }, 'forbidden'],
		[
			'what is not there',
			{ status: 400, text: errors('Entity not found: Issue', { code: 'INPUT_ERROR' }) },
			'not-found',
		],
		[
			'part of an answer',
			{ text: errors('Oops', { code: 'INTERNAL_SERVER_ERROR' }, { viewer: null }) },
			'server-error',
		],
		['null', { text: '{"data":null}' }, 'unreadable-answer'],
		['a web page', HTML, 'unreadable-answer'],
		['a web page with a failure', { status: 502, ...HTML }, 'server-error'],
		['half an answer', { text: '{"data":{"viewer"' }, 'unreadable-answer'],
		['nothing in time', { status: 0, contentType: '', text: '' }, 'offline'],
	] as const)('%s is called by its name', async (_name, over, why) => {
		expect((await answered(over)).why).toBe(why);
	});

	it('is told in Linear’s own words where they are meant for people', async () => {
		const said = { code: 'INTERNAL_SERVER_ERROR', userPresentableMessage: 'Linear is being updated.' };
		const gap = await answered({ status: 400, text: errors('secret stack', said) });
		expect(gap.detail).toContain('Linear is being updated.');
		expect(gap.detail).not.toContain('stack');
	});
});
