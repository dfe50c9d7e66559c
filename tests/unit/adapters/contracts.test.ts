import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../../utils/trackers/linear/documents';

const SHARED = resolve(import.meta.dirname, '../../../../shared');
const schemaPath = resolve(SHARED, 'contracts/linear.graphql');

if (!existsSync(schemaPath)) console.log('Skipped: Linear’s published schema is not beside this repository.');

describe.skipIf(!existsSync(schemaPath))('Linear’s published schema', () => {
	it.each(Object.entries(DOCUMENTS))('admits %s', (_name, document) => {
		const schema = buildSchema(readFileSync(schemaPath, 'utf8'), { assumeValid: true });
		expect(validate(schema, parse(document))).toEqual([]);
	});
});
