import type { ItemCounts, ReleaseCard, SetAside, SiteCard } from '../messaging/views';
import { type EpicCard, TOP_FINDINGS } from '../messaging/views';
import { type Assessment, assess, type EpicAssessment } from '../readiness/assess';
import type { EpicState, Finding } from '../readiness/finding';
import { dateIn } from '../release/calendar';
import type { Checklist } from '../release/checklist';
import type { Gap, Person, Site } from '../release/facts';
import type { Plan } from '../release/plan';
import type { Policy } from '../release/policy';
import type { Snooze } from '../release/snooze';
import { checklistFromTemplate, releaseKindFromName } from '../release/template';
import { isToShip } from '../release/to-ship';
import type { EpicRecord, ReleaseRecord } from '../store/records';
import { type App, nowIso } from './app';
import { progressOf } from './following';
import { openLearnings, planWith } from './plans';
import { type HoldingPolicy, policyFor } from './policy';

/** A release with everything its verdict is drawn from, and the verdict. */
export interface AssessedRelease {
	readonly release: ReleaseRecord;
	readonly plan: Plan;
	readonly states: readonly EpicState[];
	readonly assessment: Assessment;
	readonly policy: HoldingPolicy;
}

/** The checklist a new epic starts with: the template for the kind of release its release's name suggests. */
export const freshChecklist = (epicId: string, release: { name: string } | null, policy: Policy): Checklist =>
	checklistFromTemplate(epicId, releaseKindFromName(release?.name ?? ''), policy);

/** The epics with their checklists, the bare template where nobody has edited one yet. */
export const statesOf = (
	epics: readonly EpicRecord[],
	checklists: ReadonlyMap<string, Checklist>,
	release: ReleaseRecord | null,
	policy: Policy,
): EpicState[] =>
	epics.map((facts) => ({
		facts,
		checklist: checklists.get(facts.id) ?? freshChecklist(facts.id, release, policy),
	}));

/** Releases whose records are read together: enough to wait rarely, few enough to answer others in between. */
const AT_ONCE = 50;

/** Looks the policy of each project up once. */
const policies = (app: App): ((release: ReleaseRecord) => Promise<HoldingPolicy>) => {
	const known: Record<string, Promise<HoldingPolicy>> = {};
	return (release) => {
		const place = `${release.siteId} ${release.project}`;
		known[place] ??= policyFor(app, release);
		return known[place];
	};
};

/**
 * Assesses releases as they are stored, in their order.
 * @param under a policy that need not hold for them; each is assessed under its own where it is left out
 */
export const assessReleases = async (
	app: App,
	releases: readonly ReleaseRecord[],
	under?: HoldingPolicy,
): Promise<AssessedRelease[]> => {
	const learnings = await openLearnings(app);
	const viewerTimeZone = app.platform.timeZone();
	const policyOf = policies(app);
	const assessed: AssessedRelease[] = [];
	for (let at = 0; at < releases.length; at += AT_ONCE) {
		const some = releases.slice(at, at + AT_ONCE);
		const { epics, plans, checklists } = await app.store.holdings(some.map(({ id }) => id));
		for (const release of some) {
			const policy = under ?? (await policyOf(release));
			const states = statesOf(epics.get(release.id) ?? [], checklists, release, policy);
			const plan = planWith(release, plans.get(release.id), learnings);
			const departed = await departedOf(app, plan, states);
			const assessment = assess({ release, plan, epics: states, departed, policy, now: nowIso(app), viewerTimeZone });
			assessed.push({ release, plan, states, assessment, policy });
		}
	}
	return assessed;
};

/** Assesses a release as it is stored, under the policy that holds for it, or another one. */
export const assessRelease = async (
	app: App,
	release: ReleaseRecord,
	under?: HoldingPolicy,
): Promise<AssessedRelease> => {
	const [assessed] = await assessReleases(app, [release], under);
	return assessed as AssessedRelease;
};

/** Epics that were approved with the release and are in it no more. */
const departedOf = async (app: App, plan: Plan, states: readonly EpicState[]): Promise<EpicRecord[]> => {
	const inside = new Set(states.map(({ facts }) => facts.id));
	const ids = new Set(plan.baselines.flatMap(({ epics }) => epics.map(({ id }) => id)));
	const records = await Promise.all([...ids].filter((id) => !inside.has(id)).map((id) => app.store.epic(id)));
	return records.filter((record) => record !== undefined);
};

/** Today in the policy's zone. */
export const todayIn = (app: App, policy: { timeZone: string }): string => dateIn(nowIso(app), policy.timeZone);

export const siteCard = ({ id, kind, name, baseUrl }: Site): SiteCard => ({ id, kind, name, baseUrl });

export const counts = ({ total, done, settled, open }: EpicAssessment['items']): ItemCounts => ({
	total,
	done,
	settled,
	requiredOpen: open,
});

/** A release as lists show it. */
export const releaseCard = async (app: App, site: Site, assessed: AssessedRelease): Promise<ReleaseCard> =>
	cardWith(app, site, assessed, await app.store.gaps(assessed.release.id));

/** A release as lists show it, with what could not be read of it. */
export const cardWith = (app: App, site: Site, assessed: AssessedRelease, gaps: readonly Gap[]): ReleaseCard => {
	const { release, assessment } = assessed;
	const { scopeReadAt, checkedAt, issueCount: _, absorbs: __, planFrom: ___, ...facts } = release;
	return {
		facts: { ...facts, readAt: checkedAt ?? scopeReadAt ?? facts.readAt },
		site: siteCard(site),
		verdict: assessment.verdict,
		topFindings: assessment.findings.slice(0, TOP_FINDINGS),
		findingCount: assessment.findings.length,
		items: counts(assessment.items),
		epicCount: assessed.states.length,
		epicsAtFault: assessment.epics.filter(({ verdict }) => verdict !== 'ready').length,
		shipDate: assessment.shipDate,
		daysLeft: assessment.daysLeft,
		gaps,
		reading: progressOf(app, release.id),
	};
};

/** Findings that are set aside, each with the reason that somebody gave. */
export const setAsideOf = (findings: readonly Finding[], withEpics: readonly Snooze[], plan: Plan | null): SetAside[] =>
	findings.flatMap((finding): SetAside[] => {
		const about = ({ findingId }: Snooze): boolean => findingId === finding.id;
		const inPlan = plan?.snoozes.find(about);
		if (inPlan !== undefined) return [{ finding, snooze: inPlan, place: 'plan' }];
		const withEpic = withEpics.find(about);
		return withEpic === undefined ? [] : [{ finding, snooze: withEpic, place: 'epic' }];
	});

/** An epic as lists show it. */
export const epicCard = ({ facts, checklist }: EpicState, assessment: EpicAssessment, plan: Plan | null): EpicCard => ({
	facts,
	verdict: assessment.verdict,
	findings: assessment.findings,
	aside: setAsideOf(assessment.snoozed, checklist.aside ?? [], plan),
	items: counts(assessment.items),
});

/** Nearest first: what is still to ship by its date, those without one after them, what has shipped last. */
export const byNearness = (a: ReleaseRecord, b: ReleaseRecord): number =>
	rank(a) - rank(b) || byDate(a, b) || (a.id < b.id ? -1 : 1);

/** The releases of these ids, as far as the store knows them, nearest first. */
export const releasesOfIds = async (app: App, ids: readonly string[]): Promise<ReleaseRecord[]> => {
	const found = await Promise.all(ids.map((id) => app.store.release(id)));
	return found.filter((one) => one !== undefined).sort(byNearness);
};

const rank = (release: ReleaseRecord): number => {
	if (isToShip(release)) return release.shipDate === null ? 1 : 0;
	return release.state === 'released' ? 2 : 3;
};

const byDate = (a: ReleaseRecord, b: ReleaseRecord): number => {
	const [one, other] = [a.shipDate ?? '', b.shipDate ?? ''];
	const order = one < other ? -1 : one > other ? 1 : 0;
	return rank(a) >= 2 ? -order : order;
};

/** The most names that are offered. */
const MOST_PEOPLE = 50;

/** People around a release, to offer as owners and assignees: the user, owners of epics, assignees, the plan's people. */
export const peopleIn = (
	site: Site,
	assessed: AssessedRelease | null,
	first: readonly (Person | null)[] = [],
): Person[] => {
	const owners = assessed?.states.map(({ facts }) => facts.owner) ?? [];
	const assignees = assessed?.states.flatMap(({ checklist }) => checklist.items.map(({ assignee }) => assignee)) ?? [];
	const planned = [assessed?.plan.owner, assessed?.plan.deputy, assessed?.plan.hotfix.decider];
	const people = [site.me, ...first, ...planned, ...owners, ...assignees].filter(
		(one) => one !== null && one !== undefined,
	);
	return [...new Map(people.map((person) => [person.name, person])).values()].slice(0, MOST_PEOPLE);
};
