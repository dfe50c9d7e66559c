import { count } from '../readiness/wording';
import { STRATEGY_LABELS } from '../release/plan';
import { VERDICT_LABELS, VERDICTS } from '../release/words';
import type { PublishEpic, PublishInput } from './input';
import { block, day, epicLines, hotfixLines, joined, messageLines, oneLine, shipLine, stageLines } from './lines';

const SEVERITY_WORDS = { blocker: 'Blocker', warning: 'Warning', note: 'Note' } as const;
const MOST_FINDINGS = 15;

const ownerLine = ({ plan: { owner, deputy } }: PublishInput): string => {
	if (owner === null) return 'Nobody owns this release yet.';
	return `Owner: ${oneLine(owner.name)}${deputy === null ? '' : `; deputy: ${oneLine(deputy.name)}`}.`;
};

/** Notes stand in nobody's way. */
const findingLines = ({ findings }: PublishInput): string[] => {
	const pressing = findings.filter(({ severity }) => severity !== 'note');
	const more = pressing.length - MOST_FINDINGS;
	return [
		...pressing
			.slice(0, MOST_FINDINGS)
			.map(({ severity, problem, action }) => `- ${SEVERITY_WORDS[severity]}: ${problem} ${action}`),
		...(more > 0 ? [`- and ${more} more`] : []),
	];
};

const epicLine = ({ facts, verdict, findings }: PublishEpic): string => {
	const state = verdict === 'ready' ? 'Ready' : `${VERDICT_LABELS[verdict]}, ${count(findings.length, 'finding')}`;
	return `- ${facts.key} ${oneLine(facts.title)}: ${state} (${facts.status.name})`;
};

const epicsHeading = ({ epics }: PublishInput): string => {
	const live = epics.filter(({ facts }) => facts.status.category !== 'cancelled');
	const parts = [...VERDICTS].reverse().flatMap((verdict) => {
		const number = live.filter((epic) => epic.verdict === verdict).length;
		return number === 0 ? [] : [`${number} ${VERDICT_LABELS[verdict].toLowerCase()}`];
	});
	return `${count(live.length, 'epic')}: ${parts.join(', ')}`;
};

const recoveryLines = ({ plan: { recovery } }: PublishInput): string[] => [
	...(recovery.strategy === null ? [] : [`- Recovery: ${STRATEGY_LABELS[recovery.strategy]}`]),
	...(recovery.path.trim() === '' ? [] : [`- Path: ${oneLine(recovery.path)}`]),
];

const decisionLines = ({ plan: { reviews }, today }: PublishInput): string[] => {
	const { pre, goNoGo, post } = reviews;
	const conditions = goNoGo === null || goNoGo.conditions === '' ? '' : `. Conditions: ${oneLine(goNoGo.conditions)}`;
	return [
		...(pre.heldOn === null ? [] : [`- Pre-release review held on ${day(pre.heldOn, today)}`]),
		...(goNoGo === null
			? []
			: [`- ${goNoGo.decision === 'go' ? 'Go' : 'No-go'}, decided by ${oneLine(goNoGo.name)}${conditions}`]),
		...(post === null ? [] : [`- Post-release review held on ${day(post.heldOn, today)}`]),
	];
};

/**
 * Where the release stands, for everyone inside: plain text with Markdown marks, to be pasted into a chat, a mail or
 * the tracker. Made at any moment from the plan as it is.
 */
export const digestText = (input: PublishInput): string => {
	const { release, plan, verdict, today } = input;
	const { escalation } = plan.supportBrief;
	return joined([
		`# ${oneLine(release.name)}: where we stand on ${day(today, today)}`,
		'',
		`**${VERDICT_LABELS[verdict]}.** ${shipLine(input)} ${ownerLine(input)}`,
		...block('What stands in the way', findingLines(input)),
		...block(epicsHeading(input), epicLines(input, epicLine)),
		...block('Stages', stageLines(input)),
		...block('Customer communication', messageLines(input)),
		...block('Decisions', decisionLines(input)),
		...block('If it goes wrong', [...hotfixLines(input), ...recoveryLines(input)]),
		...block('Where to escalate', escalation.trim() === '' ? [] : [escalation.trim()]),
		...(release.url === null ? [] : ['', release.url]),
	]);
};
