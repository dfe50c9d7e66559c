import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	applyPlanCommand,
	emptyPlan,
	liveEntries,
	Plan,
	PlanCommand,
	proposeShipMove,
	RefusedEdit,
	shipMoveCommand,
} from '../../../utils/release/plan';
import { DEFAULT_POLICY } from '../../../utils/release/policy';
import { context, edited, facts, message, plan, RELEASE_ID, SHIP, stage } from '../readiness/support/make';

const { id: _i, order: _o, removed: _r, agreedBy: _a, ...stageFields } = stage('a');
const {
	id: _j,
	order: _p,
	removed: _s,
	state: _t,
	approval: _u,
	sentAt: _v,
	cancelReason: _w,
	...messageFields
} = message('m');
const addStage = (id: string): PlanCommand => ({
	type: 'add-stage',
	id,
	stage: { ...stageFields, name: `Stage ${id}` },
});
const addMessage: PlanCommand = { type: 'add-message', id: 'm', message: messageFields };
const approve: PlanCommand = { type: 'approve', target: { kind: 'message', id: 'm' } };
const empty = plan();
const names = (known: Plan): string[] => liveEntries(known.stages).map(({ id }) => id);
const ids = edited(empty, ['a', 'b', 'c'].map(addStage));

describe('every command', () => {
	const commands: PlanCommand[] = [
		{ type: 'hand-over', id: 'h', role: 'deputy', to: { name: 'Bo' }, note: 'Leave' },
		{ type: 'set-basics', changes: { kind: 'major', timeZone: 'Europe/Berlin', shipDate: SHIP } },
		{ type: 'set-significance', decision: { significant: true, areas: ['billing'], reason: '' } },
		addStage('a'),
		{ type: 'edit-stage', id: 'a', changes: { percentage: 50 } },
		{ type: 'agree-stage', id: 'a', function: 'support' },
		{ type: 'withdraw-agreement', id: 'a', function: 'support' },
		addMessage,
		{ type: 'edit-message', id: 'm', changes: { title: 'News' } },
		approve,
		{ type: 'confirm-approval', target: { kind: 'message', id: 'm' } },
		{ type: 'withdraw-approval', target: { kind: 'message', id: 'm' } },
		{ type: 'set-message-state', id: 'm', state: 'sent', reason: '' },
		{ type: 'edit-notes', which: 'internal', changes: { text: 'x' } },
		{ type: 'approve', target: { kind: 'notes', which: 'internal' } },
		{ type: 'set-notes-state', which: 'internal', state: 'published', reason: '' },
		{ type: 'set-notes-state', which: 'external', state: 'not-needed', reason: 'Nothing to see' },
		{ type: 'edit-brief', changes: { changing: 'x' } },
		{ type: 'add-question', id: 'q', question: { question: 'Why?', answer: 'So' } },
		{ type: 'edit-question', id: 'q', changes: { answer: 'Because' } },
		{ type: 'set-brief-state', state: 'finished' },
		{ type: 'acknowledge-brief', name: 'Bo' },
		{ type: 'withdraw-acknowledgement' },
		{ type: 'edit-hotfix', changes: { decider: { name: 'Bo' }, withinMinutes: 15 } },
		{ type: 'edit-recovery', changes: { strategy: 'flag-off', path: 'Flip it' } },
		{ type: 'add-threshold', id: 't', threshold: { signal: 'Errors', limit: '1 %', where: '', forHow: '' } },
		{ type: 'edit-threshold', id: 't', changes: { limit: '2 %' } },
		{ type: 'hold-pre-review', heldOn: '2026-12-01' },
		{ type: 'sign-off', function: 'support', outcome: 'approved', note: '' },
		{ type: 'withdraw-sign-off', function: 'support' },
		{ type: 'decide-go', decision: 'go', conditions: '' },
		{ type: 'withdraw-go' },
		{ type: 'hold-post-review', review: { heldOn: '2026-12-17', surprised: 'a', differently: 'b' } },
		{ type: 'add-learning', id: 'l', learning: { text: 'x', owner: null, artifact: null } },
		{ type: 'edit-learning', id: 'l', changes: { artifact: 'recovery' } },
		{ type: 'close-learning', id: 'l' },
		{ type: 'reopen-learning', id: 'l' },
		{ type: 'add-told', id: 'o', told: { audience: 'Sales', how: 'Mail' } },
		{ type: 'edit-told', id: 'o', changes: { how: 'Chat' } },
		{ type: 'remove', list: 'told', id: 'o' },
		{ type: 'restore', list: 'told', id: 'o' },
		{ type: 'move', list: 'learnings', id: 'l', beforeId: null },
		{ type: 'snooze', findingId: 'f', until: null, reason: 'x' },
		{ type: 'unsnooze', findingId: 'f' },
		{ type: 'move-ship', to: '2026-12-17', moves: [{ kind: 'stage', id: 'a', to: '2026-12-17' }] },
	];

	test('is valid, changes the plan, leaves the one given alone and makes a valid plan', () => {
		let now = empty;
		for (const command of commands) {
			expect(PlanCommand.safeParse(command).success, command.type).toBe(true);
			const before = structuredClone(now);
			const next = applyPlanCommand(now, command, context('2026-11-20', [facts('PAY-1')]));
			expect(now, command.type).toEqual(before);
			expect(next.revision, command.type).toBe(now.revision + 1);
			expect(Plan.safeParse(next).error?.issues, command.type).toBeUndefined();
			now = next;
		}
		expect(new Set(commands.map(({ type }) => type)).size).toBe(PlanCommand.def.getter()._zod.def.options.length);
	});
});

describe('a refused edit', () => {
	const brief = edited(empty, [{ type: 'edit-brief', changes: { changing: 'x' } }]);
	test.each<[string, Plan, PlanCommand]>([
		['a stage without a name', empty, { type: 'add-stage', id: 'x', stage: { ...stageFields, name: ' ' } }],
		['a stage that is not there', empty, { type: 'edit-stage', id: 'x', changes: { name: 'y' } }],
		[
			'a removed stage',
			edited(ids, [{ type: 'remove', list: 'stages', id: 'a' }]),
			{ type: 'edit-stage', id: 'a', changes: { name: 'y' } },
		],
		['nothing to approve', empty, { type: 'approve', target: { kind: 'notes', which: 'internal' } }],
		['nothing to confirm', brief, { type: 'confirm-approval', target: { kind: 'brief' } }],
		[
			'cancelled without a reason',
			edited(empty, [addMessage]),
			{ type: 'set-message-state', id: 'm', state: 'cancelled', reason: ' ' },
		],
		[
			'not needed without a reason',
			empty,
			{ type: 'set-notes-state', which: 'external', state: 'not-needed', reason: '' },
		],
		['an empty brief finished', empty, { type: 'set-brief-state', state: 'finished' }],
		['a draft acknowledged', brief, { type: 'acknowledge-brief' }],
		[
			'insignificant without a reason',
			empty,
			{ type: 'set-significance', decision: { significant: false, areas: [], reason: '' } },
		],
		[
			'changes asked, not said which',
			empty,
			{ type: 'sign-off', function: 'legal', outcome: 'changes-asked', note: '' },
		],
		['snoozed without a reason', empty, { type: 'snooze', findingId: 'f', until: null, reason: '' }],
		['moved before what is not there', ids, { type: 'move', list: 'stages', id: 'a', beforeId: 'x' }],
	])('%s', (_, known, command) => {
		expect(() => applyPlanCommand(known, command, context('2026-11-20'))).toThrow(RefusedEdit);
	});

	test('a full list', () => {
		const full = edited(
			empty,
			Array.from({ length: 50 }, (_, at) => addStage(`s${at}`)),
		);
		expect(() => applyPlanCommand(full, addStage('more'), context('2026-11-20'))).toThrow(/at most 50/);
	});
});

describe('lists', () => {
	const step = fc.oneof(
		fc.record({
			type: fc.constant('move' as const),
			id: fc.constantFrom('a', 'b', 'c'),
			beforeId: fc.constantFrom('a', 'b', 'c', null),
		}),
		fc.record({ type: fc.constantFrom('remove' as const, 'restore' as const), id: fc.constantFrom('a', 'b', 'c') }),
	);
	const tried = (known: Plan, command: PlanCommand): Plan => {
		try {
			return edited(known, [command]);
		} catch (error) {
			if (error instanceof RefusedEdit) return known;
			throw error;
		}
	};
	const shuffled = fc
		.array(step, { maxLength: 12 })
		.map((steps) => steps.reduce((now, one) => tried(now, { list: 'stages', ...one }), ids));

	test('moving keeps the set, and puts the entry where it was asked for', () => {
		fc.assert(
			fc.property(shuffled, fc.nat(), fc.nat(), (known, from, to) => {
				const live = names(known);
				const id = live[from % Math.max(1, live.length)];
				const beforeId = live[to % Math.max(1, live.length)];
				if (id === undefined || beforeId === undefined || id === beforeId) return;
				const after = names(edited(known, [{ type: 'move', list: 'stages', id, beforeId }]));
				expect([...after].sort()).toEqual([...live].sort());
				expect(after.indexOf(beforeId) - after.indexOf(id)).toBe(1);
			}),
		);
	});

	test('removing and restoring changes nothing that people see', () => {
		fc.assert(
			fc.property(shuffled, fc.nat(), (known, which) => {
				const live = liveEntries(known.stages);
				const id = live[which % Math.max(1, live.length)]?.id;
				if (id === undefined) return;
				const after = edited(known, [
					{ type: 'remove', list: 'stages', id },
					{ type: 'restore', list: 'stages', id },
				]);
				expect(liveEntries(after.stages)).toEqual(live);
			}),
		);
	});

	test('a replayed addition adds nothing', () => {
		fc.assert(
			fc.property(shuffled, (known) => {
				expect(edited(known, ['a', 'b'].map(addStage))).toBe(known);
			}),
		);
	});

	test('tombstones give way before a list overflows', () => {
		const churned = Array.from({ length: 210 }, (_, at) => [
			addStage(`s${at}`),
			{ type: 'remove', list: 'stages', id: `s${at}` } as const,
		]);
		expect(Plan.safeParse(edited(empty, churned.flat())).success).toBe(true);
	});
});

describe('an approval', () => {
	const scope = [facts('PAY-1')];
	const approved = edited(empty, [addMessage, approve], '2026-11-20', scope);

	test('keeps the scope it was given on, once', () => {
		const two = edited(
			approved,
			[
				{ ...addMessage, id: 'n' },
				{ type: 'approve', target: { kind: 'message', id: 'n' } },
			],
			'2026-11-21',
			scope,
		);
		expect(two.baselines).toHaveLength(1);
		expect(two.messages.map(({ approval }) => approval?.baselineId)).toEqual([
			two.baselines[0]?.id,
			two.baselines[0]?.id,
		]);
	});

	test('is gone with new words, and stays with a new date', () => {
		const dated = edited(approved, [{ type: 'edit-message', id: 'm', changes: { sendOn: '2026-12-15' } }]);
		expect(dated.messages[0]).toMatchObject({ state: 'approved', approval: { by: { name: 'Ada Nowak' } } });
		const reworded = edited(approved, [{ type: 'edit-message', id: 'm', changes: { text: 'Other' } }]);
		expect(reworded.messages[0]).toMatchObject({ state: 'review', approval: null });
	});

	test('an edited brief is neither approved nor acknowledged any more', () => {
		const brief = edited(empty, [
			{ type: 'edit-brief', changes: { changing: 'x' } },
			{ type: 'set-brief-state', state: 'finished' },
			{ type: 'approve', target: { kind: 'brief' } },
			{ type: 'acknowledge-brief', name: 'Bo' },
		]);
		expect(brief.supportBrief.acknowledgedBy?.name).toBe('Bo');
		const after = edited(brief, [{ type: 'edit-brief', changes: { changing: 'y' } }]).supportBrief;
		expect(after).toMatchObject({ state: 'finished', acknowledgedBy: null, approval: null });
	});
});

test('a handover keeps a record, and a replay keeps one', () => {
	const command: PlanCommand = { type: 'hand-over', id: 'h', role: 'owner', to: { name: 'Bo' }, note: 'On leave' };
	const after = edited(empty, [command, command]);
	expect(after.owner).toEqual({ name: 'Bo' });
	expect(after.handovers).toHaveLength(1);
	expect(after.handovers[0]).toMatchObject({ from: { name: 'Ada Nowak' }, to: { name: 'Bo' }, note: 'On leave' });
});

describe('moving ship', () => {
	const dated = plan({
		plannedShipDate: SHIP,
		stages: [
			stage('a', { startsOn: '2026-12-11' }),
			stage('b', { startsOn: '2026-12-08', state: 'running' }),
			stage('c', { startsOn: null }),
		],
		messages: [
			message('m', { sendOn: '2026-12-14', anchor: { to: { kind: 'stage', stageId: 'a' }, offset: 1 } }),
			message('n', { sendOn: '2026-12-03' }),
			message('o', { state: 'sent' }),
		],
	});
	const proposal = proposeShipMove(dated, '2026-12-15', DEFAULT_POLICY);

	test('keeps the working days, and leaves what has happened', () => {
		expect(proposal?.moves.map(({ id, to, offset, hangsOn }) => [id, to, offset, hangsOn])).toEqual([
			['a', '2026-12-16', 1, null],
			['n', '2026-12-08', -5, null],
			['m', '2026-12-17', 1, 'Stage a'],
		]);
		expect(proposal?.stays.map(({ id }) => id)).toEqual(['b', 'o']);
	});

	test('proposing moves nothing; carrying out moves what was chosen', () => {
		expect(dated.stages[0]?.startsOn).toBe('2026-12-11');
		if (proposal === null) throw new Error('a proposal');
		const after = edited(dated, [shipMoveCommand(proposal, new Set(['a']))]);
		expect(after.plannedShipDate).toBe('2026-12-15');
		expect(after.stages.map(({ startsOn }) => startsOn)).toEqual(['2026-12-16', '2026-12-08', null]);
		expect(after.messages.map(({ sendOn }) => sendOn)).toEqual(['2026-12-14', '2026-12-03', '2026-12-14']);
	});

	test('to the same day, or from none, is no move', () => {
		expect(proposeShipMove(dated, SHIP, DEFAULT_POLICY)?.moves).toEqual([]);
		expect(proposeShipMove(emptyPlan(RELEASE_ID), SHIP, DEFAULT_POLICY)).toBeNull();
	});

	test('the first dated stage is planned on the ship date of that day', () => {
		const after = applyPlanCommand(empty, addStage('a'), { ...context('2026-11-20'), shipDate: SHIP });
		expect(after.plannedShipDate).toBe(SHIP);
	});
});
