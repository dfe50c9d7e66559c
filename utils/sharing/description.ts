import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/**
 * How one field of a domain document is shared.
 * - `value`: one field of which the later edit wins; `initial` is what it is before anybody wrote it
 * - `together`: the same for fields that only make sense together, e.g. a status with its reason
 * - `text`: words that two people can write at once
 * - `rows`: a list of records that are written whole; `key` names the field that tells them apart, null where the row
 *   is its own key. Kept ones are never removed by an edit: others may refer to them.
 * - `entries`: a list of things whose fields are edited one by one; removed ones stay in it
 * - `part`: an object that is always there; `maybe`: one that can be null
 * - `derived`: what the shared document knows by itself
 */
export type Field =
	| { readonly kind: 'value'; readonly schema: Schema; readonly initial: unknown }
	| { readonly kind: 'together'; readonly group: string; readonly schema: Schema; readonly initial: unknown }
	| { readonly kind: 'text'; readonly max: number }
	| {
			readonly kind: 'rows';
			readonly key: string | null;
			readonly row: Schema;
			readonly max: number;
			readonly kept: boolean;
	  }
	| { readonly kind: 'entries'; readonly of: Shape; readonly max: number }
	| { readonly kind: 'part'; readonly of: Shape }
	| { readonly kind: 'maybe'; readonly of: Shape }
	| { readonly kind: 'derived'; readonly what: 'subject' | 'revision' | 'updatedAt' };

export type Shape = Readonly<Record<string, Field>>;

/** A place for every field of a domain type: one that is forgotten does not compile. */
export type ShapeOf<T> = { readonly [K in keyof T]-?: Field };

/** Marks a field that an entry cannot do without. */
export const REQUIRED: unique symbol = Symbol('required');

export const value = (schema: Schema, initial: unknown = REQUIRED): Field => ({ kind: 'value', schema, initial });
export const together = (group: string, schema: Schema, initial: unknown): Field => ({
	kind: 'together',
	group,
	schema,
	initial,
});
export const text = (max: number): Field => ({ kind: 'text', max });
export const rows = (row: Schema, key: string | null, max: number, kept = false): Field => ({
	kind: 'rows',
	key,
	row,
	max,
	kept,
});
export const entries = (of: Shape, max: number): Field => ({ kind: 'entries', of, max });
export const part = (of: Shape): Field => ({ kind: 'part', of });
export const maybe = (of: Shape): Field => ({ kind: 'maybe', of });
export const derived = (what: 'subject' | 'revision' | 'updatedAt'): Field => ({ kind: 'derived', what });

/** Name of the cell that holds the fields of a group. */
export const groupCell = (group: string): string => `@${group}`;

/** The fields of a shape that are written together, by group. */
export const groupsOf = (shape: Shape): Map<string, string[]> => {
	const groups = new Map<string, string[]>();
	for (const [name, field] of Object.entries(shape)) {
		if (field.kind === 'together') groups.set(field.group, [...(groups.get(field.group) ?? []), name]);
	}
	return groups;
};
