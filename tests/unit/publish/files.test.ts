import fc from 'fast-check';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type CalendarInput, planCalendar } from '../../../utils/publish/calendar';
import { checklistsCsv } from '../../../utils/publish/csv';
import { fileName } from '../../../utils/publish/file-name';
import { planTimeline } from '../../../utils/release/plan-timeline';
import { checklist, item, message, plan } from '../readiness/support/make';
import { anyText, bare, HOSTILE, planOf } from './support/plans';

const events = (text: string) =>
	new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const summaries = (input: CalendarInput) => events(planCalendar(input)).map(({ summary }) => summary);

describe('calendar', () => {
	test('has the dates of the timeline, whole days with an exclusive end', () => {
		const input = planOf(['words']);
		const made = events(planCalendar(input));
		expect(made).toHaveLength(planTimeline(input).length + 1);
		const ship = made.find(({ uid }) => uid.includes('ship%3Aship'));
		expect(ship?.startDate.toString()).toBe('2026-12-10');
		expect(ship?.endDate.toString()).toBe('2026-12-11');
		expect(ship?.sequence).toBe(7);
	});

	test.each([
		['2026-10-24', '2026-10-24T07:00:00Z'],
		['2026-10-26', '2026-10-26T08:00:00Z'],
	])('puts a message at nine in Berlin on %s to its moment', (sendOn, moment) => {
		const own = plan({ messages: [message('m', { sendOn, sendAt: '09:00' })] });
		const made = events(planCalendar({ ...planOf(['x']), plan: own }));
		expect(made.find(({ uid }) => uid.includes('message'))?.startDate.toString()).toBe(moment);
	});

	test('names the same entries alike in every export, and leaves out what was cancelled', () => {
		const input = planOf(['words']);
		const uids = (now: string) => events(planCalendar({ ...input, now })).map(({ uid }) => uid);
		expect(uids('2027-01-01T00:00:00.000Z')).toEqual(uids(input.now));
		expect(new Set(uids(input.now)).size).toBe(uids(input.now).length);
		expect(uids(input.now).filter((uid) => uid.includes('message'))).toHaveLength(1);
	});

	test('gathers what is owed by day and function', () => {
		const items = [
			item('a', 'hotfix'),
			item('b', 'hotfix'),
			item('c', 'hotfix', { status: 'done' }),
			item('d', 'hotfix', { function: 'docs' }),
		];
		const made = summaries({ ...planOf(['x']), checklists: [checklist('PAY-1', items)] });
		expect(made).toContain('x: Due: 2 items for Product');
		expect(made).toContain('x: Due: 1 item for Docs');
	});

	const holds = (texts: readonly string[]): void => {
		const input = planOf(texts);
		const text = planCalendar(input);
		expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
		const long = text.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75);
		expect(long).toEqual([]);
		const made = events(text);
		const [sent] = input.plan.messages;
		const summary = made.find(({ uid }) => uid.includes('message'))?.summary ?? '';
		expect(bare(summary)).toBe(bare(`${input.release.name}: Message: ${sent?.title}`));
		const name = new ICAL.Component(ICAL.parse(text)).getFirstPropertyValue('x-wr-calname');
		expect(bare(String(name ?? '')).replaceAll('\\', '')).toBe(bare(input.release.name).replaceAll('\\', ''));
	};

	test.each([...HOSTILE, '日本語'.repeat(60), '👩‍👩‍👧‍👦'.repeat(20), 'a;b,c\\n\nBEGIN:VEVENT'])('holds %j', (text) =>
		holds([text]),
	);
	test('holds any words', () => {
		fc.assert(fc.property(fc.array(anyText, { minLength: 1, maxLength: 8 }), holds), { numRuns: 60 });
	});
});

describe('spreadsheet', () => {
	const COLUMNS =
		'Release,Epic,Title,Epic status,Artifact,Item,Function,Required,Status,Reason,Assignee,Due,Evidence,Note'.split(
			',',
		);
	const parse = (text: string): string[][] =>
		Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;

	test('has a row an item with its due day and its evidence', () => {
		const evidence = [{ id: 'e', url: 'https://acme.example/e', label: 'Notes' }];
		const items = [
			item('a', 'hotfix', { evidence, assignee: { name: 'Mia' } }),
			item('b', 'recovery', { removed: true }),
		];
		const text = checklistsCsv({ ...planOf(['x']), checklists: [checklist('PAY-1', items)] });
		expect(text.startsWith('\uFEFFRelease,Epic')).toBe(true);
		expect(parse(text)).toEqual([
			COLUMNS,
			[
				'x',
				'PAY-1',
				'x',
				'x',
				'Hotfix',
				'Work a',
				'Product',
				'yes',
				'To do',
				'',
				'Mia',
				'2026-12-03',
				'Notes https://acme.example/e',
				'',
			],
		]);
	});

	test('runs nothing: no cell starts as a formula does, and every text is kept', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					anyText,
					anyText.map((text) => `=${text}`),
				),
				(text) => {
					const [, row = []] = parse(checklistsCsv(planOf([text])));
					expect(row).toHaveLength(COLUMNS.length);
					expect(row.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
					expect(row[2]).toBe(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
				},
			),
			// Begins with an apostrophe of its own: nothing is put before it.
			{ examples: [["'\t"]] },
		);
	});
});

describe('file names', () => {
	test.each([
		['Release 4.2', 'Release 4.2 plan 2026-11-23.md'],
		['4.2/rc:1 "x"', '4.2 rc 1 x plan 2026-11-23.md'],
		['../../etc/passwd', 'etc passwd plan 2026-11-23.md'],
		['CON', 'Release CON plan 2026-11-23.md'],
		['...', 'Release plan 2026-11-23.md'],
		['v\u202Egnp.exe', 'v gnp.exe plan 2026-11-23.md'],
	])('%j becomes %j', (release, name) => {
		expect(fileName(release, 'plan', '2026-11-23', 'md')).toBe(name);
	});

	test('fit into every file system', () => {
		const name = fileName('日'.repeat(200), 'plan', '2026-11-23', 'md');
		expect(new TextEncoder().encode(name).length).toBeLessThan(200);
		expect(name.isWellFormed()).toBe(true);
	});
});
