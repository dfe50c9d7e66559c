import type { Gap, Site } from '../release/facts';
import type { ReleaseRecord } from '../store/records';
import { type App, oneFlight } from './app';
import { todayIn } from './assess-release';
import { updateBadge } from './badge';
import { policyOf } from './policy';
import { readRelease } from './read-release';
import { lookAtRelease } from './sharing/looking';
import { isWithin, readUpcoming, upcomingOn } from './upcoming';

const MINUTE = 60_000;
const LONGEST_PAUSE = 60 * MINUTE;
/** Failures that asking again soon does not mend, and that a pause spares the site. */
const FAILURES: readonly Gap['why'][] = [
	'server-error',
	'unreadable-answer',
	'offline',
	'signed-out',
	'forbidden',
	'key-rejected',
	'rate-limited',
];
const QUIETLY = { tabId: null, force: false, onlyIfChanged: true } as const;

/** Name of the alarm that has a site read again. */
export const refreshAlarm = (siteId: string): string => `refresh:${siteId}`;

/** Releases of a site that ship within the horizon, or are late. */
export const dueOn = async (app: App, site: Site): Promise<ReleaseRecord[]> => {
	const policy = await policyOf(app);
	const today = todayIn(app, policy);
	const releases = await app.store.releasesOfSite(site.id);
	return releases.filter(upcomingOn(today)).filter((release) => isWithin(release, policy.horizonDays, today));
};

/** When a site may be asked again by the background (milliseconds); a moment that has passed where it may be now. */
export const resumesAt = async (app: App, siteId: string): Promise<number> => {
	const pause = await app.store.backoffs.get(siteId);
	// A pause that began later than now is of a clock that was set back since: it would last as long as it was ahead.
	const isOver = pause?.since !== undefined && Date.parse(pause.since) > app.platform.now();
	return pause === undefined || isOver ? 0 : Date.parse(pause.until);
};

/** The failure among what could not be read of a site or release. */
const failureOf = async (app: App, id: string): Promise<Gap | undefined> =>
	(await app.store.gaps(id)).find(({ why }) => FAILURES.includes(why));

const readDue = async (app: App, site: Site, due: readonly ReleaseRecord[]): Promise<Gap | undefined> => {
	if (site.kind === 'linear') {
		await readUpcoming(app, site, '', QUIETLY);
		const failure = await failureOf(app, site.id);
		if (failure !== undefined) return failure;
	}
	for (const release of due) {
		if (site.kind !== 'linear') await readRelease(app, site, release, QUIETLY);
		const failure = await failureOf(app, release.id);
		if (failure !== undefined) return failure;
	}
	return undefined;
};

/** Leaves a site alone for as long as it asks, else for twice as long as last time, from a minute to an hour. */
const backOff = async (app: App, siteId: string, { why, retryAt }: Gap): Promise<void> => {
	const { failures } = (await app.store.backoffs.get(siteId)) ?? { failures: 0 };
	const now = app.platform.now();
	const asked = why === 'rate-limited' && retryAt !== null ? Date.parse(retryAt) : null;
	const until = asked ?? now + Math.min(LONGEST_PAUSE, MINUTE * 2 ** Math.min(failures, 6));
	const record = {
		failures: asked === null ? failures + 1 : failures,
		since: new Date(now).toISOString(),
		until: new Date(until).toISOString(),
	};
	await app.store.backoffs.put(siteId, record);
	await app.platform.wakeAt(refreshAlarm(siteId), until);
};

const refresh = async (app: App, siteId: string): Promise<void> => {
	const site = await app.store.site(siteId);
	if (site === undefined || !app.platform.isOnline() || (await resumesAt(app, siteId)) > app.platform.now()) return;
	const due = await dueOn(app, site);
	if (due.length === 0) return;
	const failure = await readDue(app, site, due);
	if (failure === undefined) {
		await app.store.backoffs.clear(siteId);
		for (const { id } of due) await lookAtRelease(app, id, { tabId: null });
	} else await backOff(app, siteId, failure);
	app.platform.broadcast([siteId]);
	await updateBadge(app);
};

/** Brings the releases of a site that ship soon up to date, where it may be asked now; one flight a site. */
export const refreshSite = (app: App, siteId: string): Promise<void> =>
	oneFlight(app, refreshAlarm(siteId), () => refresh(app, siteId));
