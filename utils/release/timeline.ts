import { t } from '@lingui/core/macro';
import { daysBetween } from './calendar';
import { liveEntries } from './plan/entry';
import type { Audience, Message, Stage } from './plan/rollout';
import type { Plan } from './plan/schema';

const sameSegment = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Who a stage or a message is for. */
export type Reach = Pick<Stage, 'audience' | 'segment'>;

/** The stages people see, without those that were cancelled. */
export const plannedStages = (plan: Plan): Stage[] =>
	liveEntries(plan.stages).filter(({ state }) => state !== 'cancelled');

/** The messages people see, without those that were cancelled. */
export const plannedMessages = (plan: Plan): Message[] =>
	liveEntries(plan.messages).filter(({ state }) => state !== 'cancelled');

export const isExternal = ({ audience }: { readonly audience: Audience }): boolean => audience !== 'internal';

/** True where a stage gives the change to (some of) those whom a message addresses. */
export const reaches = (stage: Reach, message: Reach): boolean => {
	const audience = stage.audience === 'everyone' || stage.audience === message.audience;
	return audience && (stage.segment.trim() === '' || sameSegment(stage.segment, message.segment));
};

const byStart = (a: Stage, b: Stage): number => {
	const [from, to] = [a.startsOn ?? '9999', b.startsOn ?? '9999'];
	return from < to ? -1 : from > to ? 1 : a.percentage - b.percentage || (a.id < b.id ? -1 : 1);
};

/** The stages in the order in which they start; those without a date last. */
export const stagesByStart = (stages: readonly Stage[]): Stage[] => [...stages].sort(byStart);

/** The first stage that reaches those a message addresses; undefined where none ever does. */
export const firstStageFor = (stages: readonly Stage[], message: Reach): Stage | undefined =>
	stagesByStart(stages.filter((stage) => reaches(stage, message)))[0];

/** The stage from which customers at large have the change. */
export const announceStage = (stages: readonly Stage[]): Stage | undefined =>
	firstStageFor(
		stages.filter(({ audience, state }) => audience === 'everyone' && state !== 'cancelled'),
		{ audience: 'everyone', segment: '' },
	);

/**
 * Share of an audience (0 to 100) that has the change on a date. Of the stages for one group the latest to have
 * started counts, for a rollout can also be taken back; of several groups that reach the audience, the widest.
 */
export const coverageOn = (stages: readonly Stage[], reach: Reach, date: string): number => {
	const latest = new Map<string, number>();
	for (const stage of stagesByStart(stages)) {
		if (stage.startsOn === null || stage.startsOn > date || !reaches(stage, reach)) continue;
		latest.set(`${stage.audience} ${stage.segment.trim().toLowerCase()}`, stage.percentage);
	}
	return Math.max(0, ...latest.values());
};

/** The day the first customers get the change: the first external stage's, else (no such stage, no date) ship. */
export const firstExternalDate = (plan: Plan, shipDate: string | null): string | null => {
	const external = plannedStages(plan).filter(isExternal);
	if (external.length === 0) return shipDate;
	return stagesByStart(external)[0]?.startsOn ?? shipDate;
};

export type TimelineKind = 'stage' | 'ship' | 'message' | 'review' | 'deadline';

/** One thing on the timeline of a release. */
export interface TimelineEvent {
	/** Unique on the timeline, e.g. `stage:ID`. */
	readonly id: string;
	readonly kind: TimelineKind;
	/** Id of the stage or message; name of the deadline or review. */
	readonly refId: string;
	readonly date: string;
	/** `HH:MM` in the release's zone where one was set. */
	readonly time: string | null;
	readonly label: string;
	readonly reach: Reach | null;
	readonly percentage: number | null;
	/** Happened, sent, settled. */
	readonly done: boolean;
	/** Calendar days from today, negative in the past. */
	readonly inDays: number;
}

const KIND_ORDER: readonly TimelineKind[] = ['deadline', 'review', 'ship', 'stage', 'message'];

const byMoment = (a: TimelineEvent, b: TimelineEvent): number =>
	(a.date < b.date ? -1 : a.date > b.date ? 1 : 0) ||
	KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
	((a.time ?? '') < (b.time ?? '') ? -1 : (a.time ?? '') > (b.time ?? '') ? 1 : a.id < b.id ? -1 : 1);

export interface TimelineInput {
	readonly plan: Plan;
	readonly shipDate: string | null;
	readonly shipped: boolean;
	/** As `deadlines` lists them. */
	readonly deadlines: readonly {
		readonly id: string;
		readonly label: string;
		readonly date: string | null;
		readonly settled: boolean;
	}[];
	readonly today: string;
}

type Draft = Omit<TimelineEvent, 'id' | 'inDays' | 'date'> & { readonly date: string | null };

const plain = { time: null, reach: null, percentage: null } as const;

const stageEvent = (stage: Stage): Draft => ({
	kind: 'stage',
	refId: stage.id,
	date: stage.startsOn,
	time: null,
	label: stage.name,
	reach: stage,
	percentage: stage.percentage,
	done: stage.state !== 'planned',
});

const messageEvent = (message: Message): Draft => ({
	kind: 'message',
	refId: message.id,
	date: message.sendOn,
	time: message.sendAt,
	label: message.title,
	reach: message,
	percentage: null,
	done: message.state === 'sent',
});

const reviewEvents = ({ reviews }: Plan): Draft[] => [
	{ ...plain, kind: 'review', refId: 'pre-review', date: reviews.pre.heldOn, label: t`Pre-release review`, done: true },
	{
		...plain,
		kind: 'review',
		refId: 'post-review',
		date: reviews.post?.heldOn ?? null,
		label: t`Post-release review`,
		done: true,
	},
];

/** Everything of a release that has a date, in order; what has none is left out. */
export const timeline = ({ plan, shipDate, shipped, deadlines, today }: TimelineInput): TimelineEvent[] => {
	const drafts: Draft[] = [
		{
			...plain,
			kind: 'ship',
			refId: 'ship',
			date: shipDate,
			label: t({ message: 'Ship', context: 'event' }),
			done: shipped,
		},
		...plannedStages(plan).map(stageEvent),
		...plannedMessages(plan).map(messageEvent),
		...reviewEvents(plan),
		...deadlines
			.filter(({ id, settled }) => !(settled && id.endsWith('-review')))
			.map(({ id, label, date, settled }) => {
				return { ...plain, kind: 'deadline' as const, refId: id, date, label, done: settled };
			}),
	];
	return drafts
		.flatMap((draft) => {
			if (draft.date === null) return [];
			const { date } = draft;
			return [{ ...draft, date, id: `${draft.kind}:${draft.refId}`, inDays: daysBetween(today, date) }];
		})
		.map(({ reach, ...event }) => ({
			...event,
			reach: reach === null ? null : { audience: reach.audience, segment: reach.segment },
		}))
		.sort(byMoment);
};
