import { msg, t } from '@lingui/core/macro';
import { labels } from '../words/labels';
import type { CarrierWhy } from './carrier';
import type { SyncResult } from './sync';

/** Why an attempt did not work out. */
export type TroubleWhy = CarrierWhy | 'lost-write' | 'newer' | 'broken' | 'no-place' | 'no-plan-issue';

export interface Trouble {
	readonly why: TroubleWhy;
	/** In words for people. */
	readonly detail: string;
}

/** What is still to be sent of one document. A plain record: it is kept on disk. */
export interface Outbox {
	/** Key of the document. */
	readonly key: string;
	/** Since when something has been waiting, milliseconds since 1970; null where all was sent. */
	readonly waitingSince: number | null;
	/** How many edits wait. */
	readonly edits: number;
	/** Attempts that failed in a row. */
	readonly failures: number;
	/** Not before this moment, milliseconds since 1970. */
	readonly notBefore: number;
	/** True where nothing is sent until somebody does something about it. */
	readonly stopped: boolean;
	/** What was wrong at the last attempt; null where nothing was. */
	readonly trouble: Trouble | null;
}

/** Edits of so many milliseconds go out together. */
export const BUNDLE_MS = 4_000;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
/** Longer than this nobody is left alone, whatever the tracker asks for: the limits of both start anew every hour. */
const LONGEST_ASKED_MS = 60 * 60_000;

export const emptyOutbox = (key: string): Outbox => ({
	key,
	waitingSince: null,
	edits: 0,
	failures: 0,
	notBefore: 0,
	stopped: false,
	trouble: null,
});

/** Something was edited: it waits, and a stop ends, for the edit may have been the remedy. */
export const edited = (outbox: Outbox, now: number): Outbox => ({
	...outbox,
	waitingSince: outbox.waitingSince ?? now,
	edits: outbox.edits + 1,
	stopped: false,
});

/** Somebody did something about it, or the way may be free again: what waits is tried anew. */
export const resumed = (outbox: Outbox): Outbox => ({ ...outbox, notBefore: 0, stopped: false });

/**
 * When to send next, milliseconds since 1970; null where there is nothing to send, or sending has stopped. Moments
 * further ahead than any pause reaches were noted by a clock that was set back since: they hold nothing up.
 */
export const nextAttempt = (outbox: Outbox, now: number): number | null => {
	if (outbox.waitingSince === null || outbox.stopped) return null;
	const bundled = outbox.waitingSince > now ? now : outbox.waitingSince + BUNDLE_MS;
	const allowed = outbox.notBefore > now + LONGEST_ASKED_MS ? now : outbox.notBefore;
	return Math.max(now, bundled, allowed);
};

/** Doubles with every failure; between half of it and all of it, so that not everyone comes back at once. */
const pauseMs = (failures: number, random: number): number =>
	Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS) * (0.5 + random / 2);

interface Moment {
	readonly now: number;
	/** From 0 to 1. */
	readonly random: number;
}

const again = (outbox: Outbox, { now, random }: Moment, trouble: Trouble, retryAt: number | null): Outbox => {
	const failures = outbox.failures + 1;
	const asked = Math.min(retryAt ?? 0, now + LONGEST_ASKED_MS);
	const notBefore = Math.max(now + pauseMs(failures, random), asked);
	return { ...outbox, failures, notBefore, trouble };
};

const stopped = (outbox: Outbox, why: TroubleWhy, detail: string): Outbox => ({
	...outbox,
	stopped: true,
	trouble: { why, detail },
});

const WORDS = labels({
	newer: msg`A newer version of Muster wrote the team’s copy. Update Muster to share your edits.`,
	'lost-write': msg`Somebody else wrote at the same moment. Muster writes again.`,
});

/**
 * What becomes of the outbox after an attempt.
 * @param sent how many edits had been waiting when the attempt began
 */
export const attempted = (outbox: Outbox, result: SyncResult, when: Moment & { readonly sent: number }): Outbox => {
	const waiting = { ...outbox, waitingSince: outbox.waitingSince ?? when.now };
	switch (result.outcome) {
		case 'in-step':
		case 'written': {
			const edits = Math.max(0, outbox.edits - when.sent);
			const waitingSince = edits === 0 ? null : when.now;
			return { ...emptyOutbox(outbox.key), edits, waitingSince, notBefore: when.now + BUNDLE_MS };
		}
		case 'lost-write':
			return again(waiting, when, { why: 'lost-write', detail: WORDS['lost-write'] }, null);
		case 'newer':
			return stopped(outbox, 'newer', WORDS.newer);
		case 'broken':
			return stopped(outbox, 'broken', `${t`The team’s copy in the tracker is damaged.`} ${result.reason}`);
		case 'too-large':
			return stopped(waiting, 'too-large', result.message);
		case 'failed': {
			const { why, retryAt, message } = result.failure;
			const passes = why === 'unreachable' || why === 'rate-limited' || retryAt !== null;
			return passes ? again(outbox, when, { why, detail: message }, retryAt) : stopped(outbox, why, message);
		}
	}
};
