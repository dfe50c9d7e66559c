import { siteIdIn } from '../../store/sharing-setting';
import { type App, isRecent, later } from '../app';
import { type ShareWish, shareNow } from './attempt';
import { planSending } from './sending';

/** Milliseconds for which a look at the team's copy holds where somebody looks at it. */
const FRESH_FOR = 10_000;
/** The same for what only a list shows. */
const LISTED_FRESH_FOR = 5 * 60_000;
/** The same for what nobody looks at. */
const UNSEEN_FRESH_FOR = 60 * 60_000;
/** Documents that are looked at in one go: each is a call of its own. */
const MOST_LISTED = 40;
/** The same for all that nobody looks at: what is left waits for the next time. */
const MOST_UNSEEN = 60;

/** Tells when a document was last looked at (milliseconds): as the records tell, for the background may have been stopped. */
const looksAt = async (app: App, ids: readonly string[]): Promise<(id: string) => number> => {
	const { shares } = app.store;
	const read = ids.map(async (id) => [id, Date.parse((await shares.status(id))?.readAt ?? '') || 0] as const);
	const readAt = new Map(await Promise.all(read));
	return (id) => Math.max(readAt.get(id) ?? 0, app.session.lookedAt.get(id) ?? 0);
};

/** Those that were not looked at for so many milliseconds, the longest first. */
const stale = async (app: App, ids: readonly string[], forMs: number): Promise<string[]> => {
	const lookedAt = await looksAt(app, ids);
	return ids.filter((id) => !isRecent(app, lookedAt(id), forMs)).sort((a, b) => lookedAt(a) - lookedAt(b));
};

const look = async (app: App, ids: readonly string[], wish: ShareWish): Promise<void> => {
	for (const id of ids) {
		app.session.lookedAt.set(id, app.platform.now());
		await shareNow(app, id, wish);
	}
	for (const siteId of new Set(ids.map(siteIdIn))) await planSending(app, siteId);
};

const shared = async (app: App, ids: readonly string[]): Promise<string[]> => {
	const sites = new Map<string, boolean>();
	for (const siteId of new Set(ids.map(siteIdIn))) sites.set(siteId, (await app.store.shares.since(siteId)) !== null);
	return ids.filter((id) => sites.get(siteIdIn(id)) === true);
};

/** Reads what the team has of what is on the screen; nobody waits for it. @param force asks again in any case */
export const lookAt = (app: App, ids: readonly string[], wish: ShareWish, force = false): void =>
	later(
		app,
		shared(app, ids).then(async (own) => look(app, force ? own : await stale(app, own, FRESH_FOR), wish)),
	);

/** The plan of a release and the checklists of its epics, those first that were not looked at for longest. */
export const lookAtRelease = async (app: App, releaseId: string, wish: ShareWish): Promise<void> => {
	const own = await shared(app, [releaseId]);
	if (own.length === 0) return;
	const epics = await stale(app, await epicIdsOf(app, releaseId), LISTED_FRESH_FOR);
	await look(app, [...(await stale(app, own, FRESH_FOR)), ...epics.slice(0, MOST_LISTED)], wish);
};

const epicIdsOf = async (app: App, releaseId: string): Promise<string[]> =>
	(await app.store.epicsOfRelease(releaseId)).map(({ id }) => id);

/** The same for all releases of a site that ship soon, as often as is worth a call for what nobody looks at. */
export const lookUnseen = async (app: App, releaseIds: readonly string[]): Promise<void> => {
	const plans = await shared(app, releaseIds);
	const epics: string[] = [];
	for (const id of plans) epics.push(...(await epicIdsOf(app, id)));
	const ids = await stale(app, [...new Set([...plans, ...epics])], UNSEEN_FRESH_FOR);
	await look(app, ids.slice(0, MOST_UNSEEN), { tabId: null });
};
