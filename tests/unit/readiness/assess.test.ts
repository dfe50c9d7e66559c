import { describe, expect, test } from 'vitest';
import { assess, assessEpic } from '../../../utils/readiness/assess';
import { dateWords, listed, quoted } from '../../../utils/readiness/wording';
import { applyCommand } from '../../../utils/release/checklist';
import { DEFAULT_POLICY } from '../../../utils/release/policy';
import { ADA, edited, epic, input, item, noon, plan, release, SHIP, settledItems } from './support/make';

const open = () => epic('PAY-1', [...settledItems(), item('x', 'support-readiness')]);

describe('assess', () => {
	test('a release with settled checklists, an owner and a far date is ready', () => {
		const result = assess(input());
		expect(result.verdict).toBe('ready');
		expect(result.findings).toEqual([]);
		expect(result).toMatchObject({ today: '2026-11-20', shipDate: SHIP, daysLeft: 20, workingDaysLeft: 14 });
		expect(result.items).toEqual({ total: 7, done: 7, settled: 7, required: 7, open: 0 });
	});

	test('an epic’s verdict is drawn from its own findings', () => {
		const result = assess(input({ plan: null, on: '2026-12-04', epics: [epic('PAY-2'), open()] }));
		expect(result.verdict).toBe('not-ready');
		expect(result.epics.map(({ epicId, verdict }) => [epicId.split('/')[1], verdict])).toEqual([
			['PAY-1', 'not-ready'],
			['PAY-2', 'ready'],
		]);
		expect(assessEpic(epic('PAY-2'), input({ plan: null, on: '2026-12-04' })).verdict).toBe('ready');
	});

	test('snoozed until a day, dismissed for good', () => {
		const found = assess(input({ epics: [open()] })).findings.map(({ id }) => id);
		const findingId = found[0] ?? '';
		const aside = (until: string | null) =>
			edited(plan(), [{ type: 'snooze', findingId, until, reason: 'Bo is on it' }]);
		const snoozed = assess(input({ epics: [open()], plan: aside('2026-11-23') }));
		expect(snoozed.verdict).toBe('ready');
		expect(snoozed.snoozed.map(({ id }) => id)).toEqual(found);
		expect(snoozed.epics[0]?.verdict).toBe('ready');
		expect(assess(input({ epics: [open()], plan: aside('2026-11-23'), on: '2026-11-22' })).verdict).toBe('ready');
		expect(assess(input({ epics: [open()], plan: aside('2026-11-23'), on: '2026-11-23' })).verdict).toBe('at-risk');
		expect(assess(input({ epics: [open()], plan: aside(null), on: '2026-12-01' })).epics[0]?.verdict).toBe('ready');
		expect(assessEpic(open(), input({ plan: aside(null) })).snoozed).toHaveLength(1);
	});

	test('cancelled epics count for nothing', () => {
		const cancelled = epic('PAY-2', [item('x', 'recovery')], { status: { name: 'No', category: 'cancelled' } });
		expect(assess(input({ epics: [epic('PAY-1'), cancelled] })).items.total).toBe(7);
	});

	test('what is remembered never shows: after an edit it says what it would say afresh', () => {
		const before = input({ epics: [open(), epic('PAY-2')], on: '2026-12-04' });
		assess(before);
		const [first, second] = before.epics;
		if (first === undefined || second === undefined) throw new Error('two epics');
		const command = { type: 'set-status', itemId: 'x', status: 'done', reason: '' } as const;
		const checklist = applyCommand(first.checklist, command, noon('2026-12-04'));
		const after = { ...before, epics: [{ ...first, checklist }, second] };
		expect(assess(after)).toEqual(assess({ ...structuredClone(after), policy: { ...DEFAULT_POLICY } }));
	});

	test('the same epic in two releases has a verdict in each', () => {
		const shared = open();
		const near = input({ epics: [shared], on: '2026-12-04' });
		const far = { ...near, release: release({ id: 'other', shipDate: '2027-03-04' }) };
		expect([assess(near).verdict, assess(far).verdict, assess(near).verdict]).toEqual([
			'not-ready',
			'at-risk',
			'not-ready',
		]);
	});

	test('a cancelled or archived release has no findings of its own', () => {
		for (const state of ['cancelled', 'archived'] as const) {
			expect(assess(input({ plan: null, release: release({ state }), on: '2027-01-01' })).findings).toEqual([]);
		}
	});

	test('people who are away from the release’s zone see its day', () => {
		const late = input({ now: '2026-12-04T03:00:00.000Z', plan: plan({ owner: ADA, timeZone: 'America/New_York' }) });
		expect(assess(late).today).toBe('2026-12-03');
		expect(assess({ ...late, plan: plan(), viewerTimeZone: 'Asia/Tokyo' }).today).toBe('2026-12-04');
	});
});

test('dates as people read them', () => {
	expect(dateWords('2026-12-03', '2026-11-01', 'en')).toBe('Thu 3 Dec');
	expect(dateWords('2027-01-04', '2026-11-01', 'en-US')).toBe('Mon 4 Jan 2027');
	expect(dateWords('2026-12-03', '2026-11-01', 'de')).toMatch(/^Do.*3\. Dez/);
});

test('lists and quotes stay short', () => {
	expect(listed(['a'])).toBe('a');
	expect(listed(['a', 'b'])).toBe('a and b');
	expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
	expect(listed(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
	expect(quoted('x'.repeat(100))).toHaveLength(82);
});
