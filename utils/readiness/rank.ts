import type { EpicWork } from './epic-work';
import type { Finding } from './finding';
import { byPressure } from './verdict';

/** What all epics add up to, with the work that it came from. */
export interface Ranking {
	readonly works: readonly EpicWork[];
	/** The findings of all in their order. */
	readonly findings: readonly Finding[];
	/** How many items are open of each kind of work, by its number in the load table. */
	readonly totals: readonly number[];
}

export const NO_RANKING: Ranking = { works: [], findings: [], totals: [] };

/** Past so many replaced epics sorting anew is as quick. */
const FEW = 20;

/** Where a finding belongs among ordered ones. */
const placeOf = (finding: Finding, among: readonly Finding[]): number => {
	let [low, high] = [0, among.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		const other = among[middle];
		if (other !== undefined && byPressure(other, finding) <= 0) low = middle + 1;
		else high = middle;
	}
	return low;
};

/** Puts some more findings where they belong among ordered ones. */
export const inserted = (ordered: readonly Finding[], more: readonly Finding[]): Finding[] => {
	if (more.length > FEW * 10) return [...ordered, ...more].sort(byPressure);
	const all = [...ordered];
	for (const finding of more) all.splice(placeOf(finding, all), 0, finding);
	return all;
};

/** The epics that are not as they were, old and new; null where too much differs for taking over the old order. */
const replaced = (
	before: readonly EpicWork[],
	now: readonly EpicWork[],
): { old: EpicWork[]; fresh: EpicWork[] } | null => {
	if (before.length !== now.length) return null;
	const old: EpicWork[] = [];
	const fresh: EpicWork[] = [];
	for (let at = 0; at < now.length; at += 1) {
		const [was, is] = [before[at], now[at]];
		if (was === is || was === undefined || is === undefined) continue;
		old.push(was);
		fresh.push(is);
		if (fresh.length > FEW) return null;
	}
	return { old, fresh };
};

const count = (totals: number[], works: readonly EpicWork[], by: 1 | -1): void => {
	for (const { loads } of works) for (const number of loads) totals[number] = (totals[number] ?? 0) + by;
};

/** The sum of all epics, the findings in their order; after one edit only what is new has to find its place. */
export const ranked = (works: readonly EpicWork[], before: Ranking): Ranking => {
	const changed = replaced(before.works, works);
	if (changed === null) {
		const findings = works.flatMap((work) => work.findings).sort(byPressure);
		const totals: number[] = [];
		count(totals, works, 1);
		return { works, findings, totals };
	}
	const gone = new Set(changed.old.flatMap(({ findings }) => findings));
	const kept = gone.size === 0 ? before.findings : before.findings.filter((finding) => !gone.has(finding));
	const fresh = changed.fresh.flatMap(({ findings }) => findings);
	const totals = [...before.totals];
	count(totals, changed.old, -1);
	count(totals, changed.fresh, 1);
	return { works, findings: fresh.length === 0 ? kept : inserted(kept, fresh), totals };
};
