import type { Person, Site } from '../../release/facts';
import { readCarrierValue, type Summary } from '../../sharing/carrier-value';
import type { SharedDocument } from '../../sharing/document';
import type { Kind } from '../../sharing/kinds';
import type { MergeReport } from '../../sharing/merge-report';
import { attempted, type Trouble } from '../../sharing/outbox';
import { type SyncResult, syncOnce } from '../../sharing/sync';
import type { OutboxRecord } from '../../store/records';
import { carrierFailure } from '../../trackers/carrier-failure';
import { type App, later, nowIso, oneFlight, trackerOf } from '../app';
import { assessRelease, releasesOfIds } from '../assess-release';
import { updateBadge } from '../badge';
import { shareFlight } from '../flights';
import { firstCopy } from './first-copy';
import { historyOfMerge } from './history';
import { type Place, placeOf, type Shareable, shareableOf } from './places';

/** How to bring a document into step with its tracker. */
export interface ShareWish {
	/** A page of the site that carries Jira's calls; null for whichever is open. */
	readonly tabId: number | null;
	/** True where somebody decided that ours takes the place of a damaged copy in the tracker. */
	readonly repair?: boolean;
}

const NOTHING: MergeReport = { changes: [], conflicts: [] };

/**
 * Who the user is to a site, asked once.
 * @throws {TrackerFailure} where the site does not tell
 */
export const identityOn = async (app: App, site: Site, tabId: number | null): Promise<Person> => {
	const known = (await app.store.site(site.id))?.me ?? null;
	if (known !== null) return known;
	const me = await (await trackerOf(app, site, tabId)).whoAmI();
	const current = await app.store.site(site.id);
	if (current !== undefined) await app.store.putSite({ ...current, me });
	return me;
};

/** The summary for the tracker's own automations, as of now. */
const summaryOf = async (app: App, thing: Shareable): Promise<Omit<Summary, 'updatedAt'>> => {
	const ids = thing.kind === 'plan' ? [thing.id] : thing.epic.releaseIds;
	const [release] = await releasesOfIds(app, ids);
	if (release === undefined) {
		const items = (await app.store.checklist(thing.id))?.items ?? [];
		const open = items.filter(({ required, removed, status }) => required && !removed && !isSettled(status));
		return { verdict: null, openRequired: open.length };
	}
	const { assessment } = await assessRelease(app, release);
	const of = thing.kind === 'plan' ? assessment : assessment.epics.find(({ epicId }) => epicId === thing.id);
	return { verdict: of?.verdict ?? null, openRequired: of?.items.open ?? 0 };
};

const isSettled = (status: string): boolean => status === 'done' || status === 'not-applicable';

/** Whether the user may write there: asked once as long as the background lives, and after that seen by trying. */
const mayWrite = async (app: App, { subject, places, issueKey }: Place, result: SyncResult, known: boolean | null) => {
	if (result.outcome === 'written') return true;
	if (result.outcome === 'failed' && result.failure.why === 'forbidden') return false;
	const { mayShare } = app.session;
	if (!mayShare.has(subject.id)) {
		const untold = (error: unknown): boolean | null => {
			carrierFailure(error);
			return known;
		};
		mayShare.set(subject.id, await places.mayShare(issueKey).catch(untold));
	}
	return mayShare.get(subject.id) ?? known;
};

/** An attempt that ends before anything could be merged. */
const ended = async (app: App, thing: Shareable, result: SyncResult): Promise<void> => {
	const when = { now: app.platform.now(), random: app.platform.random() };
	await app.store.shares.note(thing.id, thing.kind, (status) => ({
		...status,
		...attempted(status, result, { ...when, sent: status.edits }),
		...(result.outcome === 'in-step' ? { readAt: nowIso(app) } : {}),
	}));
};

const stoppedBy = (app: App, thing: Shareable, trouble: Trouble): Promise<void> =>
	app.store.shares.note(thing.id, thing.kind, (status) => ({ ...status, stopped: true, trouble }));

const quarantineOf = (app: App, id: string) => (raw: string, reason: string) =>
	app.store.shares.setAside(id, raw, reason);

/** The team's copy; the result instead where it cannot be had. */
const readTheirs = async (
	app: App,
	{ subject, carrier }: Place,
	repair: boolean,
): Promise<{ document: SharedDocument | null } | SyncResult> => {
	const text = await carrier.read();
	if (text === null) return { document: null };
	const reading = await readCarrierValue(subject.kind, subject.key, text);
	if (reading.outcome !== 'broken') return { document: reading.document };
	await quarantineOf(app, subject.id)(reading.raw, reading.reason);
	return repair ? { document: null } : { outcome: 'broken', reason: reading.reason, report: NOTHING };
};

/** This machine's copy, with the user's own name under all that they wrote: nothing goes out as by “You”. */
const signedCopy = async (app: App, thing: Shareable, { subject }: Place, { tabId }: ShareWish) => {
	const { shares } = app.store;
	const copy = await shares.copy<Kind>(subject);
	if (copy === null || !copy.document.isUnsigned(copy.replica)) return copy;
	const me = await identityOn(app, thing.site, tabId);
	await shares.settle<Kind>(subject, (own, status) => {
		own.document.sign({ replica: own.replica, person: me }, app.platform.now());
		return { copy: own, history: [], status };
	});
	return shares.copy<Kind>(subject);
};

const merge = async (app: App, thing: Shareable, place: Place, wish: ShareWish): Promise<boolean> => {
	const { shares } = app.store;
	const { subject, carrier } = place;
	const { repair = false } = wish;
	const copy = await signedCopy(app, thing, place, wish);
	if (copy === null) return false;
	const sent = (await shares.status(thing.id))?.edits ?? 0;
	const summary = await summaryOf(app, thing);
	const result = await syncOnce({
		document: copy.document,
		carrier,
		clock: () => app.platform.now(),
		replica: copy.replica,
		summarise: ({ updatedAt }) => ({ ...summary, updatedAt }),
		quarantine: quarantineOf(app, thing.id),
		repair,
	});
	const known = (await shares.status(thing.id))?.mayWrite ?? null;
	const allowed = await mayWrite(app, place, result, known);
	const when = { now: app.platform.now(), random: app.platform.random(), sent };
	return shares.settle<Kind>(subject, (own, status) => {
		const meanwhile = own.document.merge(copy.document);
		const conflicts = [...result.report.conflicts, ...meanwhile.conflicts];
		const history = historyOfMerge(thing.id, own.document, { changes: meanwhile.changes, conflicts });
		return { copy: own, history, status: landed(app, status, result, { when, allowed, conflicts: conflicts.length }) };
	});
};

const landed = (
	app: App,
	status: OutboxRecord,
	result: SyncResult,
	{ when, allowed, conflicts }: { when: Parameters<typeof attempted>[2]; allowed: boolean | null; conflicts: number },
): OutboxRecord => {
	const read = result.outcome !== 'failed' && result.outcome !== 'broken';
	return {
		...status,
		...attempted(status, result, when),
		readAt: read ? nowIso(app) : status.readAt,
		mayWrite: allowed,
		conflictAt: conflicts > 0 ? nowIso(app) : status.conflictAt,
	};
};

/** Makes the first copy where there is none. @returns false where the attempt ends with that */
const begun = async (app: App, thing: Shareable, place: Place, wish: ShareWish): Promise<boolean> => {
	const { shares } = app.store;
	if ((await shares.copy<Kind>(place.subject)) !== null) return true;
	const theirs = await readTheirs(app, place, wish.repair ?? false);
	if ('outcome' in theirs) {
		await ended(app, thing, theirs);
		return false;
	}
	const me = await identityOn(app, thing.site, wish.tabId);
	const names = await shares.names(thing.site.id);
	await firstCopy(app, thing, { place, theirs: theirs.document, me, names });
	if ((await shares.copy<Kind>(place.subject)) !== null) return true;
	await ended(app, thing, { outcome: 'in-step', report: NOTHING });
	return false;
};

const attempt = async (app: App, thing: Shareable, wish: ShareWish): Promise<boolean> => {
	try {
		const place = await placeOf(app, thing, wish.tabId);
		if ('why' in place) {
			await stoppedBy(app, thing, place);
			return false;
		}
		const before = await shownOf(app, thing);
		if (!(await begun(app, thing, place, wish))) return false;
		const changed = await merge(app, thing, place, wish);
		return changed || before !== (await shownOf(app, thing));
	} catch (error) {
		await ended(app, thing, { outcome: 'failed', failure: carrierFailure(error), report: NOTHING });
		return false;
	}
};

/** Enough of what people see to tell whether it changed. */
const shownOf = async (app: App, { id, kind }: Shareable): Promise<string> => {
	const shown = kind === 'plan' ? await app.store.plan(id) : await app.store.checklist(id);
	return JSON.stringify(shown ?? null);
};

/** Enough of how it stands to tell whether a view must show something else. */
const standing = (status: OutboxRecord | undefined): string => {
	const { edits, stopped, trouble, mayWrite: may, conflictAt, readAt } = status ?? {};
	return JSON.stringify([edits, stopped, trouble, may, conflictAt, readAt === null]);
};

const run = async (app: App, id: string, wish: ShareWish): Promise<void> => {
	const thing = await shareableOf(app, id);
	if (thing === null || (await app.store.shares.since(thing.site.id)) === null) return;
	const before = standing(await app.store.shares.status(id));
	const changed = await attempt(app, thing, wish);
	if (changed) later(app, updateBadge(app));
	if (changed || before !== standing(await app.store.shares.status(id))) app.platform.broadcast(thing.topics);
};

/**
 * Brings a checklist or plan and the team's copy into step, where its site shares; one attempt at a time. What came of
 * it is on record. Throws only what is no failure of the tracker.
 */
export const shareNow = (app: App, id: string, wish: ShareWish): Promise<void> =>
	oneFlight(app, shareFlight(id), () => run(app, id, wish));
