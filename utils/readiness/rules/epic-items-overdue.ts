import { isSettled } from '../../release/checklist-edit';
import type { EpicRule } from '../rule';
import { count, quoted } from '../wording';

/** Required items whose due date has passed. */
export const epicItemsOverdue: EpicRule = {
	id: 'epic-items-overdue',
	scope: 'epic',
	failureMode: null,
	severity: 'warning',
	check: ({ items, facts, today, dueOn, words }) => {
		const overdue = items
			.flatMap((item) => {
				const due = dueOn(item.dueOffset);
				return item.required && !isSettled(item) && due !== null && due < today ? [{ item, due }] : [];
			})
			.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.item.id < b.item.id ? -1 : 1));
		const first = overdue[0];
		if (first === undefined) return [];
		const { item, due } = first;
		const who = item.assignee === null ? 'Nobody is assigned: find somebody for it' : `Ask ${item.assignee.name}`;
		return [
			{
				subject: { kind: 'epic', epicId: facts.id, itemId: item.id, artifact: item.artifact },
				problem: `${count(overdue.length, 'required item')} of ${facts.key} ${overdue.length === 1 ? 'is' : 'are'} overdue; ${quoted(item.title)} was due ${words(due)}.`,
				action: `${who}, or give it a date that holds.`,
				dueOn: due,
			},
		];
	},
};
