import { t } from '@lingui/core/macro';
import { AUDIENCE_LABELS, CHANNEL_LABELS, liveEntries, type Message, type Stage } from '../../release/plan';
import { planTimeline } from '../../release/plan-timeline';
import { stagesByStart, type TimelineEvent } from '../../release/timeline';
import { FUNCTION_LABELS } from '../../release/words';
import { personName } from '../../release/you';
import { type Block, heading, line, link, list, paragraph, said, strong, table, written } from '../document';
import type { PlanInput } from '../input';
import { besideWords, day, factLines, reachWords, sendOrder, sendWords } from '../lines';
import { EVENT_KIND_LABELS, MESSAGE_STATE_LABELS, STAGE_STATE_LABELS } from '../state-labels';
import { approvalWords } from './approval';

const eventState = ({ done, inDays }: TimelineEvent): string => {
	if (done) return t`Done`;
	return inDays < 0 ? t`Day has passed` : t`To come`;
};

/** Everything with a date, in order. */
export const timelineBlocks = (input: PlanInput): Block[] =>
	table(
		[t`Date`, t`What`, t`For`, t`State`],
		planTimeline(input).map((event) => [
			line(`${day(event.date, input.today)}${event.time === null ? '' : ` ${event.time}`}`),
			line(event.kind === 'ship' ? '' : `${EVENT_KIND_LABELS[event.kind]}: `, said(event.label)),
			event.reach === null ? [] : said(reachWords(event.reach)),
			line(eventState(event)),
		]),
	);

const messageBlocks = (message: Message, input: PlanInput): Block[] => {
	const keys = new Map(input.epics.map(({ facts }) => [facts.id, facts.key]));
	return [
		heading(3, message.title),
		...list([
			...factLines([
				[t`Goes out`, sendWords(message, input)],
				[t`Channel`, CHANNEL_LABELS[message.channel]],
				[t`For`, reachWords(message)],
				[t`State`, MESSAGE_STATE_LABELS[message.state]],
				[t`Why cancelled`, message.cancelReason],
				[t`Owner`, message.owner && personName(message.owner)],
				[t`Names`, besideWords(message.epicIds.flatMap((id) => keys.get(id) ?? []))],
				[t`Approved`, approvalWords(message.approval, input.today)],
			]),
			...(message.url === '' ? [] : [line(link(message.url))]),
		]),
		...written(message.text),
	];
};

/** What customers are told, in the order in which it goes out. */
export const communicationBlocks = (input: PlanInput): Block[] =>
	liveEntries(input.plan.messages)
		.sort(sendOrder)
		.flatMap((message) => messageBlocks(message, input));

const stageBlocks = (stage: Stage, { today }: PlanInput): Block[] => {
	const agreed = stage.agreedBy.map((one) => t`${{ function: FUNCTION_LABELS[one.function] }} (${{ name: one.name }})`);
	return [
		heading(3, stage.name),
		...list(
			factLines([
				[t`Starts`, stage.startsOn === null ? t`No date` : day(stage.startsOn, today)],
				[t`Reaches`, t`${{ percentage: stage.percentage }} % of ${{ audience: AUDIENCE_LABELS[stage.audience] }}`],
				[t`Which`, stage.segment],
				[t`Flag`, stage.flag],
				[t`State`, STAGE_STATE_LABELS[stage.state]],
				[t`Agreed`, besideWords(agreed)],
			]),
		),
		...(stage.exitCriteria.trim() === '' ? [] : [paragraph([strong(t`Goes on when`)]), ...written(stage.exitCriteria)]),
	];
};

/** The stages in the order in which they start. */
export const enablementBlocks = (input: PlanInput): Block[] =>
	stagesByStart(liveEntries(input.plan.stages)).flatMap((stage) => stageBlocks(stage, input));
