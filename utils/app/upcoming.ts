import { addDays } from '../release/calendar';
import type { Site } from '../release/facts';
import { isToShip } from '../release/to-ship';
import type { ReleaseRecord } from '../store/records';
import { type App, isRecent, oneFlight, trackerOf } from './app';
import { byNearness, todayIn } from './assess-release';
import { heed, isPaused } from './pauses';
import { policyOf } from './policy';
import { type ReadWish, readRelease, storeListed } from './read-release';

/** Days after its date that an unreleased release still counts as late; older ones are forgotten versions. */
export const OVERDUE_DAYS = 30;
/** Milliseconds for which the list of a project's releases counts as fresh. */
const LIST_FRESH_FOR = 10 * 60_000;
/** Releases beyond the horizon whose epics are read in one go: some projects keep hundreds of open versions. */
const MOST_BEYOND = 10;
const listed = new WeakMap<App, Map<string, number>>();

const lists = (app: App): Map<string, number> => {
	const known = listed.get(app) ?? new Map<string, number>();
	listed.set(app, known);
	return known;
};

/**
 * Tells of releases whether they still have to ship: not released, and not so late that nobody means them any more.
 * Takes records as they are kept, sound or not.
 */
export const upcomingOn = (today: string): ((release: ReleaseRecord) => boolean) => {
	const first = addDays(today, -OVERDUE_DAYS);
	return (release) => isToShip(release) && (release.shipDate ?? first) >= first;
};

/** Whether a release ships within so many days, or is late. */
export const isWithin = (release: { shipDate: string | null }, days: number, today: string): boolean =>
	release.shipDate !== null && release.shipDate <= addDays(today, days);

/**
 * Tells of releases whether they may turn out to ship within so many days once they are assessed: a plan can name the day that the
 * tracker does not, and where the plan has a zone of its own, today is another day than elsewhere.
 */
export const possiblyWithin = (days: number, today: string): ((release: ReleaseRecord) => boolean) => {
	const last = addDays(today, days + 1);
	return ({ shipDate }) => (shipDate ?? '') <= last;
};

/** Brings the list of a project's upcoming releases up to date, then those that ship within the horizon. */
export const readUpcoming = async (app: App, site: Site, project: string, wish: ReadWish): Promise<void> => {
	const name = `upcoming:${site.id}/${site.kind === 'linear' ? '' : project}`;
	const fresh = isRecent(app, lists(app).get(name) ?? 0, LIST_FRESH_FOR);
	if ((fresh && !wish.force) || (await isPaused(app, site.id))) return;
	await oneFlight(app, name, async () => {
		try {
			const tracker = await trackerOf(app, site, wish.tabId);
			const current = await storeListed(app, await tracker.upcomingReleases(project));
			await app.store.putGaps(site.id, []);
			lists(app).set(name, app.platform.now());
			await followMissing(app, site, project, new Set(current.map(({ id }) => id)), wish);
			await readWithinHorizon(app, site, current, wish);
		} catch (error) {
			const gap = await heed(app, site.id, error);
			await app.store.putGaps(site.id, [gap]);
		}
	});
};

/** Releases that were upcoming and are no longer listed have shipped, moved or gone: ask for each. */
const followMissing = async (app: App, site: Site, project: string, there: ReadonlySet<string>, wish: ReadWish) => {
	const isUpcoming = upcomingOn(todayIn(app, await policyOf(app)));
	for (const release of await app.store.releasesOfSite(site.id)) {
		const sameList = site.kind === 'linear' || release.project === project;
		if (sameList && !there.has(release.id) && isUpcoming(release)) {
			await readRelease(app, site, release, { ...wish, force: true, onlyIfChanged: false });
		}
	}
};

const readWithinHorizon = async (app: App, site: Site, releases: readonly ReleaseRecord[], wish: ReadWish) => {
	const policy = await policyOf(app);
	const today = todayIn(app, policy);
	const near = releases.filter(upcomingOn(today));
	// One after the other: the user's own page shares the tracker's limits with us.
	for (const release of near.filter((one) => isWithin(one, policy.horizonDays, today))) {
		await readRelease(app, site, release, wish);
	}
	const beyond = near.filter((one) => one.scopeReadAt === null && !isWithin(one, policy.horizonDays, today));
	for (const release of beyond.sort(byNearness).slice(0, MOST_BEYOND)) await readRelease(app, site, release, wish);
};
