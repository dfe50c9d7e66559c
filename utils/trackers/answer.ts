import { msg, t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import type { FetchOutcome } from '../messaging/protocol';
import type { Gap } from '../release/facts';
import { labels } from '../words/labels';
import { TrackerFailure } from './tracker';

/** What a failure is about: the words name the site and the thing that was asked for. */
export interface Asked {
	readonly site: string;
	readonly what: Gap['what'];
	readonly now: () => number;
}

const fail = (asked: Asked, why: Gap['why'], detail: string, retryInSeconds: number | null): TrackerFailure =>
	new TrackerFailure({
		what: asked.what,
		why,
		detail,
		retryAt: retryInSeconds === null ? null : new Date(asked.now() + retryInSeconds * 1000).toISOString(),
	});

/** Seconds in a day, the longest pause that is kept: no clock reaches what an odd server may ask for. */
const LONGEST_RETRY = 86_400;

/** Seconds in a Retry-After header, which holds seconds or an HTTP date, a day at most; null for neither. */
export const retryAfterSeconds = (header: string | null, now: number): number | null => {
	if (header === null) return null;
	const asked = Number(header);
	const seconds = asked >= 0 ? asked : Math.ceil((Date.parse(header) - now) / 1000);
	return Number.isNaN(seconds) ? null : Math.min(Math.max(0, seconds), LONGEST_RETRY);
};

const DEFAULT_RETRY = 60;

const signedOut = (asked: Asked): TrackerFailure => {
	const { site } = asked;
	return fail(asked, 'signed-out', t`You are signed out of ${site}. Sign in there, then reload the page.`, null);
};

/** Jira's own words for why it refused. */
const Refusal = z.object({
	errorMessages: z.optional(z.array(z.string())),
	errors: z.optional(z.record(z.string(), z.string())),
});
const LONGEST_QUOTE = 300;

const quoted = (text: string): string => {
	try {
		const { errorMessages = [], errors = {} } = z.parse(Refusal, JSON.parse(text));
		return [...errorMessages, ...Object.values(errors)].join(' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE);
	} catch {
		return '';
	}
};

const refused = ({ status, text }: FetchOutcome, asked: Asked): TrackerFailure => {
	const { site } = asked;
	const words = quoted(text);
	const detail =
		words === ''
			? t`${site} refused the question (${status}).`
			: t`${site} refused the question (${status}): “${words}”`;
	return fail(asked, 'unreadable-answer', detail, null);
};

const unanswered = ({ late }: FetchOutcome, asked: Asked): TrackerFailure => {
	const { site } = asked;
	const detail = late
		? t`${site} took too long to answer. Muster goes on with what it has.`
		: t`${site} did not answer. Check the connection; Muster goes on with what it has.`;
	return fail(asked, 'offline', detail, 30);
};

const xsrfWords = (site: string): string =>
	t`${site} did not take the question as coming from its own page. Reload the page of the tracker, then try again.`;

const goneWords = (site: string): string =>
	t`${site} no longer has the interface that Muster asks. Look for a newer version of Muster.`;

/** Seen on Cloud: a POST by somebody who is signed out is answered with 400, an empty message and nothing else. */
const isSignedOutPost = ({ text }: FetchOutcome): boolean =>
	/^\{"message":"","status":400\}$/.test(text.replace(/\s/g, ''));

const isJson = ({ contentType }: FetchOutcome): boolean => /^application\/([\w.-]+\+)?json\b/i.test(contentType);

/** The failure of an answer that came in another form than the interface has. */
export const notExpected = (asked: Asked): TrackerFailure => {
	const { site } = asked;
	const detail = t`${site} sent an answer that is not in the expected format.`;
	return fail(asked, 'unreadable-answer', detail, DEFAULT_RETRY);
};

/** The failure that a status stands for; null for a status that is no failure. */
const statusFailure = (outcome: FetchOutcome, asked: Asked): TrackerFailure | null => {
	const { site } = asked;
	switch (outcome.status) {
		case 0:
			return unanswered(outcome, asked);
		case 400:
			return isSignedOutPost(outcome) ? signedOut(asked) : refused(outcome, asked);
		case 401:
			return signedOut(asked);
		case 403:
			if (/XSRF check failed/i.test(outcome.text)) return fail(asked, 'unreadable-answer', xsrfWords(site), null);
			return fail(asked, 'forbidden', t`${site} does not let you see this. Ask its administrator for access.`, null);
		case 404:
			// What stands before a tracker, or in its place while it starts, knows nothing of what is in it.
			if (!isJson(outcome)) return notExpected(asked);
			return fail(asked, 'not-found', t`${site} has no such item, or does not let you see it.`, null);
		case 410:
			return fail(asked, 'unreadable-answer', goneWords(site), null);
		case 413:
			return fail(asked, 'unreadable-answer', t`${site} takes no text of this length (413).`, null);
		case 429: {
			const seconds = retryAfterSeconds(outcome.retryAfter, asked.now()) ?? DEFAULT_RETRY;
			return fail(asked, 'rate-limited', t`${site} asks for a pause. Muster reads it again later.`, seconds);
		}
	}
	if (outcome.status >= 500) {
		const seconds = retryAfterSeconds(outcome.retryAfter, asked.now()) ?? DEFAULT_RETRY;
		const { status } = outcome;
		return fail(asked, 'server-error', t`${site} has a problem of its own (${status}).`, seconds);
	}
	return outcome.status >= 400 ? refused(outcome, asked) : null;
};

/** What is wrong with a member of an answer, by the type that was expected of it. */
const WRONG = labels({
	string: msg`not a text`,
	number: msg`not a number`,
	boolean: msg`neither true nor false`,
	array: msg`not a list`,
	object: msg`not a group of values`,
	missing: msg`missing`,
	other: msg`an unexpected value`,
});

const memberAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
	path.reduce<unknown>((value, name) => (value as Record<PropertyKey, unknown> | null | undefined)?.[name], body);

const wrongWords = (issue: z.core.$ZodIssue, body: unknown): string => {
	if (memberAt(body, issue.path) === undefined) return WRONG.missing;
	const expected = issue.code === 'invalid_type' ? issue.expected : 'other';
	return Object.hasOwn(WRONG, expected) ? WRONG[expected as keyof typeof WRONG] : WRONG.other;
};

const unreadableWords = (site: string, error: z.core.$ZodError, body: unknown): string => {
	const [issue] = error.issues;
	if (issue === undefined) return t`${site} sent an answer that Muster cannot read.`;
	const message = wrongWords(issue, body);
	const place = issue.path.join('.') || t`the top`;
	return t`${site} sent an answer that Muster cannot read (at ${place}: ${message}).`;
};

/**
 * Holds an answer whose body nobody reads to its status: writing often answers with none.
 * @throws {TrackerFailure} where it is a refusal, or a login page
 */
export const checkAnswer = (outcome: FetchOutcome, asked: Asked): void => {
	if (outcome.redirected || (outcome.status === 200 && /^text\/html\b/i.test(outcome.contentType))) {
		throw signedOut(asked);
	}
	const failure = statusFailure(outcome, asked);
	if (failure !== null) throw failure;
};

/**
 * The validated body of an answer. Jira answers signed-out readers with a login page and status 200, so the content
 * type counts as much as the status.
 * @throws {TrackerFailure} that says what was wrong, and where in the body
 */
export const readAnswer = <T extends z.core.$ZodType>(outcome: FetchOutcome, schema: T, asked: Asked): z.output<T> => {
	checkAnswer(outcome, asked);
	const { site } = asked;
	let body: unknown;
	try {
		if (!isJson(outcome)) throw new SyntaxError(`content type ${outcome.contentType}`);
		body = JSON.parse(outcome.text);
	} catch (cause) {
		throw new TrackerFailure(notExpected(asked).gap, { cause });
	}
	const parsed = z.safeParse(schema, body);
	if (parsed.success) return parsed.data;
	throw fail(asked, 'unreadable-answer', unreadableWords(site, parsed.error, body), null);
};
