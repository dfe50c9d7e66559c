import { msg, t } from '@lingui/core/macro';
import type * as z from 'zod/mini';
import type { FetchOutcome } from '../../messaging/protocol';
import type { Gap } from '../../release/facts';
import { labels } from '../../words/labels';
import { TrackerFailure } from '../tracker';
import { resumesAt } from './budget';
import type { Envelope } from './schemas';

export type Errors = NonNullable<z.output<typeof Envelope>['errors']>;

const LONGEST_QUOTE = 200;

const WORDS = labels({
	'key-rejected': msg`Linear no longer accepts your API key. Connect Linear again in Muster’s options.`,
	'not-found': msg`Linear has no such item, or your key may not see it.`,
	forbidden: msg`Linear does not let your API key see this.`,
	'rate-limited': msg`Linear asks for a pause. Muster reads it again later.`,
	'no-answer': msg`Something answered in Linear’s place with a web page. A proxy or a sign-in of your network may be in between.`,
});

/** What kind of failure an error's code, type and words make it; the first that fits. */
const KINDS: readonly (readonly [RegExp, Gap['why'] & keyof typeof WORDS])[] = [
	[/RATELIMITED/i, 'rate-limited'],
	[/authentication|unauthenticated|invalid.*key/i, 'key-rejected'],
	[/entity not found|not ?found/i, 'not-found'],
	// A key without the right to write is told of its scope.
	[/forbidden|feature not accessible|\bscopes?\b/i, 'forbidden'],
];

/** The failure that errors in an answer stand for. Data beside them is not used: nobody could tell what it lacks. */
export const failureOf = (errors: Errors, outcome: FetchOutcome, what: Gap['what'], now: number): TrackerFailure => {
	const [first] = errors;
	const said = first?.extensions?.userPresentableMessage ?? first?.message ?? '';
	const words = errors.map(({ message, extensions }) => `${extensions?.code} ${extensions?.type} ${message}`).join(' ');
	const retryAt = new Date(resumesAt(outcome, now)).toISOString();
	const [, why] = KINDS.find(([pattern]) => pattern.test(words)) ?? [];
	if (why !== undefined)
		return new TrackerFailure({ what, why, detail: WORDS[why], retryAt: why === 'rate-limited' ? retryAt : null });
	const reason = said.slice(0, LONGEST_QUOTE);
	return new TrackerFailure({ what, why: 'server-error', detail: t`Linear could not answer: ${reason}`, retryAt });
};

/** The failure that an answer without errors of Linear's own stands for; null for none that is peculiar to Linear. */
export const refusalIn = (outcome: FetchOutcome, what: Gap['what'], now: number): TrackerFailure | null => {
	const retryAt = new Date(resumesAt(outcome, now)).toISOString();
	const refusal = (why: Gap['why'], words: keyof typeof WORDS, again: string | null): TrackerFailure =>
		new TrackerFailure({ what, why, detail: WORDS[words], retryAt: again });
	if (outcome.status === 429) return refusal('rate-limited', 'rate-limited', retryAt);
	if (outcome.status === 401) return refusal('key-rejected', 'key-rejected', null);
	// Elsewhere a page instead of an answer means signed out; with a key nobody is ever signed out.
	const page = outcome.redirected || (outcome.status < 400 && /^text\/html\b/i.test(outcome.contentType));
	return page ? refusal('unreadable-answer', 'no-answer', retryAt) : null;
};
