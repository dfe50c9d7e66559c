import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { CalendarDate, Moment, Person } from '../facts';
import { SNOOZE_COMMANDS } from '../snooze';
import { FUNCTIONS } from '../words';
import { Question, ReleaseNotes, SupportBrief } from './documents';
import { Id, Name, PLAN_LIMITS, Reason, Text } from './entry';
import { GoNoGo, Learning, PostReview, SignificanceDecision, SignOff, Told } from './record';
import { MESSAGE_STATES, Message, Stage } from './rollout';
import { Hotfix, Recovery, Threshold } from './safety';
import { Plan } from './schema';

/** Lists of the plan whose entries can be removed, restored and moved. */
export const PLAN_LISTS = ['stages', 'messages', 'questions', 'thresholds', 'learnings', 'told'] as const;
export type PlanList = (typeof PLAN_LISTS)[number];

/** A text that can be approved on the scope of the moment. */
export const ApprovalTarget = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('notes'), which: z.enum(['internal', 'external']) }),
	z.object({ kind: z.literal('brief') }),
	z.object({ kind: z.literal('message'), id: Id }),
]);
export type ApprovalTarget = z.infer<typeof ApprovalTarget>;

const StageFields = z.omit(Stage, { id: true, order: true, removed: true, agreedBy: true });
const MessageFields = z.omit(Message, {
	id: true,
	order: true,
	removed: true,
	state: true,
	approval: true,
	sentAt: true,
	cancelReason: true,
});
const QuestionFields = z.pick(Question, { question: true, answer: true });
const ThresholdFields = z.pick(Threshold, { signal: true, limit: true, where: true, forHow: true });
const LearningFields = z.pick(Learning, { text: true, owner: true, artifact: true });
const ToldFields = z.pick(Told, { audience: true, how: true });

/** A date that a proposed move of ship gives to a stage or a message. */
export const DateMove = z.object({ kind: z.enum(['stage', 'message']), id: Id, to: CalendarDate });
export type DateMove = z.infer<typeof DateMove>;

const type = <T extends string>(name: T) => z.literal(name);

const peopleAndBasics = () =>
	[
		z.object({
			type: type('hand-over'),
			id: Id,
			role: z.enum(['owner', 'deputy']),
			to: z.nullable(Person),
			note: Text,
		}),
		z.object({
			type: type('set-basics'),
			changes: z.partial(z.pick(Plan, { kind: true, timeZone: true, shipDate: true })),
		}),
		/** Null goes back to what is proposed from the epics. */
		z.object({
			type: type('set-significance'),
			decision: z.nullable(z.pick(SignificanceDecision, { significant: true, areas: true, reason: true })),
		}),
		/** Carries out what the person chose of a proposal; what is not among `moves` stays where it is. */
		z.object({
			type: type('move-ship'),
			to: CalendarDate,
			moves: z.array(DateMove).check(z.maxLength(PLAN_LIMITS.stages + PLAN_LIMITS.messages)),
		}),
	] as const;

const rollout = () =>
	[
		z.object({ type: type('add-stage'), id: Id, stage: StageFields }),
		z.object({ type: type('edit-stage'), id: Id, changes: z.partial(StageFields) }),
		/** `name` is who agreed where that is not the one who writes it down. */
		z.object({ type: type('agree-stage'), id: Id, function: z.enum(FUNCTIONS), name: z.optional(Name) }),
		z.object({ type: type('withdraw-agreement'), id: Id, function: z.enum(FUNCTIONS) }),
		z.object({ type: type('add-message'), id: Id, message: MessageFields }),
		z.object({ type: type('edit-message'), id: Id, changes: z.partial(MessageFields) }),
		/** Approved is reached by `approve` alone; cancelling asks for the reason. */
		z.object({
			type: type('set-message-state'),
			id: Id,
			state: z
				.enum(MESSAGE_STATES)
				.check(z.refine((state) => state !== 'approved', { error: () => t`Approve it instead` })),
			reason: Reason,
		}),
	] as const;

const documents = () =>
	[
		z.object({
			type: type('edit-notes'),
			which: z.enum(['internal', 'external']),
			changes: z.partial(z.pick(ReleaseNotes, { text: true, url: true })),
		}),
		/** Approved is reached by `approve` alone; not needed asks for the reason. */
		z.object({
			type: type('set-notes-state'),
			which: z.enum(['internal', 'external']),
			state: z.enum(['draft', 'review', 'published', 'not-needed']),
			reason: Reason,
		}),
		z.object({
			type: type('edit-brief'),
			changes: z.partial(z.pick(SupportBrief, { changing: true, answers: true, escalation: true })),
		}),
		z.object({ type: type('set-brief-state'), state: SupportBrief.shape.state }),
		z.object({ type: type('acknowledge-brief'), name: z.optional(Name) }),
		z.object({ type: type('withdraw-acknowledgement') }),
		z.object({ type: type('add-question'), id: Id, question: QuestionFields }),
		z.object({ type: type('edit-question'), id: Id, changes: z.partial(QuestionFields) }),
		z.object({ type: type('approve'), target: ApprovalTarget }),
		z.object({ type: type('confirm-approval'), target: ApprovalTarget }),
		z.object({ type: type('withdraw-approval'), target: ApprovalTarget }),
	] as const;

const safety = () =>
	[
		z.object({ type: type('edit-hotfix'), changes: z.partial(Hotfix) }),
		z.object({ type: type('edit-recovery'), changes: z.partial(z.omit(Recovery, { thresholds: true })) }),
		z.object({ type: type('add-threshold'), id: Id, threshold: ThresholdFields }),
		z.object({ type: type('edit-threshold'), id: Id, changes: z.partial(ThresholdFields) }),
	] as const;

const reviews = () =>
	[
		z.object({ type: type('hold-pre-review'), heldOn: z.nullable(CalendarDate) }),
		z.object({
			type: type('sign-off'),
			function: z.enum(FUNCTIONS),
			name: z.optional(Name),
			outcome: SignOff.shape.outcome,
			note: Text,
		}),
		z.object({ type: type('withdraw-sign-off'), function: z.enum(FUNCTIONS) }),
		z.object({
			type: type('decide-go'),
			decision: GoNoGo.shape.decision,
			name: z.optional(Name),
			conditions: Text,
		}),
		z.object({ type: type('withdraw-go') }),
		z.object({
			type: type('hold-post-review'),
			review: z.nullable(z.pick(PostReview, { heldOn: true, surprised: true, differently: true })),
		}),
		/** `fromReleaseId` is absent for a learning of this release. */
		z.object({ type: type('add-learning'), id: Id, learning: LearningFields, fromReleaseId: z.optional(z.string()) }),
		z.object({ type: type('edit-learning'), id: Id, changes: z.partial(LearningFields) }),
		z.object({ type: type('close-learning'), id: Id }),
		z.object({ type: type('reopen-learning'), id: Id }),
		/** `at` is absent for now. */
		z.object({ type: type('add-told'), id: Id, told: ToldFields, at: z.optional(Moment) }),
		z.object({ type: type('edit-told'), id: Id, changes: z.partial(ToldFields) }),
	] as const;

const lists = () =>
	[
		z.object({ type: type('remove'), list: z.enum(PLAN_LISTS), id: Id }),
		z.object({ type: type('restore'), list: z.enum(PLAN_LISTS), id: Id }),
		/** Puts the entry before another one, or last where `beforeId` is null. */
		z.object({ type: type('move'), list: z.enum(PLAN_LISTS), id: Id, beforeId: z.nullable(Id) }),
		...SNOOZE_COMMANDS,
	] as const;

/** What a person can do to a plan. Ids of new entries come with the command, so that a replay adds nothing. */
export const PlanCommand = z.lazy(() =>
	z.discriminatedUnion('type', [
		...peopleAndBasics(),
		...rollout(),
		...documents(),
		...safety(),
		...reviews(),
		...lists(),
	]),
);
export type PlanCommand = z.infer<typeof PlanCommand>;
export type PlanCommandOf<T extends PlanCommand['type']> = Extract<PlanCommand, { type: T }>;
