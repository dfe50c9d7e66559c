import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../trackers/company/world.ts';
import { callerOf } from './jira-requests.ts';

const FILE = new URL('../../../../shared/recorded/server-2017-search.json', import.meta.url);
const present = existsSync(FILE);
if (!present) console.log('Skipped: no recorded search of a Jira Server beside this repository.');

/** The kinds of value that each member was seen with, by its path; a list's entries share one path. */
type Shapes = Map<string, Set<string>>;

const kindOf = (value: unknown): string => {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'array' : typeof value;
};

const note = (value: unknown, path: string, shapes: Shapes): Shapes => {
	shapes.set(path, (shapes.get(path) ?? new Set()).add(kindOf(value)));
	if (typeof value !== 'object' || value === null) return shapes;
	const entries: [string, unknown][] = Array.isArray(value)
		? value.map((each) => ['[]', each])
		: Object.entries(value).filter(([name]) => !name.startsWith('customfield_'));
	for (const [name, each] of entries) note(each, `${path}.${name}`, shapes);
	return shapes;
};

/** Every recorded issue has a description; one without has null there, as other fields that nobody filled. */
const EMPTY = 'body.issues.[].fields.description is null';

/** Members of a kind that was never recorded for them. */
const unlike = (shapes: Shapes, recorded: Shapes): string[] =>
	[...shapes].flatMap(([path, kinds]) => {
		const seen = recorded.get(path);
		const odd = seen === undefined ? [] : [...kinds].filter((kind) => !seen.has(kind));
		return odd.map((kind) => `${path} is ${kind}`).filter((line) => line !== EMPTY);
	});

describe.skipIf(!present)('Data Center’s stand-in beside a recorded search of a Jira Server', () => {
	const shapesOf = (body: unknown): Shapes => note(body, 'body', new Map());
	const recorded = (): Shapes => shapesOf(JSON.parse(readFileSync(FILE, 'utf8')));

	it.each(['jiraDataCenter', 'jiraPlain'] as const)('has its members of the same kinds: %s', async (name) => {
		const site = createWorld('2026-11-23')[name];
		const search = { jql: `project = ${site.projects[0]?.key}`, fields: ['*all'], maxResults: 100 };
		const { status, body } = await callerOf(site)('POST', '/rest/api/2/search', search);
		expect(status).toBe(200);
		const shapes = shapesOf(body);
		const held = [...shapes.keys()].filter((path) => recorded().has(path));
		expect(held).toEqual(expect.arrayContaining(['body.total', 'body.issues.[].fields.status.statusCategory.key']));
		expect(unlike(shapes, recorded())).toEqual([]);
		console.log(`${name}: ${held.length} of ${shapes.size} members held to a recorded search, the rest is not in it.`);
	});

	it('would be noticed where they are of another kind', () => {
		const wrong = shapesOf({ total: '3', issues: [{ id: 7, fields: { labels: null } }] });
		expect(unlike(wrong, recorded())).toHaveLength(3);
	});
});
