import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Something with a place in a list; `order` is a fractional index, compared as a plain string. */
export interface Placed {
	readonly id: string;
	readonly order: string;
}

/** Plain code-unit order: fractional indexes must never be compared by locale. Equal ones go by id. */
export const byPlace = (a: Placed, b: Placed): number =>
	a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const DIGITS = /^[0-9A-Za-z]+$/;

/** The library looks at an index's length and last digit only: a foreign character goes through it and comes out wrong. */
const isIndex = (order: string): boolean => {
	if (!DIGITS.test(order)) return false;
	try {
		generateKeyBetween(order, null);
		return true;
	} catch {
		return false;
	}
};

/**
 * The list in its order, with room between any two. Two people may have given equal indexes, and a file may hold
 * strings that are none: all get fresh ones then, in the order in which people see them.
 */
const spread = <T extends Placed>(entries: readonly T[]): T[] => {
	const sorted = [...entries].sort(byPlace);
	if (sorted.every(({ order }, at) => order !== sorted[at - 1]?.order && isIndex(order))) return sorted;
	const fresh = generateNKeysBetween(null, null, sorted.length);
	return sorted.map((entry, at) => ({ ...entry, order: fresh[at] ?? entry.order }));
};

/**
 * Puts an entry before another one, or last where `beforeId` is null.
 * @param others the list without the entry; removed ones belong to it, as they may come back
 * @returns the whole list, in order; null where there is none of the id `beforeId`
 */
export const placeBefore = <T extends Placed>(others: readonly T[], entry: T, beforeId: string | null): T[] | null => {
	const list = spread(others);
	const at = beforeId === null ? list.length : list.findIndex(({ id }) => id === beforeId);
	if (at === -1) return null;
	const order = generateKeyBetween(list[at - 1]?.order ?? null, list[at]?.order ?? null);
	return list.toSpliced(at, 0, { ...entry, order });
};
