import { dateWords } from '../readiness/wording';
import { daysBetween } from '../release/calendar';
import { AUDIENCE_LABELS, CHANNEL_LABELS, type Message, type Stage } from '../release/plan';
import { plannedMessages, plannedStages, stagesByStart } from '../release/timeline';
import type { PublishEpic, PublishInput } from './input';

/** A person's words on one line, so that they cannot break the list they stand in. */
export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** A heading with what stands under it; nothing where there is nothing to say. */
export const block = (heading: string, lines: readonly string[]): string[] =>
	lines.length === 0 ? [] : ['', `## ${heading}`, '', ...lines];

/** A person's text under a heading, or that there is none. */
export const textOr = (text: string, none: string): string[] => [text.trim() === '' ? `_${none}_` : text.trim()];

/** `Thu 3 Dec`, always in English: the text goes to readers whose language is not the writer's browser's. */
export const day = (date: string, today: string): string => dateWords(date, today, 'en');

const distance = (days: number): string => {
	if (days === 0) return 'today';
	if (days === 1) return 'tomorrow';
	if (days === -1) return 'yesterday';
	return days > 0 ? `in ${days} days` : `${-days} days ago`;
};

/** When the release ships, in a sentence. */
export const shipLine = ({ release, shipDate, today }: PublishInput): string => {
	const released = release.state === 'released';
	if (shipDate === null) return released ? 'Shipped.' : 'No ship date yet.';
	return `${released ? 'Shipped' : 'Ships'} ${day(shipDate, today)} (${distance(daysBetween(today, shipDate))}).`;
};

const reach = ({ audience, segment }: Pick<Stage, 'audience' | 'segment'>): string =>
	segment.trim() === '' ? AUDIENCE_LABELS[audience] : `${AUDIENCE_LABELS[audience]}, ${oneLine(segment)}`;

const stageLine = (stage: Stage, today: string): string => {
	const when = stage.startsOn === null ? 'No date' : day(stage.startsOn, today);
	const flag = stage.flag.trim() === '' ? '' : `, flag \`${oneLine(stage.flag)}\``;
	const state = stage.state === 'planned' ? '' : ` (${stage.state})`;
	return `- ${when}: ${oneLine(stage.name)}: ${stage.percentage} % of ${reach(stage)}${flag}${state}`;
};

/** The stages in the order in which they start. */
export const stageLines = ({ plan, today }: PublishInput): string[] =>
	stagesByStart(plannedStages(plan)).map((stage) => stageLine(stage, today));

const sendOrder = (a: Message, b: Message): number => {
	const [x, y] = [`${a.sendOn ?? '9999'} ${a.sendAt ?? ''}`, `${b.sendOn ?? '9999'} ${b.sendAt ?? ''}`];
	return x < y ? -1 : x > y ? 1 : 0;
};

const messageLine = (message: Message, { today, timeZone }: PublishInput): string => {
	const zone = timeZone === null ? '' : ` ${timeZone}`;
	const time = message.sendAt === null ? '' : ` ${message.sendAt}${zone}`;
	const when = message.sendOn === null ? 'No date' : `${day(message.sendOn, today)}${time}`;
	const link = message.url === '' ? '' : ` ${message.url}`;
	const what = `${CHANNEL_LABELS[message.channel]} to ${reach(message)}: ${oneLine(message.title)}`;
	return `- ${when}: ${what} (${message.state})${link}`;
};

/** The messages to customers in the order in which they go out. */
export const messageLines = (input: PublishInput): string[] =>
	plannedMessages(input.plan)
		.sort(sendOrder)
		.map((message) => messageLine(message, input));

const MOST_EPICS = 50;

/** The epics that ship, by key. */
export const epicLines = (
	{ epics }: PublishInput,
	line: (epic: PublishEpic) => string = ({ facts }) =>
		`- ${facts.key} ${oneLine(facts.title)} (${facts.status.name}) ${facts.url}`,
): string[] => {
	const live = epics.filter(({ facts }) => facts.status.category !== 'cancelled');
	const sorted = [...live].sort((a, b) => a.facts.key.localeCompare(b.facts.key, 'en', { numeric: true }));
	const more = sorted.length - MOST_EPICS;
	return [...sorted.slice(0, MOST_EPICS).map(line), ...(more > 0 ? [`- and ${more} more`] : [])];
};

/** Who decides when something goes wrong, and how they are reached. */
export const hotfixLines = ({ plan: { hotfix } }: PublishInput): string[] => [
	...(hotfix.decider === null ? [] : [`- Decides: ${oneLine(hotfix.decider.name)}`]),
	...(hotfix.deputy === null ? [] : [`- Deputy: ${oneLine(hotfix.deputy.name)}`]),
	...(hotfix.withinMinutes === null ? [] : [`- Within: ${hotfix.withinMinutes} min`]),
	...(hotfix.reach.trim() === '' ? [] : [`- Reach them: ${oneLine(hotfix.reach)}`]),
	...(hotfix.hours.trim() === '' ? [] : [`- Hours: ${oneLine(hotfix.hours)}`]),
];

/** The lines as one text, ending in a line break. */
export const joined = (lines: readonly string[]): string => `${lines.join('\n').trim()}\n`;
