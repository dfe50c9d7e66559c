import { t } from '@lingui/core/macro';
import type { Item } from '../release/checklist';
import { isSettled } from '../release/checklist-edit';
import { itemTitle } from '../release/item-title';
import type { Artifact } from '../release/words';
import { type FirstDue, firstDue } from './first-due';
import type { EpicContext, Report } from './rule';
import { quoted } from './wording';

/** Where the items of one artifact stand in one checklist. */
interface ArtifactWork extends FirstDue {
	/** True where it has items at all. */
	readonly some: boolean;
	/** Items that are owed: the required ones, or all where people made every one optional. */
	readonly owed: number;
}

const workOn = ({ items, dueOn }: EpicContext, artifact: Artifact): ArtifactWork => {
	let [mine, required] = [0, 0];
	for (const item of items) {
		if (item.artifact !== artifact) continue;
		mine += 1;
		if (item.required) required += 1;
	}
	// An artifact must not count as settled only because nothing in it is required.
	const owes = (item: Item): boolean => item.artifact === artifact && (required === 0 || item.required);
	// One without a date comes last.
	const open = firstDue(
		items,
		(item) => owes(item) && !isSettled(item),
		(item) => dueOn(item.dueOffset) ?? '9999',
	);
	return { ...open, some: mine > 0, owed: required > 0 ? required : mine };
};

const byWhen = (date: string | null, { shipDate, today, words }: EpicContext): string => {
	if (shipDate === null) return t`and no ship date is known yet`;
	const ship = words(shipDate);
	const shipped = shipDate < today;
	if (date === null || date === shipDate) return shipped ? t`ship was ${ship}` : t`ship is ${ship}`;
	const due = words(date);
	if (date >= today)
		return shipped ? t`the first is due ${due}, ship was ${ship}` : t`the first is due ${due}, ship is ${ship}`;
	return shipped ? t`the first was due ${due}, ship was ${ship}` : t`the first was due ${due}, ship is ${ship}`;
};

/** What is open in an epic's checklist, for a sentence about it. */
export interface OpenWork {
	readonly key: string;
	readonly open: number;
	/** Items that are owed, open or settled. */
	readonly owed: number;
	/** `the first is due Thu 3 Dec, ship is Mon 7 Dec`. */
	readonly when: string;
}

/** How a rule says that an artifact's items are missing or open. */
export interface ArtifactWords {
	readonly missing: (work: OpenWork) => string;
	readonly open: (work: OpenWork) => string;
	/** What to do where there are none. */
	readonly start: () => string;
}

const settle = (title: string, more: boolean): string =>
	more ? t`Settle ${title} first, or say why it does not apply.` : t`Settle ${title}, or say why it does not apply.`;

/** Reports an epic whose items of an artifact are missing or open; nothing where all are settled. */
export const missingOrOpen = (context: EpicContext, artifact: Artifact, say: ArtifactWords): Report[] => {
	const { some, first, count: open, owed } = workOn(context, artifact);
	if (some && first === undefined) return [];
	const { key, id } = context.facts;
	const severity = context.inBlockerWindow ? 'blocker' : 'warning';
	const due = first === undefined ? null : context.dueOn(first.dueOffset);
	const dueOn = due ?? context.shipDate ?? undefined;
	if (first === undefined) {
		return [
			{
				severity,
				subject: { kind: 'epic', epicId: id, artifact },
				problem: () => say.missing({ key, open, owed, when: byWhen(due, context) }),
				action: say.start,
				dueOn,
			},
		];
	}
	return [
		{
			severity,
			subject: { kind: 'epic', epicId: id, artifact, itemId: first.id },
			problem: () => say.open({ key, open, owed, when: byWhen(due, context) }),
			action: () => settle(quoted(itemTitle(first)), open > 1),
			dueOn,
		},
	];
};
