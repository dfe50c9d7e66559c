import { isSettled, liveItems } from '../release/checklist-edit';
import type { ReleaseFacts } from '../release/facts';
import { ARTIFACTS, type Artifact, type Verdict } from '../release/words';
import type { EpicAssessment, ItemCounts } from './assessment';
import type { EpicState, Finding } from './finding';
import type { Climate, EpicContext } from './rule';
import { epicFindings } from './run';
import { byPressure, verdictOf } from './verdict';

const within = <V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> => {
	const known = maps.get(key);
	if (known !== undefined) return known;
	const made = new Map<string, V>();
	maps.set(key, made);
	return made;
};

/** Gives each kind of open work on each day a small number, so that a thousand epics add up quickly. */
export class LoadTable {
	/** By date, function and key: a map in a map costs less than making a name of the three, a thousand times over. */
	readonly #numbers = new Map<string, Map<string, Map<string, number>>>();
	readonly kinds: { readonly date: string; readonly function: string; readonly label: string }[] = [];

	/** The number of a kind of work due on a day. */
	numberOf(date: string, by: string, label: string, key: string): number {
		const ofKey = within(within(this.#numbers, date), by);
		const known = ofKey.get(key);
		if (known !== undefined) return known;
		const made = this.kinds.push({ date, function: by, label }) - 1;
		ofKey.set(key, made);
		return made;
	}
}

/** All that one epic contributes, as long as neither it nor the climate changes. */
export interface EpicWork {
	readonly findings: readonly Finding[];
	/** Drawn from all of them. */
	readonly verdict: Verdict;
	readonly items: ItemCounts;
	/** Numbers, in the load table, of its open required items. */
	readonly loads: readonly number[];
	/** The bits of the artifacts with required items in the checklist all of which are settled. */
	readonly settledArtifacts: number;
	/** What is said of it where none of its findings is set aside: made once, as nearly all epics say this each time. */
	readonly assessment: EpicAssessment;
}

const NO_ITEMS: ItemCounts = { total: 0, done: 0, settled: 0, required: 0, open: 0 };

const workFrom = (epicId: string, work: Omit<EpicWork, 'assessment'>): EpicWork => {
	const { verdict, findings, items } = work;
	return { ...work, assessment: { epicId, verdict, findings, snoozed: [], items } };
};

const nothing = (epicId: string): EpicWork =>
	workFrom(epicId, { findings: [], verdict: 'ready', items: NO_ITEMS, loads: [], settledArtifacts: 0 });

const counts = (items: EpicContext['items']): ItemCounts => {
	let [done, settled, required, open] = [0, 0, 0, 0];
	for (const item of items) {
		const closed = isSettled(item);
		if (item.status === 'done') done += 1;
		if (closed) settled += 1;
		if (item.required) required += 1;
		if (item.required && !closed) open += 1;
	}
	return { total: items.length, done, settled, required, open };
};

const loadsOf = (items: EpicContext['items'], climate: Climate, table: LoadTable): number[] =>
	items.flatMap((item) => {
		const date = climate.dueOn(item.dueOffset);
		if (date === null || !item.required || isSettled(item)) return [];
		return [table.numberOf(date, item.function, item.title, item.templateKey ?? item.title)];
	});

/** The bit that stands for an artifact: a set of seven for each of a thousand epics costs more than all the rest. */
export const artifactBit = (artifact: Artifact): number => 1 << ARTIFACTS.indexOf(artifact);

const settledArtifacts = (items: EpicContext['items']): number => {
	let [settled, open] = [0, 0];
	for (const item of items) {
		if (!item.required) continue;
		if (isSettled(item)) settled |= artifactBit(item.artifact);
		else open |= artifactBit(item.artifact);
	}
	return settled & ~open;
};

/** Works out one epic: what its rules say, how far it has come, what it owes on which day. */
export const epicWork = (
	{ facts, checklist }: EpicState,
	release: ReleaseFacts | null,
	climate: Climate,
	table: LoadTable,
): EpicWork => {
	if (facts.status.category === 'cancelled') return nothing(facts.id);
	const items = liveItems(checklist);
	const context = {
		...climate,
		facts,
		checklist,
		items,
		hasRelease: release !== null,
		releaseName: release?.name ?? null,
	};
	const findings = epicFindings(context).sort(byPressure);
	return workFrom(facts.id, {
		findings,
		verdict: verdictOf(findings),
		items: counts(items),
		loads: loadsOf(items, climate, table),
		settledArtifacts: settledArtifacts(items),
	});
};
