import { siteIdIn } from '../../store/sharing-setting';
import { type App, isRecent, later } from '../app';
import { type ShareWish, shareNow } from './attempt';
import { planSending } from './sending';

/** Milliseconds for which a look at the team's copy holds where somebody looks at it. */
const FRESH_FOR = 10_000;
/** The same for what only a list shows. */
const LISTED_FRESH_FOR = 5 * 60_000;
/** Documents that are looked at in one go: each is a call of its own. */
const MOST_LISTED = 40;

const isFresh = (app: App, id: string, forMs: number): boolean =>
	isRecent(app, app.session.lookedAt.get(id) ?? Number.NEGATIVE_INFINITY, forMs);

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
		shared(app, ids).then((own) =>
			look(
				app,
				own.filter((id) => force || !isFresh(app, id, FRESH_FOR)),
				wish,
			),
		),
	);

/** The plan of a release and the checklists of its epics, those first that were not looked at for longest. */
export const lookAtRelease = async (app: App, releaseId: string, wish: ShareWish): Promise<void> => {
	const own = await shared(app, [releaseId]);
	if (own.length === 0) return;
	const epics = (await app.store.epicsOfRelease(releaseId)).map(({ id }) => id);
	const { lookedAt } = app.session;
	const stale = epics
		.filter((id) => !isFresh(app, id, LISTED_FRESH_FOR))
		.sort((a, b) => (lookedAt.get(a) ?? 0) - (lookedAt.get(b) ?? 0));
	const plan = isFresh(app, releaseId, FRESH_FOR) ? [] : [releaseId];
	await look(app, [...plan, ...stale.slice(0, MOST_LISTED)], wish);
};
