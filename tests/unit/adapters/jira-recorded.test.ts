import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ReleaseFacts } from '../../../utils/release/facts';
import { categoryOf, epicOf, isEpic, parentKeyOf, releaseOf } from '../../../utils/trackers/jira/facts';
import {
	JiraCloudSearch,
	JiraFieldList,
	JiraServerSearch,
	JiraStatus,
	JiraVersion,
} from '../../../utils/trackers/jira/schemas';

const FOLDER = new URL('../../../../shared/recorded/', import.meta.url);
const present = existsSync(FOLDER);
if (!present) console.log('Skipped: no recorded answers of Jira beside this repository.');

const NOW = '2026-11-23T09:00:00.000Z';
const BASE = {
	baseUrl: 'https://jira.acme.example',
	epicLinkField: null,
	epicNameField: null,
	mapping: { epicTypes: [], jointProjects: [] },
};
const CLOUD = { ...BASE, id: 'acme.atlassian.net', cloud: true };
const SERVER = { ...BASE, id: 'jira.acme.example', cloud: false, epicLinkField: 'customfield_10301' };

const readIssues =
	(site: typeof CLOUD | typeof SERVER) =>
	(body: unknown): number => {
		const { issues } = z.parse(site.cloud ? JiraCloudSearch : JiraServerSearch, body);
		for (const issue of issues) {
			const epic = epicOf(issue, site, NOW);
			expect(epic.title).not.toBe('');
			expect(epic.status.category).not.toBe('unknown');
			expect(epic.updatedAt).toMatch(/Z$/);
			for (const version of issue.fields?.fixVersions ?? []) readVersion(version);
		}
		return issues.length;
	};

const readVersion = (version: JiraVersion): ReleaseFacts => {
	const release = releaseOf(version, 'ACME', SERVER, NOW);
	expect(z.safeParse(ReleaseFacts, release).error).toBeUndefined();
	expect(release.shipDate === null).toBe(!version.releaseDate);
	return release;
};

const readVersions = (versions: readonly JiraVersion[]): number => {
	const releases = versions.map(readVersion);
	expect(releases.some(({ state }) => state === 'released')).toBe(true);
	return releases.length;
};

const readStatuses = (body: unknown): number => {
	const statuses = z.parse(z.array(JiraStatus), body);
	for (const status of statuses) expect(categoryOf(status), status.name).not.toBe('unknown');
	return statuses.length;
};

/** How each file is read, and how many things it holds. */
const READERS: Readonly<Record<string, { count: number; read: (body: unknown) => number }>> = {
	'server-2017-search.json': { count: 34, read: readIssues(SERVER) },
	'cloud-2023-search-team-managed.json': { count: 3, read: readIssues(CLOUD) },
	'cloud-older-issues_in_sprint.json': { count: 1, read: readIssues(CLOUD) },
	'server-apache-versions.json': { count: 201, read: (body) => readVersions(z.parse(z.array(JiraVersion), body)) },
	'cloud-older-project.json': {
		count: 9,
		read: (body) => readVersions(z.parse(z.object({ versions: z.array(JiraVersion) }), body).versions),
	},
	'cloud-older-all_fields.json': { count: 2, read: (body) => z.parse(JiraFieldList, body).length },
	'cloud-older-all_statuses.json': { count: 37, read: readStatuses },
	'cloud-older-all_statuscategories.json': {
		count: 4,
		read: (body) => readStatuses((body as { name: string }[]).map((own) => ({ name: own.name, statusCategory: own }))),
	},
	'cloud-older-transitions.json': {
		count: 2,
		read: (body) => z.parse(z.object({ transitions: z.array(z.object({ to: JiraStatus })) }), body).transitions.length,
	},
};

/** Recorded answers to questions that Muster does not ask. */
const NOT_ASKED = ['README.md', 'cloud-older-remote_links.json', 'server-apache-related-issue-counts.json'];

describe.skipIf(!present)('Recorded answers of real Jira servers', () => {
	const counts: string[] = [];
	afterAll(() => console.log(`${counts.length} recorded answers of Jira read: ${counts.join(', ')}.`));

	it('are all either read here or of no use', () => {
		expect([...Object.keys(READERS), ...NOT_ASKED].sort()).toEqual(readdirSync(FOLDER).sort());
	});

	it('tell the epics and what is below them', () => {
		const file = new URL('server-2017-search.json', FOLDER);
		const { issues } = z.parse(JiraServerSearch, JSON.parse(readFileSync(file, 'utf8')));
		const epics = issues.filter((issue) => isEpic(issue, SERVER)).map(({ key }) => key);
		expect(epics).toEqual(['JUZT-21']);
		const above = issues.flatMap((issue) => parentKeyOf(issue, SERVER) ?? []).toSorted();
		// Two of them name their epic in the custom field, six their parent.
		expect(above).toEqual(['JUZT-14', 'JUZT-17', 'JUZT-19', 'JUZT-21', 'JUZT-21', 'JUZT-21', 'JUZT-34', 'JUZT-8']);
		expect(issues.filter((issue) => isEpic(issue, SERVER) && parentKeyOf(issue, SERVER) !== null)).toEqual([]);
	});

	it.each(Object.entries(READERS))('become facts: %s', (name, { count, read }) => {
		const body: unknown = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
		expect(read(body)).toBe(count);
		counts.push(`${name.replace('.json', '')} ${count}`);
	});
});
