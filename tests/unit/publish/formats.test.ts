import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { HtmlValidate } from 'html-validate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { type AdfNode, adf } from '../../../utils/publish/adf';
import { digestDocument } from '../../../utils/publish/digest';
import { htmlPage } from '../../../utils/publish/html';
import { markdown } from '../../../utils/publish/markdown';
import { planDocument } from '../../../utils/publish/plan-document';
import { supportBriefDocument } from '../../../utils/publish/support-brief';
import { wikiMarkup } from '../../../utils/publish/wiki';
import { anyText, bare, HOSTILE, planOf, wroteIn } from './support/plans';

interface Node {
	readonly type: string;
	readonly value?: string;
	readonly url?: string;
	readonly depth?: number;
	readonly children?: readonly Node[];
}

const mdast = (text: string): Node =>
	fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node;
const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)];
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] });
const htmlErrors = (page: string): string[] =>
	validator
		.validateStringSync(page)
		.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
const htmlText = (page: string): string => {
	const window = new Window();
	const { body } = new window.DOMParser().parseFromString(page, 'text/html');
	return body.textContent;
};

const { $schema: _, ...schema } = JSON.parse(
	readFileSync('node_modules/@atlaskit/adf-schema/dist/json-schema/v1/full.json', 'utf8'),
);
const acceptsAdf = new Ajv({ strict: false }).compile(schema);
const adfText = ({ text, attrs, content }: AdfNode): string =>
	text ?? String(attrs?.text ?? '') + (content ?? []).map(adfText).join('');

const DOCUMENTS = { plan: planDocument, brief: supportBriefDocument, digest: digestDocument } as const;
const KNOWN = new Set(
	'root heading paragraph text strong emphasis inlineCode link break list listItem table tableRow tableCell'.split(' '),
);

const missing = (whole: string, wrote: readonly string[]): string[] => {
	const found = bare(whole);
	return wrote.filter((one) => !found.includes(bare(one)));
};

const hold = (texts: readonly string[]): void => {
	const input = planOf(texts);
	for (const [name, make] of Object.entries(DOCUMENTS)) {
		const document = make(input);
		const wrote = name === 'plan' ? wroteIn(input) : [input.release.name];
		const tree = mdast(markdown(document));
		const all = nodes(tree);
		expect([...new Set(all.map(({ type }) => type))].filter((type) => !KNOWN.has(type))).toEqual([]);
		// A reader's own Markdown may make a mail address a link; nothing else leads anywhere but to the web.
		expect(all.flatMap(({ url }) => url ?? []).filter((url) => !/^(https?:|mailto:)/i.test(url))).toEqual([]);
		const kinds = { heading: 'heading', paragraph: 'paragraph', list: 'list', table: 'table' };
		expect((tree.children ?? []).slice(1).map(({ type }) => type)).toEqual(
			document.blocks.map(({ kind }) => kinds[kind]),
		);
		expect(missing(textOf(tree), wrote)).toEqual([]);

		const page = htmlPage(document);
		expect(htmlErrors(page)).toEqual([]);
		expect(missing(htmlText(page), wrote)).toEqual([]);

		const node = adf(document);
		expect(acceptsAdf(node) ? [] : acceptsAdf.errors).toEqual([]);
		expect(missing(node.content.map(adfText).join(''), wrote)).toEqual([]);
	}
};

describe('every format', () => {
	test.each(HOSTILE)('keeps %j a text', (text) => hold([text]));

	test('keeps an address with marks in it whole where it is no link', () => {
		const address = 'see https://a.example/x_(y)?a=1&b=2|c. Or www.b.example/_a_!';
		hold([address, '', 'x', '', 'y', '', 'z']);
		const document = { title: address, blocks: [] };
		expect(textOf(mdast(markdown(document)))).toBe(address);
	});

	test('takes plans of any words', { timeout: 30_000 }, () => {
		fc.assert(
			fc.property(fc.array(anyText, { minLength: 1, maxLength: 12 }), (texts) => hold(texts)),
			{ numRuns: 20 },
		);
	});
});

describe('the plan', () => {
	test('has all its sections, in order', () => {
		const tree = mdast(markdown(planDocument(planOf(['words']))));
		const titles = (tree.children ?? []).filter(({ depth }) => depth === 2).map(textOf);
		expect(titles).toEqual([
			'Overview',
			'What stands in the way',
			'Scope',
			'Timeline',
			'Release notes',
			'Customer communication',
			'Support brief',
			'Feature enablement',
			'Hotfix',
			'Recovery',
			'Reviews and decisions',
			'Learnings',
			'Told so far',
		]);
	});

	test('has as many cells in every row of a table as in its head', () => {
		const tables = nodes(mdast(markdown(planDocument(planOf(['a|b', '`x|y`', '\\|']))))).filter(
			({ type }) => type === 'table',
		);
		expect(tables.length).toBeGreaterThan(3);
		for (const { children = [] } of tables) {
			const widths = children.map((row) => row.children?.length);
			expect(new Set(widths).size).toBe(1);
		}
	});
});

describe('wiki markup', () => {
	const HOSTILE_WIKI = '{code}a{code} {html}<b>{html} [~admin] [x|javascript:y] !p.png! ||h|| ??q?? \\\\ (/) h1.';

	test('leaves nobody’s words any markup', () => {
		const text = wikiMarkup({
			title: 'T',
			blocks: [{ kind: 'paragraph', lines: [[{ kind: 'text', text: HOSTILE_WIKI }]] }],
		});
		const body = text.split('\n\n')[1] ?? '';
		expect(body.replace(/&#\d+;/g, '')).not.toMatch(/[{}[\]|!~\\<>*_^+(]|\?\?/);
		expect(body.replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code))).trim()).toBe(
			HOSTILE_WIKI,
		);
	});

	test('starts no heading, list or quote in a person’s line', () => {
		const lines = ['h1. x', 'bq. x', '* x', '# x', '- x', '|| x', '----'];
		const text = wikiMarkup({
			title: 'T',
			blocks: [{ kind: 'paragraph', lines: lines.map((one) => [{ kind: 'text', text: one }]) }],
		});
		for (const line of text.split('\n\n')[1]?.trim().split('\n') ?? [])
			expect(line).toMatch(/^(&#\d+;|h1&#46;|bq&#46;)/);
	});
});
