import ICAL from 'ical.js';
import Papa from 'papaparse';
import { afterEach, describe, expect, test } from 'vitest';
import { wordsOf } from '../../../locales/catalogs';
import { planCalendar } from '../../../utils/publish/calendar';
import { checklistsCsv } from '../../../utils/publish/csv';
import { digestDocument } from '../../../utils/publish/digest';
import { type Block, type PublishDocument, plainText } from '../../../utils/publish/document';
import { htmlPage } from '../../../utils/publish/html';
import { planDocument } from '../../../utils/publish/plan-document';
import { supportBriefDocument } from '../../../utils/publish/support-brief';
import { type Locale, speak, type Words } from '../../../utils/words/locale';
import { bare, HOSTILE, planOf, wroteIn } from './support/plans';

const speakNow = async (locale: Locale): Promise<void> => {
	const messages = locale === 'en' ? {} : await wordsOf('plan', locale);
	speak({ locale, messages: messages as Words['messages'] }, locale);
};

const linesOf = (block: Block): string[] => {
	switch (block.kind) {
		case 'heading':
			return [plainText(block.line)];
		case 'paragraph':
			return block.lines.map(plainText);
		case 'list':
			return block.items.map(plainText);
		case 'table':
			return [...block.head, ...block.rows.flat().map(plainText)];
	}
};
const linesIn = ({ title, blocks }: PublishDocument): string[] => [title, ...blocks.flatMap(linesOf)];

afterEach(() => speakNow('en'));

describe.each([
	['de', 'Überblick', 'Do., 10. Dez.', 'Erforderlich', 'Fällig: '],
	['ja', '基本情報', '12月10日(木)', '必須', '期限: '],
] as const)('in %s', (locale, overview, shipDay, required, due) => {
	test.each([planDocument, digestDocument, supportBriefDocument])(
		'%o says everything that people wrote',
		async (make) => {
			await speakNow(locale);
			const input = planOf(HOSTILE);
			const wrote = make === planDocument ? wroteIn(input) : [input.release.name];
			const lines = linesIn(make(input));
			const whole = bare(lines.join('\n'));
			expect(wrote.filter((one) => !whole.includes(bare(one)))).toEqual([]);
			expect(lines.filter((one) => one.includes('\uffff'))).toEqual([]);
		},
	);

	test('the plan has its headings, its dates and its page in that language', async () => {
		await speakNow(locale);
		const made = planDocument(planOf(['words']));
		expect(linesIn(made)).toContain(overview);
		expect(linesIn(made).some((one) => one.includes(shipDay))).toBe(true);
		expect(htmlPage(made)).toContain(`<html lang="${locale}">`);
	});

	test('a calendar replaces the one that was exported in another', async () => {
		const read = () =>
			new ICAL.Component(ICAL.parse(planCalendar(planOf(['words'])))).getAllSubcomponents('vevent').map((one) => ({
				uid: String(one.getFirstPropertyValue('uid')),
				summary: String(one.getFirstPropertyValue('summary')),
			}));
		const english = read();
		await speakNow(locale);
		expect(read().map(({ uid }) => uid)).toEqual(english.map(({ uid }) => uid));
		expect(read().filter(({ summary }) => summary.includes(due)).length).toBeGreaterThan(1);
	});

	test('a spreadsheet has a cell for each of its columns', async () => {
		await speakNow(locale);
		const text = checklistsCsv(planOf(['words'])).replace(/^\uFEFF/, '');
		const [head = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
		expect(head).toContain(required);
		expect(rows.map(({ length }) => length)).toEqual(rows.map(() => head.length));
		expect(rows.length).toBeGreaterThan(0);
	});
});
