import type { Checklist } from '../release/checklist';
import type { EpicFacts, ReleaseFacts } from '../release/facts';
import type { Policy } from '../release/policy-schema';
import { datesOf, makeClimate } from './climate';
import { type EpicWork, epicWork, LoadTable } from './epic-work';
import type { AssessInput, EpicState } from './finding';
import { NO_RANKING, type Ranking } from './rank';
import type { Climate } from './rule';

/**
 * What is kept from one assessment to the next: under one climate (policy, today, ship date and the like) an epic's
 * part depends on its facts and its checklist alone. Kept by object identity, so it goes when they go. It never
 * changes a result, only the time that it takes.
 */
export interface Season {
	readonly climate: Climate;
	readonly table: LoadTable;
	/** The work of an epic, from before where neither its facts nor its checklist were replaced. */
	readonly workOf: (epic: EpicState) => EpicWork;
	/** The order of the last assessment: the next one's is nearly the same. */
	ranking: Ranking;
}

/** Climates kept for a policy; a background that looks after many releases comes back to each. */
const MOST_SEASONS = 64;

const seasons = new WeakMap<Policy, Map<string, Season>>();

const newSeason = (input: Omit<AssessInput, 'epics'>): Season => {
	const climate = makeClimate(input);
	const table = new LoadTable();
	const release: ReleaseFacts | null = input.release;
	const works = new WeakMap<Checklist, { facts: EpicFacts; work: EpicWork }>();
	const workOf = (epic: EpicState): EpicWork => {
		const known = works.get(epic.checklist);
		if (known?.facts === epic.facts) return known.work;
		const work = epicWork(epic, release, climate, table);
		works.set(epic.checklist, { facts: epic.facts, work });
		return work;
	};
	return { climate, table, workOf, ranking: NO_RANKING };
};

/** The season that an input falls into. */
export const seasonOf = (input: Omit<AssessInput, 'epics'>): Season => {
	const { release, plan, policy, viewerTimeZone, locale } = input;
	const { today, shipDate } = datesOf(input);
	const key = JSON.stringify([
		release?.id,
		release?.name,
		release?.state,
		today,
		shipDate,
		locale,
		plan?.timeZone,
		viewerTimeZone,
	]);
	const known = seasons.get(policy) ?? new Map<string, Season>();
	seasons.set(policy, known);
	const season = known.get(key) ?? newSeason(input);
	// Put last, so that the one dropped is the one unused for longest.
	known.delete(key);
	known.set(key, season);
	if (known.size > MOST_SEASONS) {
		const oldest = known.keys().next();
		if (oldest.done !== true) known.delete(oldest.value);
	}
	return season;
};
