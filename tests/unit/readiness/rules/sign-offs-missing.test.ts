import { expect, test } from 'vitest';
import { BLOCKER, NOTHING, table, WARNING } from '../support/cases';
import { epic, noon, plan, said } from '../support/make';

const billing = [epic('PAY-1', undefined, { labels: ['billing'] })];
const signed = (...names: ('product' | 'engineering' | 'support')[]) =>
	names.map((name) => ({ function: name, name: 'Bo', at: noon('2026-12-01'), outcome: 'approved' as const, note: '' }));
const asked = {
	...signed('support'),
	0: {
		function: 'support' as const,
		name: 'Bo',
		at: noon('2026-12-01'),
		outcome: 'changes-asked' as const,
		note: 'Say it plainly',
	},
};
const review = (signOffs: ReturnType<typeof plan>['reviews']['pre']['signOffs']) =>
	plan({ reviews: { ...plan().reviews, pre: { heldOn: '2026-12-01', signOffs } } });

table('sign-offs-missing', [
	['before its day', { epics: billing, on: '2026-12-02' }, NOTHING],
	['on its day', { epics: billing, on: '2026-12-03' }, WARNING],
	['on the eve of ship', { epics: billing, on: '2026-12-09' }, BLOCKER],
	['one function silent', { epics: billing, on: '2026-12-03', plan: review(signed('product', 'support')) }, WARNING],
	[
		'all approved',
		{ epics: billing, on: '2026-12-09', plan: review(signed('product', 'engineering', 'support')) },
		NOTHING,
	],
	['changes asked, early', { epics: billing, plan: review([asked[0]]) }, WARNING],
	[
		'changes asked, all others approved',
		{ epics: billing, on: '2026-12-03', plan: review([...signed('product', 'engineering'), asked[0]]) },
		WARNING,
	],
	['not significant', { on: '2026-12-09' }, NOTHING],
]);

test('names who is silent and what was asked', () => {
	expect(
		said('sign-offs-missing', { epics: billing, on: '2026-12-03', plan: review(signed('product')) })[0]?.problem,
	).toContain('Engineering and Support have not signed off');
	expect(said('sign-offs-missing', { plan: review([asked[0]]) })[0]?.problem).toBe(
		'Bo (Support) asked for changes to Shop 4.2: Say it plainly.',
	);
});
