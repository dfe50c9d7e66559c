import { plural, t } from '@lingui/core/macro';
import { isSettled } from '../../release/checklist-edit';
import { itemTitle } from '../../release/item-title';
import { personName } from '../../release/you';
import type { EpicRule } from '../rule';
import { quoted } from '../wording';

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
		const { key } = facts;
		return [
			{
				subject: { kind: 'epic', epicId: facts.id, itemId: item.id, artifact: item.artifact },
				problem: () =>
					t`${plural(overdue.length, {
						one: `# required item of ${key} is overdue`,
						other: `# required items of ${key} are overdue`,
					})}; ${{ title: quoted(itemTitle(item)) }} was due ${{ date: words(due) }}.`,
				action: () =>
					item.assignee === null
						? t`Nobody is assigned: find somebody for it, or give it a date that holds.`
						: t`Ask ${{ name: personName(item.assignee) }}, or give it a date that holds.`,
				dueOn: due,
			},
		];
	},
};
