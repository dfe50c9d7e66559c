import { msg, plural, t } from '@lingui/core/macro';
import { type GoNoGo, STRATEGY_LABELS } from '../release/plan';
import { type Severity, VERDICT_LABELS, VERDICTS, type Verdict } from '../release/words';
import { personName } from '../release/you';
import { labels } from '../words/labels';
import {
	block,
	type Line,
	line,
	link,
	list,
	type PublishDocument,
	paragraph,
	said,
	sentence,
	strong,
	written,
} from './document';
import type { PublishEpic, PublishInput } from './input';
import {
	besideWords,
	day,
	epicLines,
	factLines,
	hotfixLines,
	liveEpics,
	messageLines,
	moreWords,
	shipLine,
	stageLines,
} from './lines';
import { markdown } from './markdown';
import { oneLine } from './words';

const SEVERITY_LABELS: Readonly<Record<Severity, string>> = labels({
	blocker: msg`Blocker`,
	warning: msg`Warning`,
	note: msg({ message: 'Note', context: 'severity' }),
});
const MOST_FINDINGS = 15;

const ownerWords = ({ plan: { owner, deputy } }: PublishInput): string => {
	if (owner === null) return t`Nobody owns this release yet.`;
	const name = oneLine(personName(owner));
	return deputy === null ? t`Owner: ${name}.` : t`Owner: ${name}; deputy: ${{ deputy: oneLine(personName(deputy)) }}.`;
};

/** What presses, worst first; notes stand in nobody's way. */
export const findingLines = ({ findings }: PublishInput, most = Number.POSITIVE_INFINITY): Line[] => {
	const pressing = findings.filter(({ severity }) => severity !== 'note');
	const more = pressing.length - most;
	return [
		...pressing
			.slice(0, most)
			.map(({ severity, problem, action }) => line(`${SEVERITY_LABELS[severity]}: `, said(`${problem} ${action}`))),
		...(more > 0 ? [line(moreWords(more))] : []),
	];
};

const epicLine = ({ facts, verdict, findings }: PublishEpic): Line => {
	const label = VERDICT_LABELS[verdict];
	const state =
		verdict === 'ready'
			? label
			: besideWords([label, plural(findings.length, { one: '# finding', other: '# findings' })]);
	return line(`${facts.key} ${oneLine(facts.title)}: ${state} (${facts.status.name})`);
};

const countWords = (verdict: Verdict, number: number): string => {
	if (verdict === 'ready') return t`${number} ready`;
	return verdict === 'at-risk' ? t`${number} at risk` : t`${number} not ready`;
};

/** How many epics ship, by verdict. */
export const epicsHeading = (input: PublishInput): string => {
	const live = liveEpics(input);
	const parts = [...VERDICTS].reverse().flatMap((verdict) => {
		const number = live.filter((epic) => epic.verdict === verdict).length;
		return number === 0 ? [] : [countWords(verdict, number)];
	});
	const epics = plural(live.length, { one: '# epic', other: '# epics' });
	return parts.length === 0 ? epics : `${epics}: ${besideWords(parts)}`;
};

const recoveryLines = ({ plan: { recovery } }: PublishInput): Line[] =>
	factLines([
		[t`Recovery`, recovery.strategy === null ? null : STRATEGY_LABELS[recovery.strategy]],
		[t`Path`, recovery.path],
	]);

const goNoGoLine = ({ decision, name: decider, conditions }: GoNoGo): Line => {
	const name = oneLine(decider);
	const decided = line(decision === 'go' ? t`Go, decided by ${name}` : t`No-go, decided by ${name}`);
	if (conditions.trim() === '') return decided;
	return sentence(
		{ decision: decided, conditions: said(conditions) },
		(parts) => t`${{ decision: parts.decision }}. Conditions: ${{ conditions: parts.conditions }}`,
	);
};

/** The reviews that were held, and what was decided. */
export const decisionLines = ({ plan: { reviews }, today }: PublishInput): Line[] => {
	const { pre, goNoGo, post } = reviews;
	return [
		...(pre.heldOn === null ? [] : [line(t`Pre-release review held on ${{ date: day(pre.heldOn, today) }}`)]),
		...(goNoGo === null ? [] : [goNoGoLine(goNoGo)]),
		...(post === null ? [] : [line(t`Post-release review held on ${{ date: day(post.heldOn, today) }}`)]),
	];
};

/** Where the release stands, for everyone inside. Made at any moment from the plan as it is. */
export const digestDocument = (input: PublishInput): PublishDocument => {
	const { release, plan, verdict, today } = input;
	return {
		title: t`${{ release: oneLine(release.name) }}: where we stand on ${{ date: day(today, today) }}`,
		blocks: [
			paragraph(line(strong(t`${{ verdict: VERDICT_LABELS[verdict] }}.`), ` ${shipLine(input)} ${ownerWords(input)}`)),
			...block(2, t`What stands in the way`, list(findingLines(input, MOST_FINDINGS))),
			...block(2, epicsHeading(input), list(epicLines(input, epicLine))),
			...block(2, t`Stages`, list(stageLines(input))),
			...block(2, t`Customer communication`, list(messageLines(input))),
			...block(2, t`Decisions`, list(decisionLines(input))),
			...block(2, t`If it goes wrong`, list([...hotfixLines(input), ...recoveryLines(input)])),
			...block(2, t`Where to escalate`, written(plan.supportBrief.escalation)),
			...(release.url === null ? [] : [paragraph([link(release.url)])]),
		],
	};
};

/** The digest as plain text with Markdown marks, to be pasted into a chat, a mail or the tracker. */
export const digestText = (input: PublishInput): string => markdown(digestDocument(input));
