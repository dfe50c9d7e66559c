import { t } from '@lingui/core/macro';
import { RefusedEdit } from '../../checklist';
import type { PlanCommandOf } from '../command';
import { PLAN_LIMITS } from '../entry';
import type { Message, Stage } from '../rollout';
import type { Plan } from '../schema';
import { type EditContext, type Handlers, nameOr, realChanges, touches } from './context';
import { addEntry, editEntry } from './entries';

/** The first date that is planned, is planned on the ship date of that moment. */
const plannedOn = (plan: Plan, date: string | null | undefined, context: EditContext): Plan =>
	plan.plannedShipDate === null && date != null && context.shipDate != null
		? { ...plan, plannedShipDate: context.shipDate }
		: plan;

const editStage = (stage: Stage, changes: PlanCommandOf<'edit-stage'>['changes']): Stage => {
	if (changes.name?.trim() === '') throw new RefusedEdit(t`A stage needs a name.`);
	const real = realChanges<Stage>(stage, changes);
	if (Object.keys(real).length === 0) return stage;
	const agreed = !touches(real, ['audience', 'segment', 'percentage', 'startsOn']);
	return { ...stage, ...real, agreedBy: agreed ? stage.agreedBy : [] };
};

const editMessage = (message: Message, changes: PlanCommandOf<'edit-message'>['changes']): Message => {
	if (changes.title?.trim() === '') throw new RefusedEdit(t`A message needs a title.`);
	const real = realChanges<Message>(message, changes);
	if (Object.keys(real).length === 0) return message;
	// An approval covers the words it was given on; what went out already keeps its record.
	const reworded = touches(real, ['title', 'channel', 'audience', 'segment', 'epicIds', 'text', 'url']);
	const reopened = reworded && message.state !== 'sent' && message.approval !== null;
	const state = reopened && message.state === 'approved' ? 'review' : message.state;
	return { ...message, ...real, state, approval: reopened ? null : message.approval };
};

const setMessageState = (message: Message, command: PlanCommandOf<'set-message-state'>, now: string): Message => {
	const { state } = command;
	if (state === message.state && state !== 'cancelled') return message;
	const reason = command.reason.trim();
	if (state === 'cancelled' && reason === '') throw new RefusedEdit(t`Say why this message will not go out.`);
	if (state === 'approved') throw new RefusedEdit(t`Approve the message instead, so that it is known on which scope.`);
	const kept = state === 'sent' || state === 'cancelled' ? message.approval : null;
	const sentAt = state === 'sent' ? now : null;
	return { ...message, state, approval: kept, sentAt, cancelReason: state === 'cancelled' ? reason : '' };
};

type RolloutCommand =
	| 'add-stage'
	| 'edit-stage'
	| 'agree-stage'
	| 'withdraw-agreement'
	| 'add-message'
	| 'edit-message'
	| 'set-message-state';

const withStages = (plan: Plan, stages: Stage[]): Plan => (stages === plan.stages ? plan : { ...plan, stages });
const withMessages = (plan: Plan, messages: Message[]): Plan =>
	messages === plan.messages ? plan : { ...plan, messages };

export const rolloutEdits: Handlers<RolloutCommand> = {
	'add-stage': (plan, { id, stage }, context) => {
		if (stage.name.trim() === '') throw new RefusedEdit(t`A stage needs a name.`);
		const stages = addEntry(plan.stages, { ...stage, id, name: stage.name.trim(), agreedBy: [] }, PLAN_LIMITS.stages);
		return stages === plan.stages ? plan : plannedOn({ ...plan, stages }, stage.startsOn, context);
	},
	'edit-stage': (plan, { id, changes }, context) => {
		const next = withStages(
			plan,
			editEntry(plan.stages, id, (stage) => editStage(stage, changes)),
		);
		return next === plan ? plan : plannedOn(next, changes.startsOn, context);
	},
	'agree-stage': (plan, command, context) => {
		const agreement = { function: command.function, name: nameOr(command.name, context), at: context.now };
		const change = (stage: Stage): Stage => ({
			...stage,
			agreedBy: [...stage.agreedBy.filter((known) => known.function !== command.function), agreement],
		});
		return withStages(plan, editEntry(plan.stages, command.id, change));
	},
	'withdraw-agreement': (plan, command) => {
		const change = (stage: Stage): Stage => {
			const agreedBy = stage.agreedBy.filter((known) => known.function !== command.function);
			return agreedBy.length === stage.agreedBy.length ? stage : { ...stage, agreedBy };
		};
		return withStages(plan, editEntry(plan.stages, command.id, change));
	},
	'add-message': (plan, { id, message }, context) => {
		if (message.title.trim() === '') throw new RefusedEdit(t`A message needs a title.`);
		const fresh = { state: 'draft', approval: null, sentAt: null, cancelReason: '' } as const;
		const added = { ...message, id, title: message.title.trim(), ...fresh };
		const messages = addEntry<Message>(plan.messages, added, PLAN_LIMITS.messages);
		return messages === plan.messages ? plan : plannedOn({ ...plan, messages }, message.sendOn, context);
	},
	'edit-message': (plan, { id, changes }, context) => {
		const next = withMessages(
			plan,
			editEntry(plan.messages, id, (message) => editMessage(message, changes)),
		);
		return next === plan ? plan : plannedOn(next, changes.sendOn, context);
	},
	'set-message-state': (plan, command, { now }) =>
		withMessages(
			plan,
			editEntry(plan.messages, command.id, (message) => setMessageState(message, command, now)),
		),
};
