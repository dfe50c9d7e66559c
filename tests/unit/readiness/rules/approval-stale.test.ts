import { expect, test } from 'vitest';
import { BLOCKER, NOTHING, table, WARNING } from '../support/cases';
import { edited, epic, facts, message, noon, plan, release, said } from '../support/make';

const scope = [facts('PAY-1')];
const draft = plan({ messages: [message('m')] });
const approve = { type: 'approve', target: { kind: 'message', id: 'm' } } as const;
const approved = edited(draft, [approve], '2026-11-19', scope);
const joined = [epic('PAY-1'), epic('PAY-2')];
const confirmed = edited(approved, [{ type: 'confirm-approval', target: approve.target }], '2026-11-20', [
	facts('PAY-1'),
	facts('PAY-2'),
]);

table('approval-stale', [
	['the same scope', { plan: approved }, NOTHING],
	['an epic joined', { plan: approved, epics: joined }, WARNING],
	['an epic joined, close to ship', { plan: approved, epics: joined, on: '2026-12-03' }, BLOCKER],
	['confirmed on the new scope', { plan: confirmed, epics: joined }, NOTHING],
	['and back again', { plan: confirmed }, WARNING],
	['never approved', { plan: draft, epics: joined }, NOTHING],
	[
		'sent',
		{
			plan: { ...approved, messages: approved.messages.map((known) => ({ ...known, state: 'sent' as const })) },
			epics: joined,
		},
		NOTHING,
	],
	['its baseline is lost', { plan: { ...approved, baselines: [] } }, WARNING],
	['released', { plan: approved, epics: joined, release: release({ state: 'released' }) }, NOTHING],
]);

test('lists what changed, by whom it was approved and when', () => {
	const renamed = epic('PAY-1', undefined, { title: 'Another thing', updatedAt: noon('2026-11-23') });
	expect(
		said('approval-stale', { plan: approved, epics: [renamed, epic('PAY-2')], on: '2026-11-24' })[0]?.problem,
	).toBe(
		'“Message m”: approved by Ada Nowak on Thu 19 Nov; since then PAY-1 became “Another thing” (Mon 23 Nov) and PAY-2 joined.',
	);
});

test('names who changed it and when, where the tracker keeps a log', () => {
	const left = facts('PAY-1', {
		changes: [{ at: noon('2026-11-21'), by: { name: 'Ben Okafor' }, what: 'left', releaseId: release().id }],
	});
	const came = epic('PAY-2', undefined, {
		changes: [
			{ at: noon('2026-11-18'), by: { name: 'Too Early' }, what: 'joined', releaseId: release().id },
			{ at: noon('2026-11-22'), by: { name: 'Eva Lind' }, what: 'joined', releaseId: 'another release' },
			{ at: noon('2026-11-23'), by: null, what: 'joined', releaseId: release().id },
		],
	});
	expect(
		said('approval-stale', { plan: approved, epics: [came], departed: [left], on: '2026-11-24' })[0]?.problem,
	).toBe(
		'“Message m”: approved by Ada Nowak on Thu 19 Nov; since then PAY-1 left (Ben Okafor, Sat 21 Nov) and PAY-2 joined (Mon 23 Nov).',
	);
	const renamed = epic('PAY-1', undefined, {
		title: 'Another thing',
		changes: [{ at: noon('2026-11-20'), by: { name: 'Ben Okafor' }, what: 'title' }],
		updatedAt: noon('2026-11-23'),
	});
	expect(said('approval-stale', { plan: approved, epics: [renamed], on: '2026-11-24' })[0]?.problem).toContain(
		'PAY-1 became “Another thing” (Ben Okafor, Fri 20 Nov)',
	);
});

test('notes and brief are watched alike', () => {
	const all = edited(plan(), [
		{ type: 'edit-notes', which: 'internal', changes: { text: 'x' } },
		{ type: 'edit-notes', which: 'external', changes: { text: 'x' } },
		{ type: 'edit-brief', changes: { changing: 'x' } },
		{ type: 'approve', target: { kind: 'notes', which: 'internal' } },
		{ type: 'approve', target: { kind: 'notes', which: 'external' } },
		{ type: 'approve', target: { kind: 'brief' } },
	]);
	expect(all.baselines).toHaveLength(1);
	expect(said('approval-stale', { plan: all })).toHaveLength(3);
});
