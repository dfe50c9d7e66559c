import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const DOCS = join(ROOT, 'docs');
const textOf = (name: string): string => readFileSync(join(DOCS, name), 'utf8');

/** Files that a document names in code marks: tests by their path below `tests/`, code by that below the root. */
const namedIn = (text: string): string[] =>
	[...text.matchAll(/`((?:tests|e2e|unit|utils|components|entrypoints)\/[\w./-]+\.(?:tsx?|json))`/g)].map(
		([, path = '']) => (/^(e2e|unit)\//.test(path) ? `tests/${path}` : path),
	);

/** Tests with the words in brackets after them, which are to be found in their text: `e2e/x.test.ts` (no event). */
const cited = (text: string): { path: string; words: string }[] =>
	[...text.matchAll(/`((?:e2e|unit)\/[\w./-]+\.test\.tsx?)` \(([^)]+)\)/g)].map(([, path = '', words = '']) => ({
		path: join(ROOT, 'tests', path),
		words,
	}));

/** The rows of a document's tables whose last column names proofs. */
const provedRows = (text: string): string[] => {
	const rows: string[] = [];
	let proving = false;
	for (const line of text.split('\n')) {
		if (!line.startsWith('|')) proving = false;
		else if (/\| proved by \|$/.test(line)) proving = true;
		else if (proving && !/^\|[-| ]+\|$/.test(line)) rows.push(line);
	}
	return rows;
};

describe.each(readdirSync(DOCS).filter((name) => name.endsWith('.md')))('docs/%s', (name) => {
	it('names no file that is not there', () => {
		expect(namedIn(textOf(name)).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
	});
});

describe.each(['THREATS.md', 'FAULTS.md'])('docs/%s', (name) => {
	it('names a test in every row of its tables, with words that the test has', () => {
		const rows = provedRows(textOf(name));
		expect(rows.length).toBeGreaterThan(10);
		for (const row of rows) expect(row.split('|').at(-2), row).toMatch(/`(e2e|unit)\/[\w./-]+\.test\.tsx?`/);
		for (const { path, words } of cited(textOf(name))) {
			expect(readFileSync(path, 'utf8').toLowerCase(), `${path}: ${words}`).toContain(words.toLowerCase());
		}
	});
});
