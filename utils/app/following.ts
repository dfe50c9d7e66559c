import { t } from '@lingui/core/macro';
import type { ReadingProgress } from '../messaging/views';
import type { Gap, ReleaseFacts } from '../release/facts';
import type { ReadWatch } from '../trackers/tracker';
import type { App } from './app';

/** Milliseconds between two words about how far a reading is, and before the first: most readings are over by then. */
const TELL_EVERY = 500;

/** A reading of a release that is under way. */
export interface Reading {
	readonly stop: AbortController;
	read: number;
	/** Null where the tracker does not tell. */
	total: number | null;
	/** When views were last told of it (milliseconds); its beginning, as long as they were not. */
	toldAt: number;
	isTold: boolean;
}

const note = (app: App, releaseId: string, reading: Reading, read: number, total: number | null): void => {
	Object.assign(reading, { read, total });
	const now = app.platform.now();
	if (now - reading.toldAt < TELL_EVERY) return;
	Object.assign(reading, { toldAt: now, isTold: true });
	app.platform.broadcast([releaseId]);
};

/** Runs a reading so that views can see how far it is and people can stop it. */
export const followed = async (
	app: App,
	releaseId: string,
	own: ReadWatch,
	task: (watch: Required<ReadWatch>) => Promise<void>,
): Promise<void> => {
	const stop = new AbortController();
	const reading: Reading = { stop, read: 0, total: null, toldAt: app.platform.now(), isTold: false };
	const signal = own.signal === undefined ? stop.signal : AbortSignal.any([own.signal, stop.signal]);
	const onProgress = (read: number, total: number | null): void => {
		own.onProgress?.(read, total);
		note(app, releaseId, reading, read, total);
	};
	app.session.readings.set(releaseId, reading);
	try {
		await task({ signal, onProgress });
	} finally {
		app.session.readings.delete(releaseId);
	}
};

/** Stops the reading of a release, where one is under way. */
export const stopReading = (app: App, releaseId: string): void => app.session.readings.get(releaseId)?.stop.abort();

/** Whether the user stopped the reading that is under way. */
export const isStopped = (app: App, releaseId: string): boolean =>
	app.session.readings.get(releaseId)?.stop.signal.aborted === true;

/** How far the reading of a release is; null where none is under way, or none that takes long. */
export const progressOf = (app: App, releaseId: string): ReadingProgress | null => {
	const reading = app.session.readings.get(releaseId);
	return reading?.isTold && !reading.stop.signal.aborted ? { read: reading.read, total: reading.total } : null;
};

/** What is missing once the user has stopped a reading. */
export const stoppedGap = ({ name }: ReleaseFacts): Gap => ({
	what: 'scope',
	why: 'cancelled',
	detail: t`You stopped the reading of “${name}”. What Muster knew of it before stays.`,
	retryAt: null,
});
