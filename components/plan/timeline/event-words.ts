import { msg, t } from '@lingui/core/macro';
import type { ReleaseView } from '../../../utils/messaging/views';
import { planTimeline } from '../../../utils/release/plan-timeline';
import { plannedMessages, plannedStages, type TimelineEvent, type TimelineKind } from '../../../utils/release/timeline';
import { labels } from '../../../utils/words/labels';
import { daysLeftText } from '../../common/dates';
import { besideText, reachText } from '../rollout/words';

export const KIND_LABELS: Readonly<Record<TimelineKind, string>> = labels({
	stage: msg`Stage`,
	ship: msg({ message: 'Ship', context: 'event' }),
	message: msg`Message`,
	review: msg({ message: 'Review', context: 'event' }),
	deadline: msg`Due`,
});

/** Everything of the release that has a date, in order. */
export const eventsOf = ({ card, ...view }: ReleaseView): TimelineEvent[] =>
	planTimeline({ ...view, release: card.facts, shipDate: card.shipDate });

/** Names of what is planned without a date. */
export const undated = ({ plan }: ReleaseView): string[] => [
	...plannedStages(plan).flatMap(({ startsOn, name }) => (startsOn === null ? [t`stage ${name}`] : [])),
	...plannedMessages(plan).flatMap(({ sendOn, title }) => (sendOn === null ? [t`message ${title}`] : [])),
];

/** What an event is about beyond its name: who it reaches, how many, whether it is behind us. */
export const eventFacts = ({ reach, percentage, time, done, kind, inDays }: TimelineEvent): string => {
	const facts = [
		...(time === null ? [] : [t`at ${time}`]),
		...(reach === null ? [] : [reachText(reach)]),
		...(percentage === null ? [] : [`${percentage} %`]),
		...(done ? [DONE[kind]] : inDays < 0 ? [t`day has passed`] : []),
	];
	return besideText(facts);
};

const DONE: Readonly<Record<TimelineKind, string>> = labels({
	stage: msg`started`,
	ship: msg`shipped`,
	message: msg`sent`,
	review: msg`held`,
	deadline: msg`done`,
});

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
