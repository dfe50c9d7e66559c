import { deadlines, kindOf } from '../release/deadlines';
import type { EpicFacts, ReleaseFacts } from '../release/facts';
import { liveEntries } from '../release/plan/entry';
import { emptyPlan, type Plan } from '../release/plan/schema';
import { type ScopeChange, scopeChanges } from '../release/scope';
import { significance } from '../release/significance';
import { firstExternalDate, plannedMessages, plannedStages } from '../release/timeline';
import { isToShip } from '../release/to-ship';
import type { Artifact } from '../release/words';
import { artifactBit, type EpicWork, type LoadTable } from './epic-work';
import type { Climate, DayLoad, ReleaseContext } from './rule';

const has = (...texts: readonly string[]): boolean => texts.some((text) => text.trim() !== '');

/** True once somebody wrote more into a plan than who owns it. */
export const isBegun = (plan: Plan): boolean => {
	const { notes, supportBrief, hotfix, recovery, reviews } = plan;
	return (
		liveEntries(plan.stages).length > 0 ||
		liveEntries(plan.messages).length > 0 ||
		has(notes.internal.text, notes.internal.url, notes.internal.reason) ||
		has(notes.external.text, notes.external.url, notes.external.reason) ||
		has(supportBrief.changing, supportBrief.answers, supportBrief.escalation) ||
		liveEntries(supportBrief.questions).length > 0 ||
		hotfix.decider !== null ||
		hotfix.deputy !== null ||
		has(hotfix.reach, hotfix.hours, recovery.path, recovery.cannotUndo, recovery.customersTold) ||
		recovery.strategy !== null ||
		liveEntries(recovery.thresholds).length > 0 ||
		reviews.pre.heldOn !== null ||
		reviews.pre.signOffs.length > 0 ||
		reviews.goNoGo !== null
	);
};

/** What the epics add up to. */
export interface EpicSum {
	readonly epics: readonly EpicFacts[];
	/** Those that are no longer in the release. */
	readonly departed: readonly EpicFacts[];
	readonly works: readonly EpicWork[];
	readonly table: LoadTable;
	/** Open items of each kind in that table. */
	readonly totals: readonly number[];
}

const loadsFrom = ({ table, totals }: EpicSum): DayLoad[] => {
	const days = new Map<string, { function: string; label: string; count: number }[]>();
	table.kinds.forEach(({ date, function: by, label }, number) => {
		const total = totals[number] ?? 0;
		if (total === 0) return;
		const day = days.get(date) ?? [];
		day.push({ function: by, label, count: total });
		days.set(date, day);
	});
	return [...days].map(([date, kinds]) => ({ date, kinds }));
};

/** Everything the rules about a release may look at; what is costly is worked out when asked for, once. */
export const makeReleaseContext = (
	climate: Climate,
	release: ReleaseFacts,
	given: Plan | null,
	sum: EpicSum,
): ReleaseContext => {
	const plan = given ?? emptyPlan(release.id);
	const { epics, departed, works } = sum;
	const kind = kindOf(plan, release.name);
	const meaning = significance(plan, epics, climate.policy);
	const changes = new Map<string, readonly ScopeChange[] | null>();
	let byId: ReadonlyMap<string, EpicFacts> | null = null;
	return {
		...climate,
		release,
		plan,
		begun: isBegun(plan),
		kind,
		open: isToShip(release),
		epics,
		get epicById() {
			byId ??= new Map(epics.map((epic) => [epic.id, epic]));
			return byId;
		},
		stages: plannedStages(plan),
		messages: plannedMessages(plan),
		firstExternal: firstExternalDate(plan, climate.shipDate),
		significance: meaning,
		deadlines: deadlines(plan, climate.shipDate, kind, meaning, climate.policy),
		settledInChecklists: (artifact: Artifact) =>
			works.length > 0 && works.every(({ settledArtifacts }) => (settledArtifacts & artifactBit(artifact)) !== 0),
		changesSince: (baselineId) => {
			const known = changes.get(baselineId);
			if (known !== undefined) return known;
			const baseline = plan.baselines.find(({ id }) => id === baselineId);
			const found = baseline === undefined ? null : scopeChanges(baseline, epics);
			changes.set(baselineId, found);
			return found;
		},
		logOf: (epicId) => [...epics, ...departed].find(({ id }) => id === epicId)?.changes ?? [],
		loads: () => loadsFrom(sum),
	};
};
