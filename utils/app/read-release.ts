import type { Gap, ReleaseFacts, Site } from '../release/facts';
import type { EpicRecord, ReleaseRecord } from '../store/records';
import { JoinedRelease, type ReadWatch, type ReleaseReading, type Tracker } from '../trackers/tracker';
import { type App, isRecent, nowIso, oneFlight, trackerOf } from './app';
import { readChangeLogs } from './change-log';
import { releaseFlight } from './flights';
import { followed, isStopped, stoppedGap } from './following';
import { identify } from './identity';
import { takeOverPlan } from './joint-plans';
import { answered, backOff, heed, isPaused, resumesAt } from './pauses';

/** Milliseconds for which the scope of a release counts as fresh, unless the user asks for it. */
export const FRESH_FOR = 2 * 60_000;
/** Milliseconds for which a tracker's word that nothing changed is taken: it does not tell of everything. */
const HOLDS_FOR = 60 * 60_000;

/** Failures that need not be those of the whole site, and that asking again soon does not mend. */
export const OF_ONE_RELEASE: readonly Gap['why'][] = ['forbidden', 'unreadable-answer'];

/** How to read: by which page's session, and whether what was read a moment ago will do. */
export interface ReadWish {
	readonly tabId: number | null;
	readonly force: boolean;
	/** Does not settle for a reading that was under way before it was asked for. */
	readonly anew?: boolean;
	/** Asks first whether anything changed since the last reading, and reads only then; for what nobody waits for. */
	readonly onlyIfChanged?: boolean;
	/** Follows the reading of a release, and may stop it. */
	readonly watch?: ReadWatch;
}

const isFresh = (app: App, { scopeReadAt }: ReleaseRecord): boolean =>
	scopeReadAt !== null && isRecent(app, scopeReadAt, FRESH_FOR);

/** Whether an epic is one by a person's word: the tracker does not list it among its epics, and it has not left. */
const isMarkedIn = async (app: App, epic: EpicRecord, releaseId: string): Promise<boolean> => {
	const issue = await app.store.issue(epic.siteId, epic.key);
	return issue?.markedEpicId === epic.id && issue.releaseIds.includes(releaseId);
};

/** An epic that was found in a release; where its own fields do not name it, an issue in the epic led there. */
const inRelease = (epic: EpicRecord, { release: { id }, absorbs = [] }: ReleaseReading): EpicRecord => {
	const stands = (each: string): boolean => !absorbs.includes(each);
	const [releaseIds, throughIssues] = [epic.releaseIds.filter(stands), (epic.throughIssues ?? []).filter(stands)];
	if (releaseIds.includes(id)) return { ...epic, releaseIds, throughIssues };
	return { ...epic, releaseIds: [...releaseIds, id], throughIssues: [...throughIssues, id] };
};

/** An epic that left a release keeps its checklist; it only stops counting for it. */
const without = (epic: EpicRecord, releaseId: string): EpicRecord => {
	const others = (ids: readonly string[] = []): string[] => ids.filter((id) => id !== releaseId);
	return { ...epic, releaseIds: others(epic.releaseIds), throughIssues: others(epic.throughIssues) };
};

const storeReading = async (app: App, reading: ReleaseReading): Promise<void> => {
	const { release, epics, gaps = [], absorbs, issueCount } = reading;
	const known = await Promise.all(epics.map((epic) => identify(app.store, epic)));
	const records = known.map((epic) => inRelease(epic, reading));
	const inside = new Set(records.map(({ id }) => id));
	// What was left out of the reading has not left the release.
	const before = gaps.length > 0 ? [] : await app.store.epicsOfRelease(release.id);
	const hidden = new Set(reading.hidden?.keys);
	const absent = before.filter(({ id, keys }) => !inside.has(id) && !keys.some((key) => hidden.has(key)));
	const left: EpicRecord[] = [];
	for (const epic of absent) if (!(await isMarkedIn(app, epic, release.id))) left.push(without(epic, release.id));
	await app.store.putEpics([...records, ...left]);
	const planFrom = (await app.store.release(release.id))?.planFrom;
	const record: ReleaseRecord = {
		...release,
		scopeReadAt: release.readAt,
		...(issueCount !== undefined && { issueCount }),
		...(absorbs && { absorbs: [...absorbs] }),
		...(planFrom && { planFrom }),
	};
	await app.store.putReleases([await takeOverPlan(app, record)]);
};

/** Whether a release is to be read again: something changed, or what could not be seen by asking may have. */
const hasChanged = async (app: App, tracker: Tracker, known: ReleaseRecord): Promise<boolean> => {
	const { scopeReadAt } = known;
	if (scopeReadAt === null || !isRecent(app, scopeReadAt, HOLDS_FOR)) return true;
	// What is more than Muster reads, or hidden, does not come by asking again.
	const isLasting = ({ why, retryAt }: Gap): boolean => why === 'too-many' && retryAt === null;
	if (!(await app.store.gaps(known.id)).every(isLasting)) return true;
	return tracker.changedSince(known, scopeReadAt, known.issueCount);
};

const noteUnchanged = (app: App, known: ReleaseRecord): Promise<void> =>
	app.store.putReleases([{ ...known, checkedAt: nowIso(app) }]);

const readFollowed = async (app: App, site: Site, known: ReleaseRecord, wish: ReadWish, watch: Required<ReadWatch>) => {
	try {
		const tracker = await trackerOf(app, site, wish.tabId);
		if (wish.onlyIfChanged && !(await hasChanged(app, tracker, known))) return await noteUnchanged(app, known);
		const reading = await tracker.readRelease(known, watch);
		await storeReading(app, reading);
		await readChangeLogs(app, tracker, known.id);
		await app.store.putGaps(known.id, [...(reading.gaps ?? []), ...(reading.hidden ? [reading.hidden.gap] : [])]);
		await answered(app, known.id);
		// What the background asks by itself ends no pause of the site before all of it went well.
		if (!wish.onlyIfChanged) await answered(app, site.id);
	} catch (error) {
		// What was known stays, and so does what was known to be missing.
		if (watch.signal.aborted) return noteStopped(app, known);
		const gap = await heed(app, site.id, error);
		const { absorbs: _, ...alone } = known;
		// A release that is gone from its tracker must not count as upcoming for ever.
		if (gap.what === 'release' && gap.why === 'not-found')
			await app.store.putReleases([{ ...alone, state: 'archived' }]);
		if (error instanceof JoinedRelease) await storeListed(app, [{ ...error.into, absorbs: [...error.absorbs] }]);
		await app.store.putGaps(known.id, [gap]);
		if (wish.onlyIfChanged && OF_ONE_RELEASE.includes(gap.why)) await backOff(app, known.id, gap);
	}
};

/** Notes that the user stopped a reading; one that was stopped by whoever began it is theirs to explain. */
const noteStopped = async (app: App, known: ReleaseRecord): Promise<void> => {
	if (!isStopped(app, known.id)) return;
	const before = (await app.store.gaps(known.id)).filter(({ why }) => why !== 'cancelled');
	await app.store.putGaps(known.id, [...before, stoppedGap(known)]);
};

const read = (app: App, site: Site, known: ReleaseRecord, wish: ReadWish): Promise<void> =>
	followed(app, known.id, wish.watch ?? {}, (watch) => readFollowed(app, site, known, wish, watch));

/** Reads a release with its epics from its tracker and stores what it learned; failures are kept as gaps. */
export const readRelease = async (app: App, site: Site, known: ReleaseRecord, wish: ReadWish): Promise<void> => {
	if (known.source === 'page' || (!wish.force && isFresh(app, known)) || (await isPaused(app, site.id))) return;
	// One that fails by itself must not be asked for again and again while nobody looks.
	if (wish.onlyIfChanged && (await resumesAt(app, known.id)) > app.platform.now()) return;
	const name = releaseFlight(known.id);
	const follows = app.session.flights.has(name);
	const task = async (): Promise<void> => {
		// Whoever stopped the one before meant this one too.
		if (follows && (await app.store.gaps(known.id)).some(({ why }) => why === 'cancelled')) return;
		await read(app, site, known, wish);
	};
	await oneFlight(app, name, task, wish.anew);
	app.platform.broadcast([known.id]);
};

type Listed = ReleaseFacts & Pick<ReleaseRecord, 'absorbs'>;

/** Stores releases that were listed, without forgetting what else is known of them. */
export const storeListed = async (app: App, releases: readonly Listed[]): Promise<ReleaseRecord[]> => {
	const records: ReleaseRecord[] = [];
	for (const release of releases) {
		const known = await app.store.release(release.id);
		// A version that came with an issue does not tell when it begins.
		const startDate = release.startDate ?? known?.startDate ?? null;
		records.push({ scopeReadAt: null, ...known, ...release, startDate });
	}
	await app.store.putReleases(records);
	return records;
};
