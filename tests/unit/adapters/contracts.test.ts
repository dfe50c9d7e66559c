import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { epicOf, releaseOf } from '../../../utils/trackers/jira/facts';
import { JiraFieldList, JiraIssue, JiraServerSearch, JiraVersion } from '../../../utils/trackers/jira/schemas';

const SHARED = resolve(import.meta.dirname, '../../../../shared');
const recorded = resolve(SHARED, 'recorded');

if (!existsSync(recorded)) console.log('Skipped: no recorded answers beside this repository.');

describe.skipIf(!existsSync(recorded))('Recorded answers of real Jira servers', () => {
	const read = (name: string): unknown => JSON.parse(readFileSync(resolve(recorded, name), 'utf8'));
	const cloud = { id: 'acme.atlassian.net', baseUrl: 'https://acme.atlassian.net', cloud: true, epicLinkField: null };
	const server = { ...cloud, id: 'jira.acme.example', baseUrl: 'https://jira.acme.example', cloud: false };
	const now = '2026-11-23T09:00:00.000Z';

	it('hold 34 issues of a server of 2017', () => {
		const { issues } = z.parse(JiraServerSearch, read('server-2017-search.json'));
		expect(issues).toHaveLength(34);
		for (const issue of issues) {
			const epic = epicOf(issue, server, now);
			expect(epic.title).not.toBe('');
			expect(epic.updatedAt).toMatch(/Z$/);
		}
	});

	it('hold a team-managed project’s issues', () => {
		const { issues } = z.parse(z.object({ issues: z.array(JiraIssue) }), read('cloud-2023-search-team-managed.json'));
		expect(issues.length).toBeGreaterThan(0);
		for (const issue of issues) expect(epicOf(issue, cloud, now).key).not.toBe('');
	});

	it('hold 201 versions, with and without dates', () => {
		const versions = z.parse(z.array(JiraVersion), read('server-apache-versions.json'));
		const releases = versions.map((version) => releaseOf(version, 'SPARK', server, now));
		expect(releases).toHaveLength(201);
		expect(releases.some(({ shipDate }) => shipDate === null)).toBe(true);
		expect(releases.every(({ shipDate }) => shipDate === null || /^\d{4}-\d{2}-\d{2}$/.test(shipDate))).toBe(true);
	});

	it('hold a list of fields', () => {
		expect(z.safeParse(JiraFieldList, read('cloud-older-all_fields.json')).success).toBe(true);
	});
});
