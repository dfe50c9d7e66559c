import type { Gap } from '../release/facts';
import { HeldBack } from '../trackers/linear/budget';
import { gapIn } from '../trackers/tracker';
import type { App } from './app';

/** Name of the alarm that has a site read again. */
export const refreshAlarm = (siteId: string): string => `refresh:${siteId}`;

const MINUTE = 60_000;
const LONGEST = 60 * MINUTE;
/** By how much of itself a pause may be longer, so that not everybody's Muster comes back at the same moment. */
const SPREAD = 0.2;

/** What has a pause: a whole site by what it asked for, a site or a release by what failed in the background. */
type Paused = 'asked' | 'failed';

/** When a pause ends (milliseconds); a moment that has passed where there is none. */
const endOf = async (app: App, kind: Paused, id: string): Promise<number> => {
	const pause = await app.store.pauses.get(kind, id);
	// A pause that began later than now is of a clock that was set back since: it would last as long as it was ahead.
	const isOver = pause?.since !== undefined && Date.parse(pause.since) > app.platform.now();
	return pause === undefined || isOver ? 0 : Date.parse(pause.until);
};

/** Until when a site asked to be left alone (milliseconds); null where it did not, or that moment has passed. */
export const askedUntil = async (app: App, siteId: string): Promise<number | null> => {
	const until = await endOf(app, 'asked', siteId);
	return until > app.platform.now() ? until : null;
};

/** Whether a site asked for a pause that has not passed yet. */
export const isPaused = async (app: App, siteId: string): Promise<boolean> => (await askedUntil(app, siteId)) !== null;

/** When the background may ask for a site or release again (milliseconds); a moment that has passed where it may now. */
export const resumesAt = async (app: App, id: string): Promise<number> =>
	Math.max(await endOf(app, 'asked', id), await endOf(app, 'failed', id));

const put = (app: App, kind: Paused, id: string, until: number, failures: number): Promise<void> => {
	const since = new Date(app.platform.now()).toISOString();
	return app.store.pauses.put(kind, id, { failures, since, until: new Date(until).toISOString() });
};

/** Keeps a pause that a site asked for, also for a background that is stopped meanwhile, and goes on after it. */
export const keepPause = async (app: App, siteId: string, { why, retryAt }: Gap): Promise<void> => {
	if (why !== 'rate-limited' || retryAt === null) return;
	const until = Date.parse(retryAt);
	await put(app, 'asked', siteId, until, 0);
	await app.platform.wakeAt(refreshAlarm(siteId), until);
};

/**
 * The gap in a failure. A pause that the site asked for is remembered; one that Muster takes by itself is not, so that
 * the issue on the screen is still read.
 */
export const heed = async (app: App, siteId: string, error: unknown): Promise<Gap> => {
	const gap = gapIn(error);
	if (!(error instanceof HeldBack)) await keepPause(app, siteId, gap);
	return gap;
};

/**
 * Has the background leave a site or release alone: twice as long as last time, from a minute to an hour, and at least
 * as long as it asks. Returns the moment (milliseconds) at which it may ask again.
 */
export const backOff = async (app: App, id: string, { why, retryAt }: Gap): Promise<number> => {
	const failures = (await app.store.pauses.get('failed', id))?.failures ?? 0;
	const now = app.platform.now();
	const asked = retryAt === null ? now : Date.parse(retryAt);
	// A site that asks for a pause does not fail.
	const fails = why !== 'rate-limited' || retryAt === null;
	const own = fails ? Math.min(LONGEST, MINUTE * 2 ** Math.min(failures, 6)) : 0;
	const least = Math.max(asked, now + own);
	const until = least + (least - now) * SPREAD * app.platform.random();
	await put(app, 'failed', id, until, fails ? failures + 1 : failures);
	return until;
};

/** Ends what failures brought about: the site or release has answered. */
export const answered = (app: App, id: string): Promise<void> => app.store.pauses.clear('failed', id);

/** Ends whatever pause a site has: the user asks. */
export const resume = async (app: App, siteId: string): Promise<void> => {
	await app.store.pauses.clear('asked', siteId);
	await answered(app, siteId);
};
