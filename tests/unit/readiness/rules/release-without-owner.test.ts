import { expect, test } from 'vitest';
import { assess } from '../../../../utils/readiness/assess';
import { BLOCKER, NOTHING, table, WARNING } from '../support/cases';
import { epic, input, plan, release } from '../support/make';

const ownerless = plan({ owner: null });

table('release-without-owner', [
	['owned', {}, NOTHING],
	['no plan', { plan: null }, WARNING],
	['nobody', { plan: ownerless }, WARNING],
	['nobody, six working days before ship', { plan: ownerless, on: '2026-12-02' }, WARNING],
	['nobody, five working days before ship', { plan: ownerless, on: '2026-12-03' }, BLOCKER],
	['released', { plan: ownerless, release: release({ state: 'released' }) }, NOTHING],
	['archived', { plan: ownerless, release: release({ state: 'archived' }) }, NOTHING],
]);

test('comes first, even before blockers', () => {
	const { findings } = assess(
		input({ plan: ownerless, release: release({ shipDate: '2026-11-19' }), epics: [epic('PAY-1', [])] }),
	);
	expect(findings[0]?.rule).toBe('release-without-owner');
	const far = assess(
		input({
			plan: {
				...ownerless,
				reviews: {
					...ownerless.reviews,
					goNoGo: { decision: 'no-go', name: 'Ada', at: '2026-11-19T00:00:00Z', conditions: '' },
				},
			},
		}),
	);
	expect(far.findings.map(({ severity }) => severity).slice(0, 2)).toEqual(['warning', 'blocker']);
});

test.each([
	['2026-11-19', 'was to ship Thu 19 Nov'],
	['2026-12-10', 'ships Thu 10 Dec'],
])('a release of %s %s', (shipDate, words) => {
	const { findings } = assess(input({ plan: ownerless, release: release({ shipDate }), epics: [] }));
	expect(findings[0]?.problem).toContain(words);
});
