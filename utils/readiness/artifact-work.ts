import type { Item } from '../release/checklist';
import { isSettled } from '../release/checklist-edit';
import { ARTIFACT_LABELS, type Artifact } from '../release/words';
import type { EpicContext, Report } from './rule';
import { count } from './wording';

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
	if (shipDate === null) return 'and no ship date is known yet';
	const ship = `${shipDate < today ? 'ship was' : 'ship is'} ${words(shipDate)}`;
	if (date === null || date === shipDate) return ship;
	return `the first ${date < today ? 'was' : 'is'} due ${words(date)}, ${ship}`;
};

/** Reports an epic whose items of an artifact are missing or open; nothing where all are settled. */
export const missingOrOpen = (
	context: EpicContext,
	artifact: Artifact,
	words: { readonly invites: string; readonly start: string },
): Report[] => {
	const { items, open, owed } = workOn(context.items, artifact);
	if (items.length > 0 && open.length === 0) return [];
	const { key, id } = context.facts;
	const severity = context.inBlockerWindow ? 'blocker' : 'warning';
	const name = ARTIFACT_LABELS[artifact].toLowerCase();
	const first = mostPressing(open, context);
	const dueOn = (first === undefined ? null : context.dueOn(first.dueOffset)) ?? context.shipDate;
	const common = { severity, ...(dueOn === null ? {} : { dueOn }) } as const;
	if (first === undefined) {
		return [
			{
				...common,
				subject: { kind: 'epic', epicId: id, artifact },
				problem: `${words.invites}: ${key} has no ${name} items at all, ${byWhen(null, context)}.`,
				action: words.start,
			},
		];
	}
	return [
		{
			...common,
			subject: { kind: 'epic', epicId: id, artifact, itemId: first.id },
			problem: `${words.invites}: ${open.length} of ${count(owed, `${name} item`)} of ${key} ${open.length === 1 ? 'is' : 'are'} open, ${byWhen(context.dueOn(first.dueOffset), context)}.`,
			action: `Settle “${first.title}”${open.length > 1 ? ' first' : ''}, or say why it does not apply.`,
		},
	];
};
