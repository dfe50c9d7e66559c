import { t } from '@lingui/core/macro';
import { RefusedEdit } from '../../checklist';
import { PLAN_LIMITS } from '../entry';
import type { Learning, Told } from '../record';
import type { Plan } from '../schema';
import { type Handlers, nameOr, withChanges } from './context';
import { addEntry, editEntry } from './entries';

const withPre = (plan: Plan, pre: Partial<Plan['reviews']['pre']>): Plan => ({
	...plan,
	reviews: { ...plan.reviews, pre: { ...plan.reviews.pre, ...pre } },
});

const withLearnings = (plan: Plan, learnings: Learning[]): Plan =>
	learnings === plan.learnings ? plan : { ...plan, learnings };

const withTold = (plan: Plan, told: Told[]): Plan => (told === plan.told ? plan : { ...plan, told });

type ReviewCommand =
	| 'hold-pre-review'
	| 'sign-off'
	| 'withdraw-sign-off'
	| 'decide-go'
	| 'withdraw-go'
	| 'hold-post-review';

export const reviewEdits: Handlers<ReviewCommand> = {
	'hold-pre-review': (plan, { heldOn }) => (plan.reviews.pre.heldOn === heldOn ? plan : withPre(plan, { heldOn })),
	'sign-off': (plan, command, context) => {
		const { outcome, note } = command;
		if (outcome === 'changes-asked' && note.trim() === '') throw new RefusedEdit(t`Say which changes are asked for.`);
		const name = nameOr(command.name, context);
		const signOff = { function: command.function, name, at: context.now, outcome, note: note.trim() };
		const others = plan.reviews.pre.signOffs.filter((known) => known.function !== command.function);
		return withPre(plan, { signOffs: [...others, signOff] });
	},
	'withdraw-sign-off': (plan, command) => {
		const signOffs = plan.reviews.pre.signOffs.filter((known) => known.function !== command.function);
		return signOffs.length === plan.reviews.pre.signOffs.length ? plan : withPre(plan, { signOffs });
	},
	'decide-go': (plan, { decision, name, conditions }, context) => {
		const goNoGo = { decision, name: nameOr(name, context), at: context.now, conditions: conditions.trim() };
		return { ...plan, reviews: { ...plan.reviews, goNoGo } };
	},
	'withdraw-go': (plan) =>
		plan.reviews.goNoGo === null ? plan : { ...plan, reviews: { ...plan.reviews, goNoGo: null } },
	'hold-post-review': (plan, { review }, { by }) => ({
		...plan,
		reviews: { ...plan.reviews, post: review === null ? null : { ...review, by } },
	}),
};

type RecordCommand = 'add-learning' | 'edit-learning' | 'close-learning' | 'reopen-learning' | 'add-told' | 'edit-told';

export const recordEdits: Handlers<RecordCommand> = {
	'add-learning': (plan, { id, learning, fromReleaseId }) => {
		if (learning.text.trim() === '') throw new RefusedEdit(t`Write what was learned.`);
		const fresh = { state: 'open', closedBy: null, closedAt: null } as const;
		const added = { ...learning, id, fromReleaseId: fromReleaseId ?? plan.releaseId, ...fresh };
		return withLearnings(plan, addEntry<Learning>(plan.learnings, added, PLAN_LIMITS.learnings));
	},
	'edit-learning': (plan, { id, changes }) =>
		withLearnings(
			plan,
			editEntry(plan.learnings, id, (learning) => withChanges(learning, changes)),
		),
	'close-learning': (plan, { id }, { by, now }) => {
		const close = (learning: Learning): Learning =>
			learning.state === 'closed' ? learning : { ...learning, state: 'closed', closedBy: by, closedAt: now };
		return withLearnings(plan, editEntry(plan.learnings, id, close));
	},
	'reopen-learning': (plan, { id }) => {
		const reopen = (learning: Learning): Learning =>
			learning.state === 'open' ? learning : { ...learning, state: 'open', closedBy: null, closedAt: null };
		return withLearnings(plan, editEntry(plan.learnings, id, reopen));
	},
	'add-told': (plan, { id, told, at }, { by, now }) => {
		if (told.audience.trim() === '') throw new RefusedEdit(t`Say who was told.`);
		return withTold(plan, addEntry(plan.told, { ...told, id, at: at ?? now, by }, PLAN_LIMITS.told));
	},
	'edit-told': (plan, { id, changes }) =>
		withTold(
			plan,
			editEntry(plan.told, id, (told) => withChanges(told, changes)),
		),
};
