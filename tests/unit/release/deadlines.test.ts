import { describe, expect, test } from 'vitest';
import { deadlines, kindOf } from '../../../utils/release/deadlines';
import { DEFAULT_POLICY } from '../../../utils/release/policy';
import { significance } from '../../../utils/release/significance';
import { ADA, facts, plan, SHIP, stage } from '../readiness/support/make';

const plain = significance(plan(), [], DEFAULT_POLICY);
const billing = significance(plan(), [facts('PAY-1', { labels: ['billing'] })], DEFAULT_POLICY);
const datesOf = (known = plan(), kind: Parameters<typeof deadlines>[2] = 'minor', meaning = plain) =>
	Object.fromEntries(deadlines(known, SHIP, kind, meaning, DEFAULT_POLICY).map(({ id, date }) => [id, date]));

describe('deadlines', () => {
	test('count in working days from ship', () => {
		expect(datesOf()).toEqual({
			'support-brief': '2026-12-07',
			hotfix: '2026-12-07',
			recovery: '2026-12-03',
			rehearsal: '2026-12-08',
			'go-no-go': '2026-12-09',
			'post-review': '2026-12-17',
		});
	});

	test('the brief is due before the first customers get it', () => {
		const early = plan({ stages: [stage('a', { audience: 'beta', startsOn: '2026-12-01' })] });
		expect(datesOf(early)['support-brief']).toBe('2026-11-26');
	});

	test('a significant release is reviewed, a small one neither rehearsed nor decided', () => {
		expect(datesOf(plan(), 'minor', billing)['pre-review']).toBe('2026-12-03');
		expect(Object.keys(datesOf(plan(), 'hotfix'))).toEqual(['support-brief', 'hotfix', 'recovery', 'post-review']);
	});

	test('are settled by what is written, not by the day', () => {
		const hotfix = { ...plan().hotfix, decider: ADA, deputy: ADA };
		const settled = deadlines(plan({ hotfix }), SHIP, 'minor', plain, DEFAULT_POLICY).filter((one) => one.settled);
		expect(settled.map(({ id }) => id)).toEqual(['hotfix']);
	});

	test('have no date without a ship date', () => {
		expect(deadlines(plan(), null, 'minor', plain, DEFAULT_POLICY).every(({ date }) => date === null)).toBe(true);
	});
});

test('the kind people chose goes before the one that the name suggests', () => {
	expect(kindOf(null, 'Shop 5.0')).toBe('major');
	expect(kindOf(plan({ kind: 'patch' }), 'Shop 5.0')).toBe('patch');
});
