import { plural, t } from '@lingui/core/macro';
import type { Item } from '../../release/checklist';
import { isSettled } from '../../release/checklist-edit';
import { itemTitle } from '../../release/item-title';
import { personName } from '../../release/you';
import { firstDue } from '../first-due';
import type { EpicRule } from '../rule';
import { quoted } from '../wording';

/** Required items whose due date has passed. */
export const epicItemsOverdue: EpicRule = {
	id: 'epic-items-overdue',
	scope: 'epic',
	failureMode: null,
	severity: 'warning',
	check: ({ items, facts, today, dueOn, words }) => {
		const dateOf = (item: Item): string => dueOn(item.dueOffset) ?? today;
		const overdue = firstDue(items, (one) => one.required && !isSettled(one) && dateOf(one) < today, dateOf);
		const item = overdue.first;
		if (item === undefined) return [];
		const due = dateOf(item);
		const { key } = facts;
		return [
			{
				subject: { kind: 'epic', epicId: facts.id, itemId: item.id, artifact: item.artifact },
				problem: () =>
					t`${plural(overdue.count, {
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
