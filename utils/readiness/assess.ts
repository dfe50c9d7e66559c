import { daysBetween } from '../release/calendar';
import type { EpicFacts } from '../release/facts';
import type { Plan } from '../release/plan/schema';
import type { Snooze } from '../release/snooze';
import type { AssessedDates, Assessment, EpicAssessment, ItemCounts } from './assessment';
import type { EpicWork } from './epic-work';
import type { AssessInput, EpicState, Finding } from './finding';
import { type Season, seasonOf } from './memo';
import { inserted, ranked } from './rank';
import { makeReleaseContext } from './release-context';
import type { Climate } from './rule';
import { releaseFindings } from './run';
import { verdictOf } from './verdict';

export type { AssessedDates, Assessment, EpicAssessment, ItemCounts } from './assessment';

const datesFrom = ({ today, shipDate, workingDaysLeft }: Climate): AssessedDates => ({
	today,
	shipDate,
	daysLeft: shipDate === null ? null : daysBetween(today, shipDate),
	workingDaysLeft,
});

/** Ids of findings that are set aside today, in the plan or with an epic: for good, or until a day yet to come. */
const asideOn = (plan: Plan | null, epics: readonly EpicState[], today: string): ReadonlySet<string> => {
	const ids = new Set<string>();
	const note = (snoozes: readonly Snooze[]): void => {
		for (const { findingId, until } of snoozes) if (until === null || today < until) ids.add(findingId);
	};
	note(plan?.snoozes ?? []);
	for (const { checklist } of epics) if (checklist.aside !== undefined) note(checklist.aside);
	return ids;
};

const withoutAside = (findings: readonly Finding[], aside: ReadonlySet<string>): readonly Finding[] =>
	aside.size > 0 && findings.some(({ id }) => aside.has(id)) ? findings.filter(({ id }) => !aside.has(id)) : findings;

const epicAssessment = (epicId: string, work: EpicWork, aside: ReadonlySet<string>): EpicAssessment => {
	const findings = withoutAside(work.findings, aside);
	if (findings === work.findings) return work.assessment;
	const snoozed = work.findings.filter(({ id }) => aside.has(id));
	return { epicId, verdict: verdictOf(findings), findings, snoozed, items: work.items };
};

const sumOf = (works: readonly EpicWork[]): ItemCounts => {
	let [total, done, settled, required, open] = [0, 0, 0, 0, 0];
	for (const { items } of works) {
		total += items.total;
		done += items.done;
		settled += items.settled;
		required += items.required;
		open += items.open;
	}
	return { total, done, settled, required, open };
};

const byKey = (a: EpicState, b: EpicState): number => {
	const [x, y] = [a.facts, b.facts];
	return x.key < y.key ? -1 : x.key > y.key ? 1 : x.id < y.id ? -1 : x.id > y.id ? 1 : 0;
};

const aboutRelease = (
	input: AssessInput,
	{ climate, table, ranking }: Season,
	epics: readonly EpicState[],
	works: readonly EpicWork[],
): Finding[] => {
	if (input.release === null || input.release.state === 'cancelled' || input.release.state === 'archived') return [];
	const live: EpicFacts[] = [];
	const liveWorks: EpicWork[] = [];
	epics.forEach(({ facts }, at) => {
		const work = works[at];
		if (facts.status.category === 'cancelled' || work === undefined) return;
		live.push(facts);
		liveWorks.push(work);
	});
	const sum = { epics: live, departed: input.departed ?? [], works: liveWorks, table, totals: ranking.totals };
	return releaseFindings(makeReleaseContext(climate, input.release, input.plan, sum));
};

/**
 * Draws the verdict of a release, with its reasons. Pure: equal inputs give equal results, in whatever order they
 * come. The epics' objects must not be changed in place: what has the same identity is taken to be the same.
 * @throws {RangeError} where `now` or a time zone cannot be read
 */
export const assess = (input: AssessInput): Assessment => {
	const season = seasonOf(input);
	const { climate } = season;
	const epics = [...input.epics].sort(byKey);
	const works = epics.map(season.workOf);
	season.ranking = ranked(works, season.ranking);
	const all = inserted(season.ranking.findings, aboutRelease(input, season, epics, works));
	const aside = asideOn(input.plan, epics, climate.today);
	const findings = withoutAside(all, aside);
	return {
		verdict: verdictOf(findings),
		findings,
		snoozed: findings === all ? [] : all.filter(({ id }) => aside.has(id)),
		items: sumOf(works),
		epics: epics.flatMap(({ facts }, at) => {
			const work = works[at];
			return work === undefined ? [] : [epicAssessment(facts.id, work, aside)];
		}),
		...datesFrom(climate),
	};
};

/** Draws the verdict of one epic within its release, for a view that shows only that epic. */
export const assessEpic = (epic: EpicState, input: Omit<AssessInput, 'epics'>): EpicAssessment & AssessedDates => {
	const { climate, workOf } = seasonOf(input);
	const work = workOf(epic);
	const aside = asideOn(input.plan, [epic], climate.today);
	return {
		...epicAssessment(epic.facts.id, work, aside),
		...datesFrom(climate),
	};
};
