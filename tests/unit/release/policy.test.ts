import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY, exportPolicy, Policy, parsePolicy } from '../../../utils/release/policy';

const problems = (json: unknown): Record<string, string> => {
	const result = parsePolicy(json);
	return result.ok ? {} : Object.fromEntries(result.problems.map(({ field, message }) => [field, message]));
};

describe('policy', () => {
	test('the default is a valid policy', () => expect(Policy.safeParse(DEFAULT_POLICY).success).toBe(true));

	test('what is exported is read back', () => {
		const result = parsePolicy(exportPolicy(DEFAULT_POLICY));
		expect(result).toEqual({ ok: true, policy: DEFAULT_POLICY });
	});

	test('what is left out stays as built in, in groups too', () => {
		const result = parsePolicy({ horizonDays: 30, leadDays: { recovery: 9 } });
		expect(result.ok && result.policy.horizonDays).toBe(30);
		expect(result.ok && result.policy.leadDays).toEqual({ ...DEFAULT_POLICY.leadDays, recovery: 9 });
	});

	test('weekdays and holidays are put in order, once each', () => {
		const result = parsePolicy({ workingWeek: [5, 1, 1], holidays: ['2026-12-25', '2026-01-01', '2026-12-25'] });
		expect(result.ok && result.policy.workingWeek).toEqual([1, 5]);
		expect(result.ok && result.policy.holidays).toEqual(['2026-01-01', '2026-12-25']);
	});

	test.each([
		['not json', '{', '', /JSON object/],
		['no object', '[]', '', /JSON object/],
		['a newer version', { schemaVersion: 9 }, '', /newer Muster/],
		['a wrong type', { horizonDays: 'x' }, 'horizonDays', /a number/],
		['too small', { horizonDays: 0 }, 'horizonDays', /least allowed is 1/],
		['too large', { horizonDays: 999 }, 'horizonDays', /most allowed is 365/],
		['nobody works', { workingWeek: [] }, 'workingWeek', /at least 1/],
		['no such date', { holidays: ['2026-02-30'] }, 'holidays.0', /date such as/],
		['no such zone', { timeZone: 'Mars/X' }, 'timeZone', /time zone/],
		['no such setting', { horizon: 3 }, '', /no setting named horizon/],
		['no such setting in a group', { leadDays: { x: 3 } }, 'leadDays', /no setting named x/],
		['no such severity', { rules: { a: { off: false, severity: 'fatal' } } }, 'rules.a.severity', /warning or note/],
		['no such kind', { templates: { huge: { add: [], remove: [], change: [] } } }, 'templates', /no setting/],
	])('%s', (_, json, field, message) => expect(problems(json)[field]).toMatch(message));
});
