import { dateWords } from '../readiness/wording';
import { daysBetween } from '../release/calendar';
import { AUDIENCE_LABELS, CHANNEL_LABELS, type Message, type Stage } from '../release/plan';
import { plannedMessages, plannedStages, type Reach, stagesByStart } from '../release/timeline';
import { code, type Line, line, link, said } from './document';
import type { PublishEpic, PublishInput } from './input';
import { oneLine } from './words';

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

/** Who a stage or a message is for. */
export const reachWords = ({ audience, segment }: Reach): string =>
	segment.trim() === '' ? AUDIENCE_LABELS[audience] : `${AUDIENCE_LABELS[audience]}, ${oneLine(segment)}`;

const stageLine = (stage: Stage, today: string): Line => {
	const when = stage.startsOn === null ? 'No date' : day(stage.startsOn, today);
	const flag = stage.flag.trim() === '' ? [] : [line(', flag ', code(stage.flag))];
	const state = stage.state === 'planned' ? '' : ` (${stage.state})`;
	return line(`${when}: `, said(stage.name), `: ${stage.percentage} % of ${reachWords(stage)}`, ...flag, state);
};

/** The stages in the order in which they start. */
export const stageLines = ({ plan, today }: PublishInput): Line[] =>
	stagesByStart(plannedStages(plan)).map((stage) => stageLine(stage, today));

/** Messages in the order in which they go out, those without a date last. */
export const sendOrder = (a: Message, b: Message): number => {
	const [x, y] = [`${a.sendOn ?? '9999'} ${a.sendAt ?? ''}`, `${b.sendOn ?? '9999'} ${b.sendAt ?? ''}`];
	return x < y ? -1 : x > y ? 1 : 0;
};

/** When a message goes out, with its time and zone where it has one. */
export const sendWords = ({ sendOn, sendAt }: Message, { today, timeZone }: PublishInput): string => {
	const zone = timeZone === null ? '' : ` ${timeZone}`;
	const time = sendAt === null ? '' : ` ${sendAt}${zone}`;
	return sendOn === null ? 'No date' : `${day(sendOn, today)}${time}`;
};

const messageLine = (message: Message, input: PublishInput): Line => {
	const address = message.url === '' ? [] : [line(' ', link(message.url))];
	const what = `${CHANNEL_LABELS[message.channel]} to ${reachWords(message)}: `;
	return line(`${sendWords(message, input)}: ${what}`, said(message.title), ` (${message.state})`, ...address);
};

/** The messages to customers in the order in which they go out. */
export const messageLines = (input: PublishInput): Line[] =>
	plannedMessages(input.plan)
		.sort(sendOrder)
		.map((message) => messageLine(message, input));

const MOST_EPICS = 50;

/** The epics by key, those that were cancelled left out. */
export const liveEpics = <T extends PublishEpic>({ epics }: { readonly epics: readonly T[] }): T[] =>
	epics
		.filter(({ facts }) => facts.status.category !== 'cancelled')
		.sort((a, b) => a.facts.key.localeCompare(b.facts.key, 'en', { numeric: true }));

/** The epics that ship, by key. */
export const epicLines = (
	input: PublishInput,
	words: (epic: PublishEpic) => Line = ({ facts }) =>
		line(`${facts.key} ${oneLine(facts.title)} (${facts.status.name}) `, link(facts.url)),
): Line[] => {
	const sorted = liveEpics(input);
	const more = sorted.length - MOST_EPICS;
	return [...sorted.slice(0, MOST_EPICS).map(words), ...(more > 0 ? [line(`and ${more} more`)] : [])];
};

const fact = (label: string, text: string): Line[] => (text.trim() === '' ? [] : [line(`${label}: `, said(text))]);

/** Facts as `Label: what people wrote`; those that nobody wrote are left out. */
export const factLines = (facts: readonly (readonly [label: string, text: string | null | undefined])[]): Line[] =>
	facts.flatMap(([label, text]) => fact(label, text ?? ''));

/** Who decides when something goes wrong, and how they are reached. */
export const hotfixLines = ({ plan: { hotfix } }: PublishInput): Line[] =>
	factLines([
		['Decides', hotfix.decider?.name],
		['Deputy', hotfix.deputy?.name],
		['Within', hotfix.withinMinutes === null ? null : `${hotfix.withinMinutes} min`],
		['Reach them', hotfix.reach],
		['Hours', hotfix.hours],
	]);
