import type { ReleaseView } from '../../../utils/messaging/views';
import { planTimeline } from '../../../utils/release/plan-timeline';
import { plannedMessages, plannedStages, type TimelineEvent, type TimelineKind } from '../../../utils/release/timeline';
import { daysLeftText } from '../../common/dates';
import { reachText } from '../rollout/words';

export const KIND_LABELS: Readonly<Record<TimelineKind, string>> = {
	stage: 'Stage',
	ship: 'Ship',
	message: 'Message',
	review: 'Review',
	deadline: 'Due',
};

/** Everything of the release that has a date, in order. */
export const eventsOf = ({ card, ...view }: ReleaseView): TimelineEvent[] =>
	planTimeline({ ...view, release: card.facts, shipDate: card.shipDate });

/** Names of what is planned without a date. */
export const undated = ({ plan }: ReleaseView): string[] => [
	...plannedStages(plan).flatMap(({ startsOn, name }) => (startsOn === null ? [`stage ${name}`] : [])),
	...plannedMessages(plan).flatMap(({ sendOn, title }) => (sendOn === null ? [`message ${title}`] : [])),
];

/** What an event is about beyond its name: who it reaches, how many, whether it is behind us. */
export const eventFacts = ({ reach, percentage, time, done, kind, inDays }: TimelineEvent): string => {
	const facts = [
		...(time === null ? [] : [`at ${time}`]),
		...(reach === null ? [] : [reachText(reach)]),
		...(percentage === null ? [] : [`${percentage} %`]),
		...(done ? [DONE[kind]] : inDays < 0 ? ['day has passed'] : []),
	];
	return facts.join(', ');
};

const DONE: Readonly<Record<TimelineKind, string>> = {
	stage: 'started',
	ship: 'shipped',
	message: 'sent',
	review: 'held',
	deadline: 'done',
};

/** How far away an event is. */
export const whenText = ({ inDays }: TimelineEvent): string => daysLeftText(inDays);

const DEADLINE_FIELDS: Readonly<Record<string, string>> = {
	'support-brief': 'brief-state',
	hotfix: 'hotfix-decider',
	recovery: 'recovery-strategy',
	rehearsal: 'recovery-rehearsed',
	ship: 'ship-date',
};

/** Where on the page an event is written. */
export const fieldOf = ({ refId }: TimelineEvent): string => DEADLINE_FIELDS[refId] ?? refId;
