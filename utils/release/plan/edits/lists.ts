import { broughtBack, setAside } from '../../set-aside';
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
	snooze: (plan, { findingId, until, reason }, { by, now }) => ({
		...plan,
		snoozes: setAside(plan.snoozes, { findingId, until, reason, by, at: now }, PLAN_LIMITS.snoozes),
	}),
	unsnooze: (plan, { findingId }) => {
		const snoozes = broughtBack(plan.snoozes, findingId);
		return snoozes === plan.snoozes ? plan : { ...plan, snoozes };
	},
};
