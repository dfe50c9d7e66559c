import type { PanelView } from '../messaging/views';
import { assess } from '../readiness/assess';
import type { Site } from '../release/facts';
import { readableChecklist } from '../release/item-title';
import type { EpicRecord } from '../store/records';
import { type App, nowIso } from './app';
import {
	type AssessedRelease,
	assessRelease,
	epicCard,
	peopleIn,
	releaseCard,
	releasesOfIds,
	siteCard,
	statesOf,
	todayIn,
} from './assess-release';
import { issueFlight } from './flights';
import { type HoldingPolicy, policyFor, whereaboutsOf } from './policy';
import { sharingView } from './sharing/views';

/** What is known of an issue that was never stored: its key, and that it is being read. */
const blank = (site: Site, key: string) => ({
	key,
	title: key,
	url: `${site.baseUrl}/browse/${encodeURIComponent(key)}`,
	type: '',
});

/** The panel's view of an issue as it is stored. */
export const panelView = async (app: App, site: Site, key: string): Promise<PanelView> => {
	const issue = await app.store.issue(site.id, key);
	const epicId = issue?.markedEpicId ?? issue?.epicId ?? null;
	const epic = epicId === null ? undefined : await app.store.epic(epicId);
	const [release, ...others] = await releasesOfIds(app, epic?.releaseIds ?? issue?.releaseIds ?? []);
	const assessed = release === undefined ? null : await assessRelease(app, release);
	const policy = assessed?.policy ?? (await policyFor(app, whereaboutsOf(epic ?? { siteId: site.id, key }, null)));
	const own = epic === undefined ? null : await assessedEpic(app, epic, policy, assessed);
	return {
		site: siteCard(site),
		issue:
			issue === undefined ? blank(site, key) : { key: issue.key, title: issue.title, url: issue.url, type: issue.type },
		epic: own?.card ?? null,
		markedAsEpic: issue?.markedEpicId !== null && issue !== undefined,
		checklist: own === null ? null : readableChecklist(own.state.checklist),
		release: assessed === null ? null : await releaseCard(app, site, assessed),
		otherReleases: others.map(({ id, name, shipDate }) => ({ id, name, shipDate })),
		gaps: issue?.gaps ?? [],
		reading: app.session.flights.has(issueFlight(site.id, key)),
		sharing: own === null ? null : await sharingView(app, own.state.facts.id),
		people: peopleIn(site, assessed, [epic?.owner ?? null]),
		policy,
		today: todayIn(app, policy),
	};
};

/** The epic within its release; on its own where it has none, or where the release was read before the epic joined. */
const assessedEpic = async (app: App, epic: EpicRecord, policy: HoldingPolicy, assessed: AssessedRelease | null) => {
	const at = assessed?.states.findIndex(({ facts }) => facts.id === epic.id) ?? -1;
	const inRelease = assessed?.assessment.epics.find(({ epicId }) => epicId === epic.id);
	const known = assessed?.states[at];
	if (known !== undefined && inRelease !== undefined)
		return { state: known, card: epicCard(known, inRelease, assessed?.plan ?? null) };
	const release = assessed?.release ?? null;
	const [state] = statesOf([epic], await app.store.checklists([epic.id]), release, policy);
	if (state === undefined) return null;
	const alone = assess({
		release,
		plan: assessed?.plan ?? null,
		epics: [state],
		policy,
		now: nowIso(app),
		viewerTimeZone: app.platform.timeZone(),
	});
	const [own] = alone.epics;
	return own === undefined ? null : { state, card: epicCard(state, own, assessed?.plan ?? null) };
};
