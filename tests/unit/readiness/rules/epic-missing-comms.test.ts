import { expect, test } from 'vitest';
import { BLOCKER, NOTE, NOTHING, table, WARNING } from '../support/cases';
import { epic, item, policy, release, SHIP, said, settledItems } from '../support/make';

const ARTIFACT = 'customer-communication';
const rest = settledItems().filter(({ artifact }) => artifact !== ARTIFACT);
const done = item('a', ARTIFACT, { status: 'done' });
const open = item('b', ARTIFACT);
const none = item('c', ARTIFACT, { status: 'not-applicable', reason: 'Internal only' });
const optional = item('d', ARTIFACT, { required: false });
const cancelled = { status: { name: 'Rejected', category: 'cancelled' as const } };

table('epic-missing-comms', [
	['no items at all', { epics: [epic('PAY-1', rest)] }, WARNING],
	['all removed', { epics: [epic('PAY-1', [...rest, { ...done, removed: true }])] }, WARNING],
	['one open', { epics: [epic('PAY-1', [...rest, done, open])] }, WARNING],
	['one in progress', { epics: [epic('PAY-1', [...rest, { ...open, status: 'in-progress' }])] }, WARNING],
	['all done', { epics: [epic('PAY-1', [...rest, done])] }, NOTHING],
	['all not applicable, with reasons', { epics: [epic('PAY-1', [...rest, none])] }, NOTHING],
	['an optional one open beside done ones', { epics: [epic('PAY-1', [...rest, done, optional])] }, NOTHING],
	['nothing but an open optional one', { epics: [epic('PAY-1', [...rest, optional])] }, WARNING],
	['nothing but a done optional one', { epics: [epic('PAY-1', [...rest, { ...optional, status: 'done' }])] }, NOTHING],
	['a cancelled epic', { epics: [epic('PAY-1', [], cancelled)] }, NOTHING],
	['six working days before ship', { epics: [epic('PAY-1', [...rest, open])], on: '2026-12-02' }, WARNING],
	['five working days before ship', { epics: [epic('PAY-1', [...rest, open])], on: '2026-12-03' }, BLOCKER],
	[
		'a wider window',
		{ epics: [epic('PAY-1', rest)], on: '2026-12-02', policy: policy({ blockerWindowWorkingDays: 6 }) },
		BLOCKER,
	],
	['on the day of ship', { epics: [epic('PAY-1', [...rest, open])], on: SHIP }, BLOCKER],
	['after ship', { epics: [epic('PAY-1', [...rest, open])], on: '2027-01-11' }, BLOCKER],
	[
		'released without a date',
		{ epics: [epic('PAY-1', rest)], release: release({ shipDate: null, state: 'released' }) },
		BLOCKER,
	],
	['no date known', { epics: [epic('PAY-1', rest)], release: release({ shipDate: null }) }, WARNING],
	['in no release', { epics: [epic('PAY-1', rest)], release: null, plan: null }, WARNING],
	[
		'in a cancelled release',
		{ epics: [epic('PAY-1', rest)], release: release({ state: 'cancelled' }), on: SHIP },
		WARNING,
	],
	[
		'today in the release’s zone decides',
		{ epics: [epic('PAY-1', rest)], now: '2026-12-02T23:30:00.000Z', viewerTimeZone: 'Europe/Berlin' },
		BLOCKER,
	],
	[
		'turned off',
		{
			epics: [epic('PAY-1', rest)],
			policy: policy({ rules: { 'epic-missing-comms': { off: true, severity: null } } }),
		},
		NOTHING,
	],
	[
		'another severity',
		{
			epics: [epic('PAY-1', rest)],
			policy: policy({ rules: { 'epic-missing-comms': { off: false, severity: 'note' } } }),
		},
		NOTE,
	],
]);

test('says which failure it invites, how many are open and by when', () => {
	const [finding] = said('epic-missing-comms', { epics: [epic('PAY-1', [...rest, done, open])] });
	expect(finding?.problem).toMatch(
		/^Engineering would ship without telling anyone: 1 of 2 .* items of PAY-1 is open, the first is due Thu 3 Dec, ship is Thu 10 Dec\.$/,
	);
	expect(finding?.action).toBe('Settle “Work b”, or say why it does not apply.');
	expect(finding?.subject).toMatchObject({ kind: 'epic', artifact: ARTIFACT, itemId: 'b' });
	expect(finding?.dueOn).toBe('2026-12-03');
});

test('says that there is none', () => {
	const [finding] = said('epic-missing-comms', { epics: [epic('PAY-1', rest)] });
	expect(finding?.problem).toContain('PAY-1 has no');
	expect(finding?.problem).toContain('ship is Thu 10 Dec');
});
