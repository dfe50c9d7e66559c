import { t } from '@lingui/core/macro';
import type { Item } from '../release/checklist';
import { isSettled } from '../release/checklist-edit';
import { itemTitle } from '../release/item-title';
import type { Artifact } from '../release/words';
import type { EpicContext, Report } from './rule';
import { quoted } from './wording';

/** Where the items of one artifact stand in one checklist. */
interface ArtifactWork {
	readonly items: readonly Item[];
	/** Items that are owed: the open required ones, or all open ones where people made every one optional. */
	readonly open: readonly Item[];
	readonly owed: number;
}

const workOn = (items: readonly Item[], artifact: Artifact): ArtifactWork => {
	const mine = items.filter((item) => item.artifact === artifact);
	const required = mine.filter((item) => item.required);
	// An artifact must not count as settled only because nothing in it is required.
	const owed = required.length > 0 ? required : mine;
	return { items: mine, open: owed.filter((item) => !isSettled(item)), owed: owed.length };
};

/** The open item that is due first; one without a date comes last. */
const mostPressing = (open: readonly Item[], context: EpicContext): Item | undefined => {
	const due = (item: Item): string => context.dueOn(item.dueOffset) ?? '9999';
	return [...open].sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.id < b.id ? -1 : 1))[0];
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
	const { items, open, owed } = workOn(context.items, artifact);
	if (items.length > 0 && open.length === 0) return [];
	const { key, id } = context.facts;
	const severity = context.inBlockerWindow ? 'blocker' : 'warning';
	const first = mostPressing(open, context);
	const due = first === undefined ? null : context.dueOn(first.dueOffset);
	const dueOn = due ?? context.shipDate;
	const common = { severity, ...(dueOn === null ? {} : { dueOn }) } as const;
	const work = (): OpenWork => ({ key, open: open.length, owed, when: byWhen(due, context) });
	if (first === undefined) {
		const subject = { kind: 'epic', epicId: id, artifact } as const;
		return [{ ...common, subject, problem: () => say.missing(work()), action: say.start }];
	}
	return [
		{
			...common,
			subject: { kind: 'epic', epicId: id, artifact, itemId: first.id },
			problem: () => say.open(work()),
			action: () => settle(quoted(itemTitle(first)), open.length > 1),
		},
	];
};
