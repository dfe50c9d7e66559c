import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { FetchOutcome } from '../../../utils/messaging/protocol';
import { readAnswer, retryAfterSeconds } from '../../../utils/trackers/answer';
import { gapIn } from '../../../utils/trackers/tracker';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const ASKED = { site: 'acme', what: 'issue', now: () => NOW } as const;
const Body = z.object({
	id: z.string(),
	total: z.optional(z.number()),
	isLast: z.optional(z.boolean()),
	issues: z.optional(z.array(z.object({ key: z.string() }))),
	either: z.optional(z.union([z.string(), z.number()])),
});

const outcome = (over: Partial<FetchOutcome> = {}): FetchOutcome => ({
	status: 200,
	contentType: 'application/json;charset=UTF-8',
	retryAfter: null,
	redirected: false,
	text: '{"id":"1"}',
	...over,
});

const gapOf = (over: Partial<FetchOutcome>) => {
	try {
		readAnswer(outcome(over), Body, ASKED);
	} catch (error) {
		return gapIn(error);
	}
	throw new Error('It was read.');
};

describe('readAnswer', () => {
	it('gives the validated body', () => {
		expect(readAnswer(outcome(), Body, ASKED)).toEqual({ id: '1' });
	});

	it.each([
		['a login page with status 200', { contentType: 'text/html', text: '<html>' }, 'signed-out'],
		['a redirect', { status: 0, redirected: true }, 'signed-out'],
		['401', { status: 401 }, 'signed-out'],
		['403', { status: 403 }, 'forbidden'],
		['404', { status: 404 }, 'not-found'],
		['410', { status: 410 }, 'unreadable-answer'],
		['429', { status: 429 }, 'rate-limited'],
		['500', { status: 500, contentType: 'text/html' }, 'server-error'],
		['no network', { status: 0 }, 'offline'],
		['a truncated body', { text: '{"id":"1' }, 'unreadable-answer'],
		['another type of body', { contentType: 'text/plain', text: 'XSRF check failed' }, 'unreadable-answer'],
	] as const)('calls %s by its name', (_name, over, why) => {
		expect(gapOf(over).why).toBe(why);
	});

	it.each([
		['410', { status: 410 }, 'unreadable-answer', /no longer has the interface/],
		[
			'a refused origin',
			{ status: 403, contentType: 'text/plain', text: 'XSRF check failed' },
			'unreadable-answer',
			/own page/,
		],
		['any other 403', { status: 403, contentType: 'text/html', text: '<html>' }, 'forbidden', /administrator/],
		['a POST when signed out', { status: 400, text: '{"message":"","status":400}' }, 'signed-out', /Sign in/],
		['any other 400', { status: 400, text: '{"errorMessages":["No such field"]}' }, 'unreadable-answer', /\(400\)/],
		['its words', { status: 400, text: '{"errors":{"labels":"Not on the screen."}}' }, 'unreadable-answer', /“Not on/],
		['a 400 without words', { status: 400, text: '<html>' }, 'unreadable-answer', /\(400\)\.$/],
		['a slow answer', { status: 0, late: true }, 'offline', /took too long/],
		['no network', { status: 0 }, 'offline', /Check the connection/],
		[
			'HTML with a server’s failure',
			{ status: 503, contentType: 'text/html', text: '<html>' },
			'server-error',
			/\(503\)/,
		],
		['a 404 of the tracker', { status: 404, text: '{"errorMessages":[]}' }, 'not-found', /no such item/],
		['a 404 that is not its own', { status: 404, contentType: 'text/html' }, 'unreadable-answer', /expected format/],
		['plain text', { contentType: 'text/plain', text: 'ok' }, 'unreadable-answer', /not in the expected format/],
	] as const)('explains %s', (_name, over, why, words) => {
		const gap = gapOf(over);
		expect(gap.why).toBe(why);
		expect(gap.detail).toMatch(words);
	});

	it.each([
		['{"id":7}', 'id: not a text'],
		['{"id":null}', 'id: not a text'],
		['{}', 'id: missing'],
		['{"id":"1","total":"3"}', 'total: not a number'],
		['{"id":"1","isLast":"no"}', 'isLast: neither true nor false'],
		['{"id":"1","issues":{}}', 'issues: not a list'],
		['{"id":"1","issues":[{"key":"PAY-1"},{"id":2}]}', 'issues.1.key: missing'],
		['{"id":"1","issues":[7]}', 'issues.0: not a group of values'],
		['{"id":"1","either":true}', 'either: an unexpected value'],
		['[]', 'the top: not a group of values'],
		['null', 'the top: not a group of values'],
	])('says what in %s was not as expected, and where', (text, words) => {
		expect(gapOf({ text }).detail).toBe(`acme sent an answer that Muster cannot read (at ${words}).`);
	});

	it('keeps the pause that a server asked for', () => {
		expect(gapOf({ status: 429, retryAfter: '120' }).retryAt).toBe('2026-11-23T09:02:00.000Z');
		expect(gapOf({ status: 503, retryAfter: 'Mon, 23 Nov 2026 09:05:00 GMT' }).retryAt).toBe(
			'2026-11-23T09:05:00.000Z',
		);
		expect(gapOf({ status: 429 }).retryAt).toBe('2026-11-23T09:01:00.000Z');
		expect(gapOf({ status: 429, retryAfter: '99999999999999' }).retryAt).toBe('2026-11-24T09:00:00.000Z');
	});
});

describe('retryAfterSeconds', () => {
	it.each([
		['0', 0],
		['17', 17],
		['soon', null],
		[null, null],
		['Mon, 23 Nov 2026 08:00:00 GMT', 0],
		['99999999999999', 86_400],
		['Infinity', 86_400],
		['Fri, 31 Dec 9999 23:59:59 GMT', 86_400],
	])('reads %s as %s', (header, seconds) => {
		expect(retryAfterSeconds(header, NOW)).toBe(seconds);
	});
});
