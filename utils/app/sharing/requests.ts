import { t } from '@lingui/core/macro';
import { RefusedEdit } from '../../release/checklist';
import type { Person, Site } from '../../release/facts';
import { YOU } from '../../release/you';
import { resumed } from '../../sharing/outbox';
import type { PlanIssue } from '../../trackers/tracker';
import { gapIn } from '../../trackers/tracker';
import { type App, later, trackerOf } from '../app';
import { unknownRelease } from '../plans';
import { identityOn, shareNow } from './attempt';
import { planSending, resumeAll } from './sending';

/** Turns sharing of a site on or off. What was shared stays in the tracker, and what is here stays here. */
export const setSharing = async (app: App, siteId: string, on: boolean): Promise<void> => {
	const site = await app.store.site(siteId);
	if (site === undefined) throw new RefusedEdit(t`Muster does not know this site any more.`);
	if (on) {
		await app.store.shares.turnOn(siteId, app.platform.now());
		await planSending(app, siteId);
	} else await app.store.shares.turnOff(siteId);
	app.session.lookedAt.clear();
};

/** Somebody asks for another attempt: whatever stopped it may have been dealt with. */
export const shareAgain = async (app: App, id: string, tabId: number | null, repair: boolean): Promise<void> => {
	const status = await app.store.shares.status(id);
	if (status !== undefined) await app.store.shares.note(id, status.kind, (now) => ({ ...now, ...resumed(now) }));
	app.session.mayShare.delete(id);
	await shareNow(app, id, { tabId, repair });
};

/** The same for everything that waits on a site. */
export const shareSiteAgain = async (app: App, siteId: string): Promise<void> => {
	for (const { id, edits, trouble } of await app.store.shares.statuses(siteId)) {
		if (edits > 0 || trouble !== null) await shareAgain(app, id, null, false);
	}
	await planSending(app, siteId);
};

/** Who edits: the tracker's own person where the edit is to be shared, as far as the tracker tells. */
export const editorOn = async (app: App, site: Site | undefined): Promise<Person> => {
	if (site === undefined || site.me !== null || (await app.store.shares.since(site.id)) === null)
		return site?.me ?? YOU;
	return identityOn(app, site, null).catch((error: unknown) => {
		gapIn(error);
		return YOU;
	});
};

/** After an edit is on disk: has it sent with those of the next seconds. */
export const editedOn = (app: App, siteId: string): void => later(app, planSending(app, siteId));

/** Has everything that a restored backup changed sent. */
export const restored = (app: App): void => later(app, resumeAll(app));

/**
 * Makes an issue carry a release's plan: the one picked, a new one, or the one that carries it already.
 * @throws {RefusedEdit} with why it could not
 */
export const setPlanIssue = async (app: App, releaseId: string, key: string | null): Promise<void> => {
	const release = await app.store.release(releaseId);
	const site = release === undefined ? undefined : await app.store.site(release.siteId);
	if (release === undefined || site === undefined) return unknownRelease();
	let issue: PlanIssue;
	try {
		const places = (await trackerOf(app, site, null)).sharing;
		const { name } = site;
		if (places === undefined) throw new RefusedEdit(t`${name} has no place for a shared plan.`);
		issue = await (key === null ? places.createPlanIssue(release) : places.adoptPlanIssue(release, key));
	} catch (error) {
		if (error instanceof RefusedEdit) throw error;
		throw new RefusedEdit(gapIn(error).detail);
	}
	const { key: found, trackerId, title, url } = issue;
	await app.store.shares.putPlanIssue(releaseId, { key: found, trackerId, title, url });
	app.session.issuesFound.add(releaseId);
	await shareAgain(app, releaseId, null, false);
	later(app, shareBeside(app, releaseId));
};

/** Checklists that have their place beside a plan waited for the issue that carries it. */
const shareBeside = async (app: App, releaseId: string): Promise<void> => {
	for (const { id } of await app.store.epicsOfRelease(releaseId)) {
		if ((await app.store.shares.status(id))?.trouble?.why === 'no-plan-issue') await shareAgain(app, id, null, false);
	}
};
