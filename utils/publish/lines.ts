import { plural, t } from '@lingui/core/macro';
import { dateWords } from '../readiness/wording';
import { daysBetween } from '../release/calendar';
import { AUDIENCE_LABELS, CHANNEL_LABELS, type Message, type Stage } from '../release/plan';
import { plannedMessages, plannedStages, type Reach, stagesByStart } from '../release/timeline';
import { personName } from '../release/you';
import { formatLocale } from '../words/locale';
import { code, type Line, line, link, said, sentence } from './document';
import type { PublishEpic, PublishInput } from './input';
import { MESSAGE_STATE_FACTS, STAGE_STATE_FACTS } from './state-labels';
import { oneLine } from './words';

/** `Thu 3 Dec`: a text speaks its writer's language throughout. */
export const day = (date: string, today: string): string => dateWords(date, today, formatLocale());

/** Facts beside each other, with what the language puts between them. */
export const besideWords = (facts: readonly string[]): string =>
	facts.length === 0 ? '' : facts.reduce((before, next) => t`${before}, ${next}`);

/** How many more there are than a list says. */
export const moreWords = (more: number): string => plural(more, { one: 'and # more', other: 'and # more' });

const distanceWords = (days: number): string =>
	new Intl.RelativeTimeFormat(formatLocale(), { numeric: 'auto' }).format(days, 'day');

/** When the release ships, in a sentence. */
export const shipLine = ({ release, shipDate, today }: PublishInput): string => {
	const released = release.state === 'released';
	if (shipDate === null) return released ? t`Shipped.` : t`No ship date yet.`;
	const date = day(shipDate, today);
	const distance = distanceWords(daysBetween(today, shipDate));
	return released ? t`Shipped ${date} (${distance}).` : t`Ships ${date} (${distance}).`;
};

/** Who a stage or a message is for. */
export const reachWords = ({ audience, segment }: Reach): string =>
	besideWords([AUDIENCE_LABELS[audience], ...(segment.trim() === '' ? [] : [oneLine(segment)])]);

const stageLine = (stage: Stage, today: string): Line => {
	const when = stage.startsOn === null ? t`No date` : day(stage.startsOn, today);
	const { percentage } = stage;
	const reach = reachWords(stage);
	const plain = sentence({ name: said(stage.name) }, ({ name }) => t`${when}: ${name}: ${percentage} % of ${reach}`);
	const flagged =
		stage.flag.trim() === ''
			? plain
			: sentence({ facts: plain, flag: [code(stage.flag)] }, ({ facts, flag }) => t`${facts}, flag ${flag}`);
	if (stage.state === 'planned') return flagged;
	const state = STAGE_STATE_FACTS[stage.state];
	return sentence({ facts: flagged }, ({ facts }) => t`${facts} (${state})`);
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
	return sendOn === null ? t`No date` : `${day(sendOn, today)}${time}`;
};

const messageLine = (message: Message, input: PublishInput): Line => {
	const address = message.url === '' ? [] : [line(' ', link(message.url))];
	const when = sendWords(message, input);
	const channel = CHANNEL_LABELS[message.channel];
	const reach = reachWords(message);
	const state = MESSAGE_STATE_FACTS[message.state];
	const words = sentence(
		{ title: said(message.title) },
		({ title }) => t`${when}: ${channel} to ${reach}: ${title} (${state})`,
	);
	return line(words, ...address);
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
	return [...sorted.slice(0, MOST_EPICS).map(words), ...(more > 0 ? [line(moreWords(more))] : [])];
};

const fact = (label: string, text: string): Line[] => (text.trim() === '' ? [] : [line(`${label}: `, said(text))]);

/** Facts as `Label: what people wrote`; those that nobody wrote are left out. */
export const factLines = (facts: readonly (readonly [label: string, text: string | null | undefined])[]): Line[] =>
	facts.flatMap(([label, text]) => fact(label, text ?? ''));

/** Who decides when something goes wrong, and how they are reached. */
export const hotfixLines = ({ plan: { hotfix } }: PublishInput): Line[] =>
	factLines([
		[t`Decides`, hotfix.decider && personName(hotfix.decider)],
		[t`Deputy`, hotfix.deputy && personName(hotfix.deputy)],
		[t`Within`, hotfix.withinMinutes === null ? null : t`${{ minutes: hotfix.withinMinutes }} min`],
		[t`Reach them`, hotfix.reach],
		[t`Hours`, hotfix.hours],
	]);
