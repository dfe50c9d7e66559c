import type { Item } from '../release/checklist';

/** How many items there are of a sort, and which of them presses most. */
export interface FirstDue {
	readonly count: number;
	/** Undefined where there is none. */
	readonly first: Item | undefined;
}

/**
 * Counts items and finds the one due first, in one pass and without a list of them: thousands of epics ask at a time.
 * @param wanted whether an item counts
 * @param when a date or an offset to compare by; of equals the one with the smaller id is first
 */
export const firstDue = <D extends string | number>(
	items: readonly Item[],
	wanted: (item: Item) => boolean,
	when: (item: Item) => D,
): FirstDue => {
	let count = 0;
	let first: Item | undefined;
	let soonest: D | undefined;
	for (const item of items) {
		if (!wanted(item)) continue;
		count += 1;
		const due = when(item);
		const isSooner = soonest === undefined || due < soonest || (due === soonest && item.id < (first?.id ?? ''));
		if (isSooner) [first, soonest] = [item, due];
	}
	return { count, first };
};
