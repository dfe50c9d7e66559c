import { expect, test } from 'vitest';
import { BLOCKER, NOTHING, table, WARNING } from '../support/cases';
import { epic, item, release, said, settledItems } from '../support/make';

const with1 = (over: Parameters<typeof item>[2]) => [epic('PAY-1', [...settledItems(), item('x', 'recovery', over)])];

table('epic-required-open', [
	['nothing open', {}, NOTHING],
	['open, far from ship', { epics: with1({}) }, WARNING],
	['open two working days before ship', { epics: with1({}), on: '2026-12-08' }, WARNING],
	['open on the working day before ship', { epics: with1({}), on: '2026-12-09' }, BLOCKER],
	['open after ship', { epics: with1({}), on: '2026-12-15' }, BLOCKER],
	[
		'ship on a Monday, today is Friday',
		{ epics: with1({}), on: '2026-12-11', release: release({ shipDate: '2026-12-14' }) },
		BLOCKER,
	],
	['optional', { epics: with1({ required: false }) }, NOTHING],
	['due after ship', { epics: with1({ dueOffset: 5 }), on: '2026-12-09' }, NOTHING],
	['due on the day of ship', { epics: with1({ dueOffset: 0 }) }, WARNING],
	['without a due date', { epics: with1({ dueOffset: null }) }, WARNING],
	['no ship date', { epics: with1({ dueOffset: 5 }), release: release({ shipDate: null }) }, WARNING],
	['support and communication have their own rules', { epics: with1({ artifact: 'support-readiness' }) }, NOTHING],
]);

test('names the first and how many more', () => {
	const two = [item('x', 'recovery', { dueOffset: -2 }), item('y', 'hotfix', { dueOffset: -3 })];
	const [finding] = said('epic-required-open', { epics: [epic('PAY-1', [...settledItems(), ...two])] });
	expect(finding?.problem).toBe('PAY-1 has 2 open required items, due before ship on Thu 10 Dec: “Work y” and 1 more.');
});
