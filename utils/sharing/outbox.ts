import type { SyncResult } from './sync';

/** What is still to be sent of one document. A plain record: it is kept on disk. */
export interface Outbox {
	/** Key of the document. */
	readonly key: string;
	/** Since when something has been waiting, milliseconds since 1970; null where all was sent. */
	readonly waitingSince: number | null;
	/** Attempts that failed in a row. */
	readonly failures: number;
	/** Not before this moment, milliseconds since 1970. */
	readonly notBefore: number;
	/** Why nothing is sent until somebody does something about it; null where sending goes on. */
	readonly stopped: string | null;
}

/** Edits of so many milliseconds go out together. */
export const BUNDLE_MS = 4_000;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 15 * 60_000;

export const emptyOutbox = (key: string): Outbox => ({
	key,
	waitingSince: null,
	failures: 0,
	notBefore: 0,
	stopped: null,
});

/** Something was edited: it waits, and a stop ends, for the edit may have been the remedy. */
export const edited = (outbox: Outbox, now: number): Outbox => ({
	...outbox,
	waitingSince: outbox.waitingSince ?? now,
	stopped: null,
});

/** When to send next, milliseconds since 1970; null where there is nothing to send, or sending has stopped. */
export const nextAttempt = (outbox: Outbox, now: number): number | null => {
	if (outbox.waitingSince === null || outbox.stopped !== null) return null;
	return Math.max(now, outbox.waitingSince + BUNDLE_MS, outbox.notBefore);
};

/** Doubles with every failure; between half of it and all of it, so that not everyone comes back at once. */
const pauseMs = (failures: number, random: number): number =>
	Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS) * (0.5 + random / 2);

const again = (outbox: Outbox, now: number, random: number, retryAt: number | null): Outbox => {
	const failures = outbox.failures + 1;
	const notBefore = Math.max(now + pauseMs(failures, random), retryAt ?? 0);
	return { ...outbox, waitingSince: outbox.waitingSince ?? now, failures, notBefore };
};

const stopped = (outbox: Outbox, why: string): Outbox => ({ ...outbox, stopped: why });

/**
 * What becomes of the outbox after an attempt.
 * @param lastEditAt when the document was last edited, null where it was not since the attempt began
 * @param random from 0 to 1
 */
export const attempted = (
	outbox: Outbox,
	result: SyncResult,
	{ now, lastEditAt, random }: { now: number; lastEditAt: number | null; random: number },
): Outbox => {
	switch (result.outcome) {
		case 'in-step':
		case 'written':
			return { ...emptyOutbox(outbox.key), waitingSince: lastEditAt, notBefore: now + BUNDLE_MS };
		case 'lost-write':
			return again(outbox, now, random, null);
		case 'newer':
			return stopped(outbox, 'A newer version of Muster wrote this. Update Muster to share your edits.');
		case 'too-large':
			return stopped(outbox, result.message);
		case 'failed': {
			const { why, retryAt, message } = result.failure;
			const passes = why === 'unreachable' || why === 'rate-limited' || retryAt !== null;
			return passes ? again(outbox, now, random, retryAt) : stopped(outbox, message);
		}
	}
};
