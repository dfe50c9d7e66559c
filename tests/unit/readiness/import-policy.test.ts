import { describe, expect, test } from 'vitest';
import { importPolicy } from '../../../utils/readiness/import-policy';
import { DEFAULT_POLICY, exportPolicy } from '../../../utils/release/policy';

const fieldsOf = (policy: unknown): string[] => {
	const result = importPolicy(JSON.stringify(policy));
	return result.ok ? [] : result.problems.map(({ field }) => field);
};

describe('importing a policy', () => {
	test('reads what was exported', () => {
		const policy = {
			...DEFAULT_POLICY,
			rules: { 'no-slack': { off: true, severity: null } },
			templates: { minor: { add: [], remove: ['docs-updated'], change: [] } },
		};
		expect(importPolicy(exportPolicy(policy))).toEqual({ ok: true, policy });
	});

	test('names rules and items that do not exist', () => {
		expect(fieldsOf({ rules: { 'no-slac': { off: true, severity: null } } })).toEqual(['rules.no-slac']);
		const minor = { add: [], remove: ['x'], change: [{ templateKey: 'y', required: false }] };
		expect(fieldsOf({ templates: { minor } })).toEqual(['templates.minor.remove.0', 'templates.minor.change.0']);
	});

	test('passes on what is wrong with the policy itself', () => {
		expect(fieldsOf({ workingWeek: [] })).toEqual(['workingWeek']);
		expect(importPolicy('{').ok).toBe(false);
	});
});
