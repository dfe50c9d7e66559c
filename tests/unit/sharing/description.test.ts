import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Checklist } from '../../../utils/release/checklist';
import { Plan } from '../../../utils/release/plan';
import { checklistShape } from '../../../utils/sharing/describe-checklist';
import { planShape } from '../../../utils/sharing/describe-plan';
import type { Shape } from '../../../utils/sharing/description';

interface Def {
	readonly type: string;
	readonly shape?: Record<string, z.core.$ZodType>;
	readonly innerType?: z.core.$ZodType;
	readonly element?: z.core.$ZodType;
}

const defOf = (schema: z.core.$ZodType): Def => schema._zod.def as unknown as Def;

/** What is in lists and behind null, down to the object or the plain value. */
const inner = (schema: z.core.$ZodType): z.core.$ZodType => {
	const { innerType, element } = defOf(schema);
	const next = innerType ?? element;
	return next === undefined ? schema : inner(next);
};

/** Every field of a schema that a description does not name, or names without there being one. */
const gaps = (schema: z.core.$ZodType, shape: Shape, path: string): string[] => {
	const fields = defOf(inner(schema)).shape ?? {};
	const names = new Set([...Object.keys(fields), ...Object.keys(shape)]);
	return [...names].flatMap((name) => {
		const [field, inSchema] = [shape[name], fields[name]];
		const at = `${path}/${name}`;
		// The id of an entry is its place in the document.
		if (name === 'id' && field === undefined && path !== '') return [];
		if (field === undefined || inSchema === undefined) return [at];
		return 'of' in field ? gaps(inSchema, field.of, at) : [];
	});
};

describe('the description of what is shared', () => {
	test.each([
		['checklist', Checklist, checklistShape],
		['plan', Plan, planShape],
	] as const)('has a place for every field of a %s', (_kind, schema, shape) => {
		expect(gaps(schema, shape, '')).toEqual([]);
	});

	test('a field without a place is found, however deep', () => {
		const grown = z.extend(Plan, { recovery: z.extend(Plan.shape.recovery, { budget: z.number() }) });
		expect(gaps(grown, planShape, '')).toEqual(['/recovery/budget']);
	});
});
