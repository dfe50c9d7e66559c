import { readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AREAS } from '../../../locales/areas';
import { findUntranslated } from '../../support/untranslated';

const ROOT = resolve(import.meta.dirname, '../../..');
const READ = ['components', 'entrypoints', 'utils'];
const FILES = READ.flatMap((folder) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

const untranslatedIn = (files: readonly string[]): string[] =>
	files.flatMap((file) =>
		findUntranslated(file, readFileSync(join(ROOT, file), 'utf8')).map(({ line, text }) => `${file}:${line} ${text}`),
	);

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: code in strings, to be searched
describe('The search for untranslated strings', () => {
	it.each([
		['text', '<p>Hello</p>'],
		['text beside markup', '<p>Read <b>{x}</b></p>'],
		['a spoken attribute', '<button aria-label="close" />'],
		['a template in a spoken attribute', '<button aria-label={`Stop ${x}`} />'],
		['a property that is a sentence', '<Notice about="It could not be read" />'],
		['a word by condition', '<p>{x ? "done" : null}</p>'],
		['a sentence', 'const f = () => "The release could not be read"'],
		['glued words', 'const f = () => `${a} of ${b}`'],
		['a table of words', 'const STATE_LABELS = { planned: "planned" }'],
		['a refusal', 'const f = () => { throw new RefusedEdit("This is settled.") }'],
		['a macro at the top level', 'const title = t`Hello`'],
		['a table read at the top level', 'const all = LIST.map((one) => VERDICT_LABELS[one])'],
	])('finds %s', (_, code) => {
		expect(findUntranslated('x.tsx', code)).toHaveLength(1);
	});

	it.each([
		['a message', 'const f = () => t`Hello ${name}`'],
		['a plural', 'const f = () => plural(x, { one: "# day", other: "# days" })'],
		['a sentence with markup', '<Trans>Read <b>{x}</b></Trans>'],
		['a message for later', 'const TITLES = labels({ all: msg`All` })'],
		['classes, roles and ids', '<p className="one two" role="status" id={`of ${x}`} data-x="Some thing">{x}</p>'],
		['classes by a condition', '<Button look={x ? "button" : "button button-quiet"} />'],
		['a table of classes', 'const CLASSES = { bad: "badge badge-bad" }'],
		['elements and style sheets', 'const f = () => ["input, textarea, select", ":root { color: red }"]'],
		['names in a list', 'const TEXTS = ["plan", "support brief"] as const'],
		['names of properties', 'const MAKE = { "support brief": make }'],
		['comparisons', '<p>{state === "done" && x}</p>'],
		['keys', 'const f = () => key === "Escape" || `${kind} ${site}/${key}`'],
		['selectors and addresses', '<input placeholder="https://" onFocus={(e) => e.target.closest("input, select")} />'],
		['names of states', 'const View = () => <p>{LABELS["not-ready"]}</p>'],
		['names', '<p>Linear</p>'],
		['a name with a version', 'const f = () => `Muster ${version}`'],
		['what is typed as it is', '<input placeholder="Europe/Berlin" />; <input placeholder="PAY-90" />'],
		['what is compared and looked up', 'const f = () => name === "Add to project" ? TABLE["Fix Version"] : 0'],
		['keys of tables', 'const FIELDS = { "Fix Version": x }'],
		['what is of no language', 'const FIXED_TYPES = { issue: "Parent issue" }'],
		['queries', 'const f = () => `parent in (${x})` + ` AND fixVersion is not EMPTY` + "organization { name urlKey }"'],
		['errors for developers', 'const f = () => { throw new Error("The page has no #app element") }'],
	])('leaves %s alone', (_, code) => {
		expect(findUntranslated('x.tsx', code)).toEqual([]);
	});
});

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: code in strings, to be searched

describe('The code', () => {
	it('speaks only in folders of which a catalogue knows', () => {
		const folders = Object.values(AREAS).flat();
		const speaking = FILES.filter((file) => /@lingui\/\w+\/macro/.test(readFileSync(join(ROOT, file), 'utf8')));
		expect(speaking.length).toBeGreaterThan(10);
		expect(
			speaking.filter((file) => !folders.some((folder) => file.startsWith(`${folder}/`) || matchesGlob(file, folder))),
		).toEqual([]);
	});

	// Every file is parsed, which takes a busy machine its time.
	it.each(READ)('says nothing that no catalogue knows in %s', { timeout: 60_000 }, (folder) => {
		const files = FILES.filter((file) => file.startsWith(`${folder}/`));
		expect(files.length).toBeGreaterThan(5);
		expect(untranslatedIn(files)).toEqual([]);
	});
});
