import type * as z from 'zod/mini';
import type { FetchOutcome } from '../../messaging/protocol';
import type { Gap } from '../../release/facts';
import { TrackerFailure } from '../tracker';
import { resumesAt } from './budget';
import type { Envelope } from './schemas';

export type Errors = NonNullable<z.output<typeof Envelope>['errors']>;

const LONGEST_QUOTE = 200;

const REJECTED = 'Linear no longer accepts your API key. Connect Linear again in Muster’s options.';
const MISSING = 'Linear has no such item, or your key may not see it.';
const FORBIDDEN = 'Linear does not let your API key see this.';
const PAUSE = 'Linear asks for a pause. Muster reads it again later.';
const NO_ANSWER =
	'Something answered in Linear’s place with a web page. A proxy or a sign-in of your network may be in between.';

/** What kind of failure an error's code, type and words make it; the first that fits. */
const KINDS: readonly (readonly [RegExp, Gap['why'], string])[] = [
	[/RATELIMITED/i, 'rate-limited', PAUSE],
	[/authentication|unauthenticated|invalid.*key/i, 'key-rejected', REJECTED],
	[/entity not found|not ?found/i, 'not-found', MISSING],
	// A key without the right to write is told of its scope.
	[/forbidden|feature not accessible|\bscopes?\b/i, 'forbidden', FORBIDDEN],
];

/** The failure that errors in an answer stand for. Data beside them is not used: nobody could tell what it lacks. */
export const failureOf = (errors: Errors, outcome: FetchOutcome, what: Gap['what'], now: number): TrackerFailure => {
	const [first] = errors;
	const said = first?.extensions?.userPresentableMessage ?? first?.message ?? '';
	const words = errors.map(({ message, extensions }) => `${extensions?.code} ${extensions?.type} ${message}`).join(' ');
	const retryAt = new Date(resumesAt(outcome, now)).toISOString();
	const [, why, detail] = KINDS.find(([pattern]) => pattern.test(words)) ?? [];
	if (why !== undefined && detail !== undefined)
		return new TrackerFailure({ what, why, detail, retryAt: why === 'rate-limited' ? retryAt : null });
	const sentence = `Linear could not answer: ${said.slice(0, LONGEST_QUOTE)}`;
	return new TrackerFailure({ what, why: 'server-error', detail: sentence, retryAt });
};

/** The failure that an answer without errors of Linear's own stands for; null for none that is peculiar to Linear. */
export const refusalIn = (outcome: FetchOutcome, what: Gap['what'], now: number): TrackerFailure | null => {
	const retryAt = new Date(resumesAt(outcome, now)).toISOString();
	if (outcome.status === 429) return new TrackerFailure({ what, why: 'rate-limited', detail: PAUSE, retryAt });
	if (outcome.status === 401) return new TrackerFailure({ what, why: 'key-rejected', detail: REJECTED, retryAt: null });
	// Elsewhere a page instead of an answer means signed out; with a key nobody is ever signed out.
	const page = outcome.redirected || (outcome.status < 400 && /^text\/html\b/i.test(outcome.contentType));
	return page ? new TrackerFailure({ what, why: 'unreadable-answer', detail: NO_ANSWER, retryAt }) : null;
};
