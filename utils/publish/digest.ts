import { count } from '../readiness/wording';
import { STRATEGY_LABELS } from '../release/plan';
import { VERDICT_LABELS, VERDICTS } from '../release/words';
import { block, type Line, line, link, list, type PublishDocument, paragraph, said, strong, written } from './document';
import type { PublishEpic, PublishInput } from './input';
import { day, epicLines, factLines, hotfixLines, liveEpics, messageLines, shipLine, stageLines } from './lines';
import { markdown } from './markdown';
import { oneLine } from './words';

const SEVERITY_WORDS = { blocker: 'Blocker', warning: 'Warning', note: 'Note' } as const;
const MOST_FINDINGS = 15;

const ownerWords = ({ plan: { owner, deputy } }: PublishInput): string => {
	if (owner === null) return 'Nobody owns this release yet.';
	return `Owner: ${oneLine(owner.name)}${deputy === null ? '' : `; deputy: ${oneLine(deputy.name)}`}.`;
};

/** What presses, worst first; notes stand in nobody's way. */
export const findingLines = ({ findings }: PublishInput, most = Number.POSITIVE_INFINITY): Line[] => {
	const pressing = findings.filter(({ severity }) => severity !== 'note');
	const more = pressing.length - most;
	return [
		...pressing
			.slice(0, most)
			.map(({ severity, problem, action }) => line(`${SEVERITY_WORDS[severity]}: `, said(`${problem} ${action}`))),
		...(more > 0 ? [line(`and ${more} more`)] : []),
	];
};

const epicLine = ({ facts, verdict, findings }: PublishEpic): Line => {
	const state = verdict === 'ready' ? 'Ready' : `${VERDICT_LABELS[verdict]}, ${count(findings.length, 'finding')}`;
	return line(`${facts.key} ${oneLine(facts.title)}: ${state} (${facts.status.name})`);
};

/** How many epics ship, by verdict. */
export const epicsHeading = (input: PublishInput): string => {
	const live = liveEpics(input);
	const parts = [...VERDICTS].reverse().flatMap((verdict) => {
		const number = live.filter((epic) => epic.verdict === verdict).length;
		return number === 0 ? [] : [`${number} ${VERDICT_LABELS[verdict].toLowerCase()}`];
	});
	return [count(live.length, 'epic'), parts.join(', ')].filter(Boolean).join(': ');
};

const recoveryLines = ({ plan: { recovery } }: PublishInput): Line[] =>
	factLines([
		['Recovery', recovery.strategy === null ? null : STRATEGY_LABELS[recovery.strategy]],
		['Path', recovery.path],
	]);

/** The reviews that were held, and what was decided. */
export const decisionLines = ({ plan: { reviews }, today }: PublishInput): Line[] => {
	const { pre, goNoGo, post } = reviews;
	const conditions =
		goNoGo === null || goNoGo.conditions.trim() === '' ? [] : ['. Conditions: ', said(goNoGo.conditions)];
	return [
		...(pre.heldOn === null ? [] : [line(`Pre-release review held on ${day(pre.heldOn, today)}`)]),
		...(goNoGo === null
			? []
			: [line(`${goNoGo.decision === 'go' ? 'Go' : 'No-go'}, decided by ${oneLine(goNoGo.name)}`, ...conditions)]),
		...(post === null ? [] : [line(`Post-release review held on ${day(post.heldOn, today)}`)]),
	];
};

/** Where the release stands, for everyone inside. Made at any moment from the plan as it is. */
export const digestDocument = (input: PublishInput): PublishDocument => {
	const { release, plan, verdict, today } = input;
	return {
		title: `${oneLine(release.name)}: where we stand on ${day(today, today)}`,
		blocks: [
			paragraph(line(strong(`${VERDICT_LABELS[verdict]}.`), ` ${shipLine(input)} ${ownerWords(input)}`)),
			...block(2, 'What stands in the way', list(findingLines(input, MOST_FINDINGS))),
			...block(2, epicsHeading(input), list(epicLines(input, epicLine))),
			...block(2, 'Stages', list(stageLines(input))),
			...block(2, 'Customer communication', list(messageLines(input))),
			...block(2, 'Decisions', list(decisionLines(input))),
			...block(2, 'If it goes wrong', list([...hotfixLines(input), ...recoveryLines(input)])),
			...block(2, 'Where to escalate', written(plan.supportBrief.escalation)),
			...(release.url === null ? [] : [paragraph([link(release.url)])]),
		],
	};
};

/** The digest as plain text with Markdown marks, to be pasted into a chat, a mail or the tracker. */
export const digestText = (input: PublishInput): string => markdown(digestDocument(input));
