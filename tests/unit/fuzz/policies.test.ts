import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importPolicy } from '../../../utils/readiness/import-policy';
import { DEFAULT_POLICY, exportPolicy } from '../../../utils/release/policy';
import { anyJson, hold, mutated, PATIENCE } from './border';

const json = anyJson([...Object.keys(DEFAULT_POLICY), 'off', 'severity', 'add', 'remove', 'change', 'minor']);
const files = fc.oneof(
	fc.string({ unit: 'binary' }),
	json.map((value) => JSON.stringify(value)),
	mutated({ ...DEFAULT_POLICY, templates: { minor: { add: [], remove: ['docs-updated'], change: [] } } }, json).map(
		(value) => JSON.stringify(value),
	),
);

it(
	'reads any text as a policy, or says what is wrong with it',
	() =>
		hold(
			'policy files',
			fc.asyncProperty(files, async (text) => {
				const result = importPolicy(text);
				if (!result.ok) {
					expect(result.problems.length).toBeGreaterThan(0);
					for (const { message } of result.problems) expect(message).not.toBe('');
					return;
				}
				expect(importPolicy(exportPolicy(result.policy))).toEqual(result);
			}),
			3000,
		),
	PATIENCE,
);
