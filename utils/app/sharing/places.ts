import { t } from '@lingui/core/macro';
import type { Site } from '../../release/facts';
import type { Carrier } from '../../sharing/carrier';
import type { Kind } from '../../sharing/kinds';
import { sharedKey } from '../../sharing/names';
import type { Trouble } from '../../sharing/outbox';
import type { EpicRecord, ReleaseRecord } from '../../store/records';
import type { Subject } from '../../store/shares';
import type { SharedPlaces, Tracker } from '../../trackers/tracker';
import { type App, trackerOf } from '../app';
import { releasesOfIds } from '../assess-release';
import { fromTracker } from '../read-issue';

/** Something that can be shared, with what the store knows of it. */
export type Shareable = { readonly site: Site; readonly id: string; readonly topics: readonly string[] } & (
	| { readonly kind: 'checklist'; readonly epic: EpicRecord }
	| { readonly kind: 'plan'; readonly release: ReleaseRecord }
);

/** Where a document is kept in its tracker. */
export interface Place {
	readonly subject: Subject;
	readonly carrier: Carrier;
	readonly places: SharedPlaces;
	/** Key of the issue that it hangs on. */
	readonly issueKey: string;
}

/** The epic or release of an id; null where the store knows none, or its site is gone. */
export const shareableOf = async (app: App, id: string): Promise<Shareable | null> => {
	const epic = await app.store.epic(id);
	const release = epic === undefined ? await app.store.release(id) : undefined;
	const site = await app.store.site(epic?.siteId ?? release?.siteId ?? '');
	if (site === undefined) return null;
	if (epic !== undefined) return { site, id, kind: 'checklist', epic, topics: [id, ...epic.releaseIds] };
	return release === undefined ? null : { site, id, kind: 'plan', release, topics: [id] };
};

const noPlace = (): Trouble => ({
	why: 'no-place',
	detail: t`The tracker has no place to keep this for the team. It stays on this machine.`,
});
const noPlanIssue = (): Trouble => ({
	why: 'no-plan-issue',
	detail: t`The plan needs an issue that carries it. Choose one, or let Muster create it.`,
});

const noIssueForProject = (): Trouble => ({
	why: 'no-plan-issue',
	detail: t`Linear keeps nothing of the kind on a project. Its checklist goes beside the release’s plan: choose the issue that carries the plan, on the plan’s page.`,
});

const subjectOf = (kind: Kind, id: string, trackerId: string): Subject => ({
	id,
	kind,
	key: sharedKey(kind, trackerId),
});

/** The plan issue as it was found last; looked up again once as long as the background lives, for there may be an older one. */
const planIssueOf = async (app: App, places: SharedPlaces, release: ReleaseRecord) => {
	const known = await app.store.shares.planIssue(release.id);
	const { issuesFound } = app.session;
	if (known !== null && issuesFound.has(release.id)) return known;
	const found = await places.findPlanIssue(release);
	issuesFound.add(release.id);
	// An index that lags behind may not have it yet.
	if (found !== null) await app.store.shares.putPlanIssue(release.id, found);
	return found ?? known;
};

/** The plan issue of the first release of an epic that has one. */
const planIssueFor = async (app: App, places: SharedPlaces, { releaseIds }: EpicRecord) => {
	for (const release of await releasesOfIds(app, releaseIds)) {
		const issue = release.source === 'page' ? null : await planIssueOf(app, places, release);
		if (issue !== null) return issue;
	}
	return null;
};

/**
 * An epic that only a page told of so far, as the tracker has it: its place goes by the tracker's own id.
 * @throws {TrackerFailure} where the tracker cannot be asked
 */
const readFirst = async (app: App, tracker: Tracker, site: Site, { id, key }: EpicRecord) => {
	await fromTracker(app, { site, key, page: null, tabId: null }, await tracker.readIssue(key));
	return app.store.epic(id);
};

const placeOfChecklist = async (app: App, epic: EpicRecord, places: SharedPlaces): Promise<Place | Trouble> => {
	const { id, key, trackerId } = epic;
	if (trackerId === null) return noPlace();
	const subject = subjectOf('checklist', id, trackerId);
	const own = places.checklist(epic);
	if (own !== null) return { subject, carrier: own, places, issueKey: key };
	const issue = await planIssueFor(app, places, epic);
	const carrier = issue === null ? null : places.checklist(epic, issue);
	if (issue === null || carrier === null) return noIssueForProject();
	return { subject, carrier, places, issueKey: issue.key };
};

/**
 * Where something is kept, or why there is no place for it.
 * @throws {TrackerFailure} where the tracker cannot be asked
 */
export const placeOf = async (app: App, thing: Shareable, tabId: number | null): Promise<Place | Trouble> => {
	const tracker = await trackerOf(app, thing.site, tabId);
	const places = tracker.sharing;
	if (places === undefined) return noPlace();
	if (thing.kind === 'checklist') {
		const { epic, site } = thing;
		const read = epic.trackerId === null ? await readFirst(app, tracker, site, epic) : epic;
		return placeOfChecklist(app, read ?? epic, places);
	}
	const { release } = thing;
	if (release.source === 'page') return noPlace();
	const issue = await planIssueOf(app, places, release);
	if (issue === null) return noPlanIssue();
	const subject = subjectOf('plan', release.id, release.trackerId);
	return { subject, carrier: places.plan(issue, release), places, issueKey: issue.key };
};
