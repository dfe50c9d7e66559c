import type { Gap, Site } from '../release/facts';
import type { ReleaseRecord } from '../store/records';
import { type App, oneFlight } from './app';
import { todayIn } from './assess-release';
import { updateBadge } from './badge';
import { answered, backOff, refreshAlarm, resumesAt } from './pauses';
import { policyOf } from './policy';
import { OF_ONE_RELEASE, readRelease } from './read-release';
import { lookUnseen } from './sharing/looking';
import { isWithin, readUpcoming, upcomingOn } from './upcoming';

/** Failures that every release of the site would meet as well: it is left alone for a while. */
const OF_THE_SITE: readonly Gap['why'][] = ['server-error', 'offline', 'signed-out', 'key-rejected', 'rate-limited'];
/** Those of a site's list of releases: without it nothing can be read. */
const OF_THE_LIST: readonly Gap['why'][] = [...OF_THE_SITE, ...OF_ONE_RELEASE];
const QUIETLY = { tabId: null, force: false, onlyIfChanged: true } as const;

/** Releases of a site that ship within the horizon, or are late. */
export const dueOn = async (app: App, site: Site): Promise<ReleaseRecord[]> => {
	const policy = await policyOf(app);
	const today = todayIn(app, policy);
	const releases = await app.store.releasesOfSite(site.id);
	return releases.filter(upcomingOn(today)).filter((release) => isWithin(release, policy.horizonDays, today));
};

/** The failure among what could not be read of a site or release. */
const failureOf = async (app: App, id: string, failures = OF_THE_SITE): Promise<Gap | undefined> =>
	(await app.store.gaps(id)).find(({ why }) => failures.includes(why));

/** Reads what is due; the failure that would meet the rest as well ends it. */
const readDue = async (app: App, site: Site, due: readonly ReleaseRecord[]): Promise<Gap | undefined> => {
	if (site.kind === 'linear') {
		await readUpcoming(app, site, '', QUIETLY);
		const failure = await failureOf(app, site.id, OF_THE_LIST);
		if (failure !== undefined) return failure;
	}
	for (const release of due) {
		if (site.kind !== 'linear') await readRelease(app, site, release, QUIETLY);
		const failure = await failureOf(app, release.id);
		if (failure !== undefined) return failure;
	}
	return undefined;
};

const refresh = async (app: App, siteId: string): Promise<void> => {
	const { platform, store } = app;
	const site = await store.site(siteId);
	if (site === undefined || !platform.isOnline() || (await resumesAt(app, siteId)) > platform.now()) return;
	// Whoever comes back has the sites planned again.
	if (await platform.isAway()) return;
	const due = await dueOn(app, site);
	if (due.length === 0) return;
	const failure = await readDue(app, site, due);
	if (failure === undefined) {
		await answered(app, siteId);
		await lookUnseen(
			app,
			due.map(({ id }) => id),
		);
	} else await platform.wakeAt(refreshAlarm(siteId), await backOff(app, siteId, failure));
	platform.broadcast([siteId]);
	await updateBadge(app);
};

/** Brings the releases of a site that ship soon up to date, where it may be asked now; one flight a site. */
export const refreshSite = (app: App, siteId: string): Promise<void> =>
	oneFlight(app, refreshAlarm(siteId), () => refresh(app, siteId));
