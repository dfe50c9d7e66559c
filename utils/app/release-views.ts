import type { Payload } from '../messaging/protocol';
import type { PopupView, ReleaseView } from '../messaging/views';
import type { Checklist } from '../release/checklist';
import type { Site } from '../release/facts';
import { readableChecklist } from '../release/item-title';
import type { ReleaseRecord } from '../store/records';
import type { App } from './app';
import {
	type AssessedRelease,
	assessRelease,
	assessReleases,
	byNearness,
	cardWith,
	epicCard,
	peopleIn,
	releaseCard,
	setAsideOf,
	siteCard,
	todayIn,
} from './assess-release';
import { releaseFlight } from './flights';
import { otherPlansOf } from './joint-plans';
import { pendingMove, unknownRelease } from './plans';
import { policyOf } from './policy';
import { sharingView } from './sharing/views';
import { isWithin, possiblyWithin, upcomingOn } from './upcoming';

const nearestFirst = (releases: readonly ReleaseRecord[], today: string): ReleaseRecord[] =>
	releases.filter(upcomingOn(today)).sort(byNearness);

/** The releases that are still to ship, nearest first. */
export const upcomingReleases = async (app: App): Promise<ReleaseRecord[]> => {
	const today = todayIn(app, await policyOf(app));
	// Those of a site that was removed stay stored, with what was written of them.
	const sites = new Set((await app.store.sites()).map(({ id }) => id));
	return nearestFirst(await app.store.releases(), today).filter(({ siteId }) => sites.has(siteId));
};

/** What the popup shows: all releases, or so many of the nearest. */
export const popupView = async (app: App, { nearest }: Payload<'releases.view'>): Promise<PopupView> => {
	const { store } = app;
	const reads = [policyOf(app), store.sites(), store.unheldReleases(), store.allGaps(), store.secrets()] as const;
	const [{ horizonDays, timeZone }, sites, all, gaps, secrets] = await Promise.all(reads);
	const today = todayIn(app, { timeZone });
	const siteOf = (id: string): Site | undefined => sites.find((site) => site.id === id);
	const upcoming = nearestFirst(all, today).filter(({ siteId }) => siteOf(siteId));
	const shown = await store.soundReleases(upcoming.splice(0, nearest ?? upcoming.length));
	const releases = (await assessReleases(app, shown)).map((assessed) => {
		const { id, siteId } = assessed.release;
		return cardWith(app, siteOf(siteId) as Site, assessed, gaps.get(id) ?? []);
	});
	const near = releases.filter((card) => card.verdict !== 'ready' && isWithin(card, horizonDays, today));
	const cards = sites.map(siteCard);
	// One that is not assessed here may be within the horizon too.
	const isCounted = !upcoming.some(possiblyWithin(horizonDays, today));
	return {
		releases,
		total: releases.length + upcoming.length,
		horizonDays,
		notReady: isCounted ? near.length : null,
		sites: cards,
		gaps: cards.flatMap((site) => (gaps.get(site.id) ?? []).map((gap) => ({ site, gap }))),
		linearConnected: secrets.length > 0,
		today,
	};
};

/** What the plan page shows of a release. */
export const releaseView = async (app: App, releaseId: string): Promise<ReleaseView> => {
	const release = await app.store.release(releaseId);
	const site = release === undefined ? undefined : await app.store.site(release.siteId);
	if (release === undefined || site === undefined) return unknownRelease();
	const assessed = await assessRelease(app, release);
	const { assessment, states, policy } = assessed;
	const own = new Map(assessment.epics.map((epic) => [epic.epicId, epic]));
	return {
		card: await releaseCard(app, site, assessed),
		plan: assessed.plan,
		sharing: await sharingView(app, releaseId),
		otherPlans: await otherPlansOf(app, release),
		releaseNames: await namesOf(app, assessed),
		aside: setAsideOf(
			assessment.snoozed,
			states.flatMap(({ checklist }) => checklist.aside ?? []),
			assessed.plan,
		),
		move: pendingMove(assessed),
		me: site.me,
		people: peopleIn(site, assessed),
		findings: assessment.findings.filter(({ subject }) => subject.kind === 'release'),
		epics: states.flatMap((state) => {
			const epic = own.get(state.facts.id);
			return epic === undefined ? [] : [epicCard(state, epic, assessed.plan)];
		}),
		reading: app.session.flights.has(releaseFlight(releaseId)),
		policy,
		today: assessment.today,
	};
};

/** The checklists of a release's epics, to be read; the bare template where nobody has edited one yet. */
export const releaseChecklists = async (app: App, releaseId: string): Promise<Checklist[]> => {
	const release = await app.store.release(releaseId);
	if (release === undefined) return unknownRelease();
	const { states } = await assessRelease(app, release);
	return states.map(({ checklist }) => readableChecklist(checklist));
};

const namesOf = async (app: App, { plan, release }: AssessedRelease): Promise<Record<string, string>> => {
	const ids = new Set(plan.learnings.map(({ fromReleaseId }) => fromReleaseId));
	const releases = ids.size === 0 ? [] : await app.store.releasesOfSite(release.siteId);
	return Object.fromEntries(releases.filter(({ id }) => ids.has(id)).map(({ id, name }) => [id, name]));
};
