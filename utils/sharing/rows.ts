import { generateKeyBetween } from 'fractional-indexing';
import * as z from 'zod/mini';
import type { Cells } from './cells';
import type { Field } from './description';
import { below } from './path';
import { same } from './same';

type Rows = Extract<Field, { kind: 'rows' }>;

/** A row with its place in the list: a fractional index, compared as a plain string. */
export interface PlacedRow {
	readonly place: string;
	readonly row: unknown;
}

const OrderKey = z.string().check(z.regex(/^[A-Za-z][0-9A-Za-z]{1,999}$/));

/** What the cell of a row may hold; null for one that was removed. */
export const placedRow = (row: z.core.$ZodType) => z.nullable(z.object({ place: OrderKey, row }));

export const rowKey = ({ key }: Rows, row: unknown): string =>
	String(key === null ? row : (row as Record<string, unknown>)[key]);

/** A place after the one given; at its very end where that one is no key to go on from. */
const placeAfter = (previous: string | null): string => {
	try {
		return generateKeyBetween(previous, null);
	} catch {
		return `${previous ?? 'a'}V`;
	}
};

/** The writes that turn one list of rows into another. Rows that keep their sequence keep their places. */
export const rowWrites = (field: Rows, before: unknown, after: unknown, path: string, held: Cells) => {
	const next = new Map((Array.isArray(after) ? after : []).map((row: unknown) => [rowKey(field, row), row]));
	const writes: { path: string; value: unknown; initial: null }[] = [];
	let previous: string | null = null;
	for (const [key, row] of next) {
		const at = below(path, key);
		const old = (held.get(at)?.value ?? null) as PlacedRow | null;
		const stays: boolean = old !== null && (previous === null || old.place > previous);
		const place: string = stays && old !== null ? old.place : placeAfter(previous);
		if (!stays || !same(old?.row, row)) writes.push({ path: at, value: { place, row }, initial: null });
		previous = place;
	}
	for (const row of Array.isArray(before) && !field.kept ? before : []) {
		const key = rowKey(field, row);
		if (!next.has(key)) writes.push({ path: below(path, key), value: null, initial: null });
	}
	return writes;
};
