import { AUDIENCE_LABELS, CHANNEL_LABELS, liveEntries, type Message, type Stage } from '../../release/plan';
import { planTimeline } from '../../release/plan-timeline';
import { stagesByStart, type TimelineEvent } from '../../release/timeline';
import { FUNCTION_LABELS } from '../../release/words';
import { type Block, heading, line, link, list, paragraph, said, strong, table, written } from '../document';
import type { PlanInput } from '../input';
import { day, factLines, reachWords, sendOrder, sendWords } from '../lines';
import { stateWords } from '../words';
import { approvalWords } from './approval';

const eventState = ({ done, inDays }: TimelineEvent): string => {
	if (done) return 'Done';
	return inDays < 0 ? 'Day has passed' : 'To come';
};

/** Everything with a date, in order. */
export const timelineBlocks = (input: PlanInput): Block[] =>
	table(
		['Date', 'What', 'For', 'State'],
		planTimeline(input).map((event) => [
			line(`${day(event.date, input.today)}${event.time === null ? '' : ` ${event.time}`}`),
			line(event.kind === 'ship' ? '' : `${stateWords(event.kind)}: `, said(event.label)),
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
				['Goes out', sendWords(message, input)],
				['Channel', CHANNEL_LABELS[message.channel]],
				['For', reachWords(message)],
				['State', stateWords(message.state)],
				['Why cancelled', message.cancelReason],
				['Owner', message.owner?.name],
				['Names', message.epicIds.flatMap((id) => keys.get(id) ?? []).join(', ')],
				['Approved', approvalWords(message.approval, input.today)],
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
	const agreed = stage.agreedBy.map((one) => `${FUNCTION_LABELS[one.function]} (${one.name})`);
	return [
		heading(3, stage.name),
		...list(
			factLines([
				['Starts', stage.startsOn === null ? 'No date' : day(stage.startsOn, today)],
				['Reaches', `${stage.percentage} % of ${AUDIENCE_LABELS[stage.audience]}`],
				['Which', stage.segment],
				['Flag', stage.flag],
				['State', stateWords(stage.state)],
				['Agreed', agreed.join(', ')],
			]),
		),
		...(stage.exitCriteria.trim() === '' ? [] : [paragraph([strong('Goes on when')]), ...written(stage.exitCriteria)]),
	];
};

/** The stages in the order in which they start. */
export const enablementBlocks = (input: PlanInput): Block[] =>
	stagesByStart(liveEntries(input.plan.stages)).flatMap((stage) => stageBlocks(stage, input));
