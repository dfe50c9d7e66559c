import { kindOf } from '../../release/deadlines';
import { areaWords, significance } from '../../release/significance';
import { VERDICT_LABELS, type Verdict } from '../../release/words';
import { findingLines } from '../digest';
import { type Block, block, type Line, line, link, list, said, status, type Tone, table } from '../document';
import type { PlanInput } from '../input';
import { day, factLines, liveEpics, shipLine } from '../lines';
import { stateWords } from '../words';

const TONES: Readonly<Record<Verdict, Tone>> = { ready: 'good', 'at-risk': 'warn', 'not-ready': 'bad' };
const verdictStatus = (verdict: Verdict) => status(VERDICT_LABELS[verdict], TONES[verdict]);

const significanceWords = ({ plan, epics, policy }: PlanInput): string => {
	const facts = epics.map((epic) => epic.facts);
	const { significant, areas, because } = significance(plan, facts, policy);
	const touches = areas.length === 0 ? '' : `: touches ${areaWords(areas)}`;
	return `${significant ? 'Significant' : 'Not significant'}${touches}${because === '' ? '' : ` (${because})`}`;
};

const handoverLines = ({ plan, today }: PlanInput): Line[] =>
	plan.handovers.map(({ role, from, to, note, by, at }) =>
		line(
			`${day(at.slice(0, 10), today)}: ${stateWords(role)} from `,
			said(from?.name ?? 'nobody'),
			' to ',
			said(to?.name ?? 'nobody'),
			', noted by ',
			said(by.name),
			...(note.trim() === '' ? [] : [': ', said(note)]),
		),
	);

/** Who owns the release, when it ships, how it stands. */
export const overviewBlocks = (input: PlanInput): Block[] => {
	const { release, plan, verdict, timeZone } = input;
	return [
		...list([
			line('Verdict: ', verdictStatus(verdict)),
			line(shipLine(input)),
			...factLines([
				['Owner', plan.owner?.name ?? 'Nobody owns this release yet'],
				['Deputy', plan.deputy?.name],
				['Kind of release', stateWords(kindOf(plan, release.name))],
				['Significance', significanceWords(input)],
				['Time zone', timeZone],
			]),
			...(release.url === null ? [] : [line('In the tracker: ', link(release.url))]),
		]),
		...block(3, 'Handovers', list(handoverLines(input))),
	];
};

const setAsideLines = ({ plan, aside, today }: PlanInput): Line[] => {
	const problems = new Map(aside.map(({ finding }) => [finding.id, finding.problem]));
	const inPlan = new Set(plan.snoozes.map(({ findingId }) => findingId));
	const withEpics = aside.map(({ snooze }) => snooze).filter(({ findingId }) => !inPlan.has(findingId));
	return [...plan.snoozes, ...withEpics].map(({ findingId, until, reason, by }) =>
		line(
			said(problems.get(findingId) ?? 'A finding that no longer holds.'),
			` Set aside ${until === null ? 'for good' : `until ${day(until, today)}`} by `,
			said(by.name),
			...(reason.trim() === '' ? [] : [': ', said(reason)]),
		),
	);
};

/** What still has to be settled, and what was set aside. */
export const findingBlocks = (input: PlanInput): Block[] => [
	...list(findingLines(input)),
	...block(3, 'Set aside', list(setAsideLines(input))),
];

/** The epics that ship. */
export const scopeBlocks = (input: PlanInput): Block[] =>
	table(
		['Epic', 'Title', 'Status', 'Verdict', 'Findings'],
		liveEpics(input).map(({ facts, verdict, findings }) => [
			line(link(facts.url, facts.key)),
			said(facts.title),
			said(facts.status.name),
			line(verdictStatus(verdict)),
			line(String(findings.length)),
		]),
	);
