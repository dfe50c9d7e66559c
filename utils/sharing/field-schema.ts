import * as z from 'zod/mini';
import { type Field, groupCell, groupsOf, type Shape } from './description';
import { segmentsOf } from './path';
import { placedRow } from './rows';

type Schema = z.core.$ZodType;

/** What may be at a path: a cell of a schema, a text, or nothing that this version knows. */
export type Place = { readonly kind: 'cell'; readonly schema: Schema } | { readonly kind: 'text' } | null;

const Id = z.string().check(z.minLength(1), z.maxLength(100));
const groupSchemas = new WeakMap<Shape, Map<string, Schema>>();
const rowSchemas = new WeakMap<Field, Schema>();

const groupSchemasOf = (shape: Shape): Map<string, Schema> => {
	const known = groupSchemas.get(shape);
	if (known !== undefined) return known;
	const made = new Map<string, Schema>();
	for (const [group, names] of groupsOf(shape)) {
		const fields = names.map((name) => [name, (shape[name] as { schema: Schema }).schema]);
		made.set(groupCell(group), z.strictObject(Object.fromEntries(fields)));
	}
	groupSchemas.set(shape, made);
	return made;
};

const rowSchemaOf = (field: Extract<Field, { kind: 'rows' }>): Schema => {
	const known = rowSchemas.get(field) ?? placedRow(field.row);
	rowSchemas.set(field, known);
	return known;
};

const placeIn = (field: Field, rest: readonly string[]): Place => {
	const [next, ...beyond] = rest;
	switch (field.kind) {
		case 'value':
			return next === undefined ? { kind: 'cell', schema: field.schema } : null;
		case 'text':
			return next === undefined ? { kind: 'text' } : null;
		case 'rows':
			return next === undefined || beyond.length > 0 ? null : { kind: 'cell', schema: rowSchemaOf(field) };
		case 'entries':
			return next === undefined || !z.safeParse(Id, next).success ? null : placeAmong(field.of, beyond);
		case 'part':
			return placeAmong(field.of, rest);
		case 'maybe':
			return next === undefined ? { kind: 'cell', schema: z.boolean() } : placeAmong(field.of, rest);
		default:
			return null;
	}
};

const placeAmong = (shape: Shape, segments: readonly string[]): Place => {
	const [name, ...rest] = segments;
	if (name === undefined) return null;
	const group = rest.length === 0 ? groupSchemasOf(shape).get(name) : undefined;
	if (group !== undefined) return { kind: 'cell', schema: group };
	const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
	return field === undefined ? null : placeIn(field, rest);
};

/** What a shape has at a path. */
export const placeAt = (shape: Shape, path: string): Place => placeAmong(shape, segmentsOf(path));
