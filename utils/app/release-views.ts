import type { PopupView, ReleaseView } from '../messaging/views';
import type { Checklist } from '../release/checklist';
import { readableChecklist } from '../release/item-title';
import type { App } from './app';
import {
	type AssessedRelease,
	assessRelease,
	byNearness,
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
import { isUpcoming, isWithin } from './upcoming';

/** The releases that are still to ship, nearest first, assessed. */
export const upcomingAssessed = async (app: App): Promise<AssessedRelease[]> => {
	const today = todayIn(app, await policyOf(app));
	const upcoming = (await app.store.releases()).filter((release) => isUpcoming(release, today)).sort(byNearness);
	const assessed: AssessedRelease[] = [];
	for (const release of upcoming) assessed.push(await assessRelease(app, release));
	return assessed;
};

/** What the popup shows. */
export const popupView = async (app: App): Promise<PopupView> => {
	const policy = await policyOf(app);
	const today = todayIn(app, policy);
	const sites = new Map((await app.store.sites()).map((site) => [site.id, site]));
	const releases = [];
	for (const assessed of await upcomingAssessed(app)) {
		const site = sites.get(assessed.release.siteId);
		if (site !== undefined) releases.push(await releaseCard(app, site, assessed));
	}
	const gaps = [];
	for (const site of sites.values()) {
		for (const gap of await app.store.gaps(site.id)) gaps.push({ site: siteCard(site), gap });
	}
	return {
		releases,
		horizonDays: policy.horizonDays,
		notReady: releases.filter((card) => card.verdict !== 'ready' && isWithin(card, policy.horizonDays, today)).length,
		sites: [...sites.values()].map(siteCard),
		gaps,
		linearConnected: (await app.store.secrets()).length > 0,
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
