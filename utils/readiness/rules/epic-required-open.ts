import { plural, t } from '@lingui/core/macro';
import type { Item } from '../../release/checklist';
import { isSettled } from '../../release/checklist-edit';
import { itemTitle } from '../../release/item-title';
import { firstDue } from '../first-due';
import type { EpicContext, EpicRule } from '../rule';
import { quoted } from '../wording';

/** The two artifacts that have rules of their own. */
const ELSEWHERE: readonly string[] = ['support-readiness', 'customer-communication'];

const owedBeforeShip = (item: Item, { shipDate }: EpicContext): boolean =>
	item.required &&
	!isSettled(item) &&
	!ELSEWHERE.includes(item.artifact) &&
	// What is due after ship cannot be asked for before it.
	(shipDate === null || item.dueOffset === null || item.dueOffset <= 0);

const reasonFor = ({ shipDate, today, words, onTheEve }: EpicContext): string => {
	if (shipDate === null) return t`and no ship date is known yet`;
	const ship = words(shipDate);
	if (shipDate < today) return t`though ship was ${ship}`;
	return onTheEve ? t`and ship is ${ship}` : t`due before ship on ${ship}`;
};

/** The item that is due first, and how many more there are. */
const which = (first: Item, more: number): string => {
	const title = quoted(itemTitle(first));
	return more === 0 ? title : t`${title} and ${plural(more, { one: '# more', other: '# more' })}`;
};

/** Required items that are due by ship are open: a warning, and from the working day before ship a blocker. */
export const epicRequiredOpen: EpicRule = {
	id: 'epic-required-open',
	scope: 'epic',
	failureMode: null,
	severity: 'warning',
	check: (context) => {
		const open = firstDue(
			context.items,
			(item) => owedBeforeShip(item, context),
			({ dueOffset }) => dueOffset ?? 0,
		);
		const { first } = open;
		if (first === undefined) return [];
		const { facts, shipDate, onTheEve } = context;
		const { key } = facts;
		return [
			{
				severity: onTheEve ? 'blocker' : 'warning',
				subject: { kind: 'epic', epicId: facts.id, itemId: first.id, artifact: first.artifact },
				problem: () =>
					t`${key} has ${plural(open.count, {
						one: '# open required item',
						other: '# open required items',
					})}, ${{ when: reasonFor(context) }}: ${{ items: which(first, open.count - 1) }}.`,
				action: () =>
					plural(open.count, {
						one: 'Settle it, or say why it does not apply.',
						other: 'Settle them, or say why they do not apply.',
					}),
				dueOn: context.dueOn(first.dueOffset) ?? shipDate ?? undefined,
			},
		];
	},
};
