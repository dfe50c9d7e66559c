import { describe, expect, test } from 'vitest';
import { PlanCommand } from '../../../utils/release/plan';
import { describePlanCommand } from '../../../utils/release/plan/describe';
import { message, plan, stage } from '../readiness/support/make';

const { id: _i, order: _o, removed: _r, agreedBy: _a, ...stageFields } = stage('a', { name: 'Beta' });
const {
	id: _j,
	order: _p,
	removed: _s,
	state: _t,
	approval: _u,
	sentAt: _v,
	cancelReason: _w,
	...messageFields
} = message('m', { title: 'Launch mail' });
const known = plan({ stages: [stage('a', { name: 'Beta' })], messages: [message('m', { title: 'Launch mail' })] });
const BO = { name: 'Bo Lind' };
const brief = { kind: 'brief' } as const;

const CASES: readonly (readonly [PlanCommand, string])[] = [
	[{ type: 'hand-over', id: 'h', role: 'owner', to: BO, note: 'Leave' }, 'made Bo Lind the owner: “Leave”'],
	[{ type: 'hand-over', id: 'h', role: 'deputy', to: null, note: '' }, 'left the release without a deputy'],
	[{ type: 'set-basics', changes: { shipDate: '2026-12-03' } }, 'set the ship date to 3 Dec 2026'],
	[{ type: 'set-basics', changes: { kind: null } }, 'let the name decide the kind'],
	[{ type: 'set-significance', decision: null }, 'went back to the significance proposed from the epics'],
	[
		{ type: 'set-significance', decision: { significant: true, areas: ['billing', 'security'], reason: '' } },
		'decided that the release is significant, for billing and security',
	],
	[
		{ type: 'move-ship', to: '2026-12-03', moves: [{ kind: 'stage', id: 'a', to: '2026-12-04' }] },
		'planned on shipping 3 Dec 2026, and moved 1 date that hangs on it',
	],
	[{ type: 'add-stage', id: 'a', stage: stageFields }, 'added the stage “Beta”'],
	[{ type: 'edit-stage', id: 'a', changes: { percentage: 5 } }, 'changed the stage “Beta”: the percentage'],
	[{ type: 'agree-stage', id: 'a', function: 'support' }, 'noted that Support agrees to the stage “Beta”'],
	[
		{ type: 'withdraw-agreement', id: 'a', function: 'support' },
		'withdrew the agreement of Support to the stage “Beta”',
	],
	[{ type: 'add-message', id: 'm', message: messageFields }, 'added the message “Launch mail”'],
	[{ type: 'edit-message', id: 'm', changes: { text: 'x' } }, 'changed the message “Launch mail”: the text'],
	[
		{ type: 'set-message-state', id: 'm', state: 'cancelled', reason: 'Too early' },
		'cancelled the message “Launch mail”: “Too early”',
	],
	[{ type: 'edit-notes', which: 'internal', changes: { text: 'x' } }, 'wrote the internal release notes'],
	[{ type: 'edit-notes', which: 'external', changes: { url: 'https://a.b' } }, 'linked the external release notes'],
	[
		{ type: 'set-notes-state', which: 'external', state: 'not-needed', reason: 'Internal only' },
		'declared the external release notes not needed: “Internal only”',
	],
	[{ type: 'edit-brief', changes: { changing: 'x' } }, 'wrote the support brief: what is changing'],
	[{ type: 'set-brief-state', state: 'finished' }, 'finished the support brief'],
	[{ type: 'acknowledge-brief', name: 'Mia' }, 'noted that Mia has read the brief for support'],
	[{ type: 'withdraw-acknowledgement' }, 'withdrew support’s confirmation of the brief'],
	[{ type: 'add-question', id: 'q', question: { question: 'Why?', answer: '' } }, 'added the question “Why?”'],
	[{ type: 'edit-question', id: 'q', changes: { answer: 'x' } }, 'changed a question: the answer'],
	[{ type: 'approve', target: { kind: 'message', id: 'm' } }, 'approved the message “Launch mail”'],
	[
		{ type: 'confirm-approval', target: brief },
		'confirmed the approval of the support brief on the scope as it then was',
	],
	[{ type: 'withdraw-approval', target: brief }, 'withdrew the approval of the support brief'],
	[{ type: 'edit-hotfix', changes: { decider: BO } }, 'named Bo Lind as who decides for a hotfix'],
	[{ type: 'edit-hotfix', changes: { hours: '9 to 5' } }, 'changed the hotfix plan: the hours'],
	[{ type: 'edit-recovery', changes: { strategy: 'roll-back' } }, 'chose to recover by “Roll back”'],
	[{ type: 'edit-recovery', changes: { path: 'x' } }, 'changed the recovery plan: the path back'],
	[
		{ type: 'add-threshold', id: 't', threshold: { signal: 'Errors', limit: '', where: '', forHow: '' } },
		'added the threshold “Errors”',
	],
	[{ type: 'edit-threshold', id: 't', changes: { limit: '2 %' } }, 'changed a threshold: the limit'],
	[{ type: 'hold-pre-review', heldOn: '2026-12-01' }, 'noted that the pre-release review was held on 1 Dec 2026'],
	[
		{ type: 'sign-off', function: 'legal', name: 'Bo', outcome: 'changes-asked', note: 'Terms' },
		'noted that Legal (Bo) asks for changes: “Terms”',
	],
	[{ type: 'withdraw-sign-off', function: 'legal' }, 'withdrew the sign-off of Legal'],
	[
		{ type: 'decide-go', decision: 'no-go', name: 'Bo', conditions: 'Fix it' },
		'recorded no-go, decided by Bo, on conditions: “Fix it”',
	],
	[{ type: 'withdraw-go' }, 'withdrew the go / no-go decision'],
	[
		{ type: 'hold-post-review', review: { heldOn: '2026-12-20', surprised: '', differently: '' } },
		'recorded the post-release review of 20 Dec 2026',
	],
	[
		{ type: 'add-learning', id: 'l', learning: { text: 'Tell them', owner: null, artifact: null } },
		'added the learning “Tell them”',
	],
	[{ type: 'edit-learning', id: 'l', changes: { owner: BO } }, 'changed a learning: the owner'],
	[{ type: 'close-learning', id: 'l' }, 'closed a learning'],
	[{ type: 'reopen-learning', id: 'l' }, 'reopened a learning'],
	[{ type: 'add-told', id: 'd', told: { audience: 'Sales', how: 'Mail' } }, 'noted that Sales was told (Mail)'],
	[{ type: 'edit-told', id: 'd', changes: { how: 'x' } }, 'changed a record of who was told'],
	[{ type: 'remove', list: 'stages', id: 'a' }, 'removed the stage “Beta”'],
	[{ type: 'restore', list: 'stages', id: 'a' }, 'brought back the stage “Beta”'],
	[{ type: 'move', list: 'thresholds', id: 't', beforeId: null }, 'moved a threshold'],
	[
		{ type: 'snooze', findingId: 'f', until: '2026-12-03', reason: 'Known' },
		'set a finding aside until 3 Dec 2026: “Known”',
	],
	[{ type: 'unsnooze', findingId: 'f' }, 'brought a finding back'],
];

describe('describePlanCommand', () => {
	test.each(CASES)('%j', (command, words) => expect(describePlanCommand(command, known)).toBe(words));

	test('has words for every type of command', () => {
		const types = PlanCommand.def.getter()._zod.def.options.map((option) => option.shape.type.def.values[0]);
		expect(new Set(CASES.map(([{ type }]) => type))).toEqual(new Set(types));
	});

	test('does without the plan', () => {
		expect(describePlanCommand({ type: 'remove', list: 'stages', id: 'a' }, null)).toBe('removed a stage');
	});
});
