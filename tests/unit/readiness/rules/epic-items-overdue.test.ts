import { expect, test } from 'vitest';
import { NOTHING, table, WARNING } from '../support/cases';
import { ADA, epic, item, policy, release, said, settledItems } from '../support/make';

const with1 = (over: Parameters<typeof item>[2]) => [epic('PAY-1', [...settledItems(), item('x', 'recovery', over)])];

table('epic-items-overdue', [
	['before its day', { epics: with1({}), on: '2026-12-02' }, NOTHING],
	['on its day', { epics: with1({}), on: '2026-12-03' }, NOTHING],
	['the day after', { epics: with1({}), on: '2026-12-04' }, WARNING],
	['done', { epics: with1({ status: 'done' }), on: '2026-12-04' }, NOTHING],
	['optional', { epics: with1({ required: false }), on: '2026-12-04' }, NOTHING],
	['after ship, before its day', { epics: with1({ dueOffset: 5 }), on: '2026-12-17' }, NOTHING],
	['after ship, after its day', { epics: with1({ dueOffset: 5 }), on: '2026-12-18' }, WARNING],
	[
		'a holiday moves the day',
		{ epics: with1({}), on: '2026-12-03', policy: policy({ holidays: ['2026-12-04'] }) },
		WARNING,
	],
	['no ship date', { epics: with1({}), on: '2026-12-04', release: release({ shipDate: null }) }, NOTHING],
]);

test('names the oldest and whom to ask', () => {
	const [finding] = said('epic-items-overdue', { epics: with1({ assignee: ADA }), on: '2026-12-04' });
	expect(finding?.problem).toBe('1 required item of PAY-1 is overdue; “Work x” was due Thu 3 Dec.');
	expect(finding?.action).toBe('Ask Ada Nowak, or give it a date that holds.');
});
