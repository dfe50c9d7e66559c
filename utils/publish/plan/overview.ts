import { t } from '@lingui/core/macro';
import { kindOf } from '../../release/deadlines';
import { areaWords, significance } from '../../release/significance';
import { VERDICT_LABELS, type Verdict } from '../../release/words';
import { personName } from '../../release/you';
import { findingLines } from '../digest';
import { type Block, block, type Line, line, link, list, said, sentence, status, type Tone, table } from '../document';
import type { PlanInput } from '../input';
import { day, factLines, liveEpics, shipLine } from '../lines';
import { KIND_OF_RELEASE_LABELS } from '../state-labels';

const TONES: Readonly<Record<Verdict, Tone>> = { ready: 'good', 'at-risk': 'warn', 'not-ready': 'bad' };
const verdictStatus = (verdict: Verdict) => status(VERDICT_LABELS[verdict], TONES[verdict]);

const touchWords = (significant: boolean, areas: string | null): string => {
	if (areas === null) return significant ? t`Significant` : t`Not significant`;
	return significant ? t`Significant: touches ${areas}` : t`Not significant: touches ${areas}`;
};

const significanceWords = ({ plan, epics, policy }: PlanInput): string => {
	const facts = epics.map((epic) => epic.facts);
	const { significant, areas, because } = significance(plan, facts, policy);
	const words = touchWords(significant, areas.length === 0 ? null : areaWords(areas));
	return because === '' ? words : t`${{ significance: words }} (${because})`;
};

const handoverLines = ({ plan, today }: PlanInput): Line[] =>
	plan.handovers.map(({ role, from: before, to: after, note, by: writer, at }) => {
		const date = day(at.slice(0, 10), today);
		const people = { from: said(before?.name ?? t`nobody`), to: said(after?.name ?? t`nobody`), by: said(writer.name) };
		const words = sentence(people, ({ from, to, by }) =>
			role === 'owner'
				? t`${date}: Owner from ${from} to ${to}, noted by ${by}`
				: t`${date}: Deputy from ${from} to ${to}, noted by ${by}`,
		);
		return line(words, ...(note.trim() === '' ? [] : [': ', said(note)]));
	});

/** Who owns the release, when it ships, how it stands. */
export const overviewBlocks = (input: PlanInput): Block[] => {
	const { release, plan, verdict, timeZone } = input;
	return [
		...list([
			line(`${t`Verdict`}: `, verdictStatus(verdict)),
			line(shipLine(input)),
			...factLines([
				[t`Owner`, plan.owner === null ? t`Nobody owns this release yet` : personName(plan.owner)],
				[t`Deputy`, plan.deputy && personName(plan.deputy)],
				[t`Kind of release`, KIND_OF_RELEASE_LABELS[kindOf(plan, release.name)]],
				[t`Significance`, significanceWords(input)],
				[t`Time zone`, timeZone],
			]),
			...(release.url === null ? [] : [line(`${t`In the tracker`}: `, link(release.url))]),
		]),
		...block(3, t`Handovers`, list(handoverLines(input))),
	];
};

const setAsideLines = ({ plan, aside, today }: PlanInput): Line[] => {
	const problems = new Map(aside.map(({ finding }) => [finding.id, finding.problem]));
	const inPlan = new Set(plan.snoozes.map(({ findingId }) => findingId));
	const withEpics = aside.map(({ snooze }) => snooze).filter(({ findingId }) => !inPlan.has(findingId));
	return [...plan.snoozes, ...withEpics].map(({ findingId, until, reason, by }) =>
		line(
			said(problems.get(findingId) ?? t`A finding that no longer holds.`),
			' ',
			sentence({ name: said(personName(by)) }, ({ name }) =>
				until === null
					? t`Set aside for good by ${name}`
					: t`Set aside until ${{ date: day(until, today) }} by ${name}`,
			),
			...(reason.trim() === '' ? [] : [': ', said(reason)]),
		),
	);
};

/** What still has to be settled, and what was set aside. */
export const findingBlocks = (input: PlanInput): Block[] => [
	...list(findingLines(input)),
	...block(3, t({ message: 'Set aside', context: 'state' }), list(setAsideLines(input))),
];

/** The epics that ship. */
export const scopeBlocks = (input: PlanInput): Block[] =>
	table(
		[t`Epic`, t`Title`, t`Status`, t`Verdict`, t`Findings`],
		liveEpics(input).map(({ facts, verdict, findings }) => [
			line(link(facts.url, facts.key)),
			said(facts.title),
			said(facts.status.name),
			line(verdictStatus(verdict)),
			line(String(findings.length)),
		]),
	);
