import { RefusedEdit } from '../../checklist';
import type { PlanList } from '../command';
import type { Entry } from '../entry';
import { PLAN_LIMITS } from '../entry';
import type { Plan } from '../schema';
import type { Handlers } from './context';
import { moveEntry, setRemoved } from './entries';

type ListChange = <T extends Entry>(entries: T[]) => T[];

const changeList = (plan: Plan, list: PlanList, change: ListChange): Plan => {
	switch (list) {
		case 'questions': {
			const questions = change(plan.supportBrief.questions);
			return questions === plan.supportBrief.questions
				? plan
				: { ...plan, supportBrief: { ...plan.supportBrief, questions } };
		}
		case 'thresholds': {
			const thresholds = change(plan.recovery.thresholds);
			return thresholds === plan.recovery.thresholds ? plan : { ...plan, recovery: { ...plan.recovery, thresholds } };
		}
		default: {
			const entries = change<Plan[typeof list][number]>(plan[list]);
			return entries === plan[list] ? plan : { ...plan, [list]: entries };
		}
	}
};

type ListCommand = 'remove' | 'restore' | 'move' | 'snooze' | 'unsnooze';

export const listEdits: Handlers<ListCommand> = {
	remove: (plan, { list, id }) => changeList(plan, list, (entries) => setRemoved(entries, id, true)),
	restore: (plan, { list, id }) => changeList(plan, list, (entries) => setRemoved(entries, id, false)),
	move: (plan, { list, id, beforeId }) => changeList(plan, list, (entries) => moveEntry(entries, id, beforeId)),
	snooze: (plan, { findingId, until, reason }, { by, now }) => {
		if (reason.trim() === '') throw new RefusedEdit('Say why this finding can wait: the reason stays on record.');
		const others = plan.snoozes.filter((snooze) => snooze.findingId !== findingId);
		if (others.length >= PLAN_LIMITS.snoozes) throw new RefusedEdit('Too many findings are set aside already.');
		return { ...plan, snoozes: [...others, { findingId, until, reason: reason.trim(), by, at: now }] };
	},
	unsnooze: (plan, { findingId }) => {
		const snoozes = plan.snoozes.filter((snooze) => snooze.findingId !== findingId);
		return snoozes.length === plan.snoozes.length ? plan : { ...plan, snoozes };
	},
};
