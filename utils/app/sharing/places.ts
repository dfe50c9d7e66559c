import { t } from '@lingui/core/macro';
import type { Site } from '../../release/facts';
import { type Carrier, CarrierFailure, type CarrierWhy } from '../../sharing/carrier';
import type { Kind } from '../../sharing/kinds';
import { sharedKey } from '../../sharing/names';
import type { Trouble } from '../../sharing/outbox';
import type { EpicRecord, ReleaseRecord } from '../../store/records';
import type { Subject } from '../../store/shares';
import type { SharedPlaces } from '../../trackers/tracker';
import { gapIn } from '../../trackers/tracker';
import { type App, trackerOf } from '../app';

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

const CLASSES: Readonly<Partial<Record<string, CarrierWhy>>> = {
	forbidden: 'forbidden',
	'not-found': 'not-found',
	'rate-limited': 'rate-limited',
};

/** A tracker's failure as a carrier's; anything else that was thrown goes on. */
export const carrierFailure = (error: unknown): CarrierFailure => {
	if (error instanceof CarrierFailure) return error;
	const { why, detail, retryAt } = gapIn(error);
	return new CarrierFailure(CLASSES[why] ?? 'unreachable', detail, retryAt === null ? null : Date.parse(retryAt));
};

const noPlace = (): Trouble => ({
	why: 'no-place',
	detail: t`The tracker has no place to keep this for the team. It stays on this machine.`,
});
const noPlanIssue = (): Trouble => ({
	why: 'no-plan-issue',
	detail: t`The plan needs an issue that carries it. Choose one, or let Muster create it.`,
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

/**
 * Where something is kept, or why there is no place for it.
 * @throws {TrackerFailure} where the tracker cannot be asked
 */
export const placeOf = async (app: App, thing: Shareable, tabId: number | null): Promise<Place | Trouble> => {
	const places = (await trackerOf(app, thing.site, tabId)).sharing;
	if (places === undefined) return noPlace();
	if (thing.kind === 'checklist') {
		const { id, key, trackerId } = thing.epic;
		const carrier = trackerId === null ? null : places.checklist(thing.epic);
		if (trackerId === null || carrier === null) return noPlace();
		return { subject: subjectOf('checklist', id, trackerId), carrier, places, issueKey: key };
	}
	const { release } = thing;
	if (release.source === 'page') return noPlace();
	const issue = await planIssueOf(app, places, release);
	if (issue === null) return noPlanIssue();
	const subject = subjectOf('plan', release.id, release.trackerId);
	return { subject, carrier: places.plan(issue, release), places, issueKey: issue.key };
};
