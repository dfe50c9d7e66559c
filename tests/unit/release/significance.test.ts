import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../../utils/release/policy';
import { areaWords, proposedSignificance, significance } from '../../../utils/release/significance';
import { ADA, facts, noon, plan } from '../readiness/support/make';

describe('significance', () => {
	test.each([
		['label', { labels: ['billing'] }, 'billing', 'billing'],
		['component', { components: ['SSO'] }, 'security', 'SSO'],
		['title', { title: 'New price list for teams' }, 'pricing', 'price'],
		['description', { description: 'Needs consent of the customer.' }, 'compliance', 'consent'],
		['title', { title: 'Sign in by code' }, 'security', 'Sign in'],
	] satisfies [string, Parameters<typeof facts>[1], string, string][])(
		'is proposed from the %s',
		(found, over, area, word) => {
			expect(proposedSignificance([facts('PAY-1', over)], DEFAULT_POLICY)).toEqual([
				{ area, epicId: 'acme.example#issue/PAY-1', epicKey: 'PAY-1', found, word },
			]);
		},
	);

	test('words count as a whole, and cancelled epics not at all', () => {
		expect(
			proposedSignificance([facts('PAY-1', { title: 'Taxonomy, auditorium, priceless' })], DEFAULT_POLICY),
		).toEqual([]);
		const cancelled = facts('PAY-1', { labels: ['billing'], status: { name: 'No', category: 'cancelled' } });
		expect(significance(plan(), [cancelled], DEFAULT_POLICY).significant).toBe(false);
	});

	test('names the functions concerned and the reason', () => {
		const epics = [facts('PAY-2', { labels: ['billing'] }), facts('PAY-1', { labels: ['billing'] })];
		expect(significance(plan(), epics, DEFAULT_POLICY)).toEqual({
			significant: true,
			areas: ['billing'],
			functions: ['product', 'engineering', 'support'],
			because: '“billing” in the label of PAY-1',
		});
	});

	test('people decide otherwise', () => {
		const decision = { significant: false, areas: [], reason: 'Only a rename', by: ADA, at: noon('2026-11-20') };
		const epics = [facts('PAY-1', { labels: ['billing'] })];
		const result = significance(plan({ significance: decision }), epics, DEFAULT_POLICY);
		expect(result).toMatchObject({ significant: false, because: 'Ada Nowak decided so: Only a rename' });
	});

	test('areas as words', () => {
		expect(areaWords(['pricing'])).toBe('pricing');
		expect(areaWords(['pricing', 'billing', 'security'])).toBe('pricing, billing and security');
	});
});
