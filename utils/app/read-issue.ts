import { t } from '@lingui/core/macro';
import type { PageReading } from '../messaging/protocol';
import type { Gap, Site } from '../release/facts';
import type { EpicRecord, IssueRecord, ReleaseRecord } from '../store/records';
import { FIXED_TYPES, unknownStatus } from '../trackers/missing';
import { type EpicReading, type IssueReading, releaseId } from '../trackers/tracker';
import { type App, isRecent, nowIso, oneFlight, trackerOf } from './app';
import { issueFlight } from './flights';
import { identify } from './identity';
import { askedUntil, heed, keepPause } from './pauses';
import { storeListed } from './read-release';

/** An issue on a page of a site, and the page that may carry the calls. */
export interface IssueOnPage {
	readonly site: Site;
	readonly key: string;
	/** What the page shows; null while it has not drawn the issue. */
	readonly page: PageReading | null;
	readonly tabId: number | null;
}

const FRESH_FOR = 5_000;
const NO_READING: PageReading = {
	title: null,
	type: null,
	status: null,
	releases: [],
	parentKey: null,
	recognised: false,
};

/** Reads the issue from its tracker, or, failing that, from what the page shows; stores what it learned. */
export const readIssue = async (app: App, seen: IssueOnPage, force: boolean): Promise<IssueRecord> => {
	const known = await app.store.issue(seen.site.id, seen.key);
	const fresh = known?.readAt != null && isRecent(app, known.readAt, FRESH_FOR);
	if (fresh && !force && known.gaps.length === 0) return known;
	const read = async (): Promise<IssueRecord> => {
		const until = await askedUntil(app, seen.site.id);
		if (until !== null) return fromPage(app, seen, paused(seen.site, until));
		try {
			const tracker = await trackerOf(app, seen.site, seen.tabId);
			return await fromTracker(app, seen, await tracker.readIssue(seen.key));
		} catch (error) {
			const gap = await heed(app, seen.site.id, error);
			return fromPage(app, seen, gap);
		}
	};
	return oneFlight(app, issueFlight(seen.site.id, seen.key), read, force);
};

const paused = ({ name: site }: Site, until: number): Gap => ({
	what: 'issue',
	why: 'rate-limited',
	detail: t`${site} asks for a pause. Muster reads it again later.`,
	retryAt: new Date(until).toISOString(),
});

/** The epic of an issue above which something could not be read: what is known of it stands. */
const epicBefore = async (
	app: App,
	siteId: string,
	unreadAbove: string,
	before: IssueRecord | undefined,
): Promise<EpicRecord | null> => {
	if (before === undefined || before.readAt === null) return (await app.store.epicByKey(siteId, unreadAbove)) ?? null;
	return before.epicId === null ? null : ((await app.store.epic(before.epicId)) ?? null);
};

/** The epic that a reading leads to, and what the issue ships in. */
const unitOf = async (app: App, { site, key }: IssueOnPage, reading: IssueReading, before: IssueRecord | undefined) => {
	const unit = reading.parentEpic ?? (reading.isEpic ? reading.asEpic : null);
	const read = unit === null ? null : await identify(app.store, unit, reading.isEpic ? key : null);
	if (read !== null) await app.store.putEpics([read]);
	const unread = read === null ? reading.unreadAbove : undefined;
	const epic = unread === undefined ? read : await epicBefore(app, site.id, unread, before);
	return { epic, releaseIds: epic?.releaseIds ?? reading.releases.map(({ id }) => id) };
};

/** Stores what a tracker told of an issue. */
export const fromTracker = async (app: App, seen: IssueOnPage, reading: IssueReading): Promise<IssueRecord> => {
	const { site, key } = seen;
	await storeListed(app, reading.releases);
	const before = (await app.store.issue(site.id, key)) ?? (await app.store.issue(site.id, reading.key));
	const { epic, releaseIds } = await unitOf(app, seen, reading, before);
	// A pause holds for the site, whichever of the calls was told of it.
	for (const gap of reading.gaps) await keepPause(app, site.id, gap);
	const own = await identify(app.store, reading.asEpic, key);
	// Where only the page could be read before, the issue itself stood in for its epic: what was written there stays.
	const written = own.id !== epic?.id && ((await app.store.checklist(own.id))?.revision ?? 0) > 0;
	const markedEpicId = before?.markedEpicId ?? (written ? own.id : null);
	if (markedEpicId !== null) await app.store.putEpics([{ ...own, releaseIds }]);
	const record: IssueRecord = {
		id: `${site.id}/${reading.key}`,
		siteId: site.id,
		key: reading.key,
		title: reading.title,
		url: reading.url,
		type: reading.type,
		project: projectOf(reading.key),
		epicId: epic?.id ?? null,
		markedEpicId,
		releaseIds,
		gaps: [...reading.gaps],
		readAt: nowIso(app),
	};
	await app.store.putIssue(record);
	// The page still asks by the old key.
	if (reading.key !== key) await app.store.putIssue({ ...record, id: `${site.id}/${key}` });
	return record;
};

const projectOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf('-')));

const issueUrl = (site: Site, key: string): string =>
	site.kind === 'linear'
		? `${site.baseUrl}/issue/${encodeURIComponent(key)}`
		: `${site.baseUrl}/browse/${encodeURIComponent(key)}`;

/** Whether a release may be what a page of a project calls by its name: other projects have releases of that name too. */
const mayBeOf = (site: Site, issueKey: string, { project, source }: ReleaseRecord): boolean => {
	const own = projectOf(issueKey);
	if (site.kind === 'linear' || source === 'page' || project === own) return true;
	const joint = site.mapping?.jointProjects ?? [];
	return project !== null && joint.includes(project) && joint.includes(own);
};

/** Releases that a page names: known ones of the issue's project by their name, else ones known by the name alone. */
const releasesOnPage = async (app: App, { site, key }: IssueOnPage, names: readonly string[]) => {
	const known = (await app.store.releasesOfSite(site.id)).filter((release) => mayBeOf(site, key, release));
	return names.map((name) => known.find((release) => release.name === name) ?? namedRelease(app, site, name));
};

const namedRelease = (app: App, site: Site, name: string): ReleaseRecord => ({
	id: releaseId(site.id, `name:${name}`),
	siteId: site.id,
	trackerId: `name:${name}`,
	source: 'page',
	name,
	url: null,
	description: '',
	startDate: null,
	shipDate: null,
	state: 'planned',
	project: null,
	readAt: nowIso(app),
	scopeReadAt: null,
});

const epicOnPage = (seen: IssueOnPage, page: PageReading, releaseIds: string[], readAt: string): EpicReading => {
	const key = page.parentKey ?? seen.key;
	const own = page.parentKey === null;
	return {
		siteId: seen.site.id,
		key,
		trackerId: null,
		title: own ? (page.title ?? key) : key,
		url: issueUrl(seen.site, key),
		type: own ? (page.type ?? FIXED_TYPES.issue) : FIXED_TYPES.epic,
		status: own && page.status !== null ? { name: page.status, category: 'unknown' } : unknownStatus(),
		owner: null,
		labels: [],
		components: [],
		description: '',
		releaseIds,
		updatedAt: null,
		readAt,
	};
};

const unknownLayout = (): Gap => ({
	what: 'issue',
	why: 'layout-changed',
	detail: t`Muster does not recognise this page’s layout, so it could read nothing from the page either.`,
	retryAt: null,
});

/** An issue that the tracker says is not there, or not for this user: nothing to keep a checklist for. */
const strangerTo = async (app: App, { site, key }: IssueOnPage, gaps: Gap[]): Promise<IssueRecord> => {
	const record: IssueRecord = {
		id: `${site.id}/${key}`,
		siteId: site.id,
		key,
		title: key,
		url: issueUrl(site, key),
		type: '',
		project: projectOf(key),
		epicId: null,
		markedEpicId: null,
		releaseIds: [],
		gaps: gaps.filter(({ why }) => why === 'not-found'),
		readAt: null,
	};
	await app.store.putIssue(record);
	return record;
};

/**
 * What is known without the tracker's answer. Facts read earlier stand; for an issue never read, the page's own words
 * are all there is, and the issue stands for its epic, so that its checklist can be worked on.
 */
const fromPage = async (app: App, seen: IssueOnPage, gap: Gap): Promise<IssueRecord> => {
	const known = await app.store.issue(seen.site.id, seen.key);
	const gaps = seen.page !== null && !seen.page.recognised ? [gap, unknownLayout()] : [gap];
	if (known !== undefined && known.readAt !== null) {
		const record = { ...known, gaps };
		await app.store.putIssue(record);
		return record;
	}
	if (gap.why === 'not-found') return strangerTo(app, seen, gaps);
	const page = seen.page ?? NO_READING;
	const releases = await releasesOnPage(app, seen, page.releases);
	await app.store.putReleases(releases.filter(({ source }) => source === 'page'));
	const releaseIds = releases.map(({ id }) => id);
	const reading = epicOnPage(seen, page, releaseIds, nowIso(app));
	const existing = await app.store.epicByKey(seen.site.id, reading.key);
	const epic = existing?.trackerId ? existing : await identify(app.store, reading);
	await app.store.putEpics([epic]);
	const record: IssueRecord = {
		id: `${seen.site.id}/${seen.key}`,
		siteId: seen.site.id,
		key: seen.key,
		title: page.title ?? seen.key,
		url: issueUrl(seen.site, seen.key),
		type: page.type ?? FIXED_TYPES.issue,
		project: projectOf(seen.key),
		epicId: epic.id,
		markedEpicId: known?.markedEpicId ?? null,
		releaseIds,
		gaps,
		readAt: null,
	};
	await app.store.putIssue(record);
	return record;
};
