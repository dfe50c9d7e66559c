import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../trackers/company/world.ts';
import { callerOf } from './jira-requests.ts';

interface Page {
	issues: { id: string; key?: string }[];
	nextPageToken?: string;
	isLast?: boolean;
	total?: number;
}

let world: World;

beforeEach(() => {
	world = createWorld('2026-11-23');
});

async function allByToken(jql: string, maxResults: number): Promise<Page[]> {
	const call = callerOf(world.jiraCloud);
	const pages: Page[] = [];
	let nextPageToken: string | undefined;
	do {
		const { body } = await call('POST', '/rest/api/3/search/jql', {
			jql,
			maxResults,
			fields: ['summary'],
			nextPageToken,
		});
		pages.push(body as Page);
		nextPageToken = (body as Page).nextPageToken;
	} while (nextPageToken);
	return pages;
}

describe('search on Cloud', () => {
	it('goes on by token and tells no total', async () => {
		const pages = await allByToken('project = PAY ORDER BY key', 25);
		const keys = pages.flatMap((page) => page.issues.map((issue) => issue.key));
		expect(keys).toHaveLength(world.jiraCloud.issues.filter((issue) => issue.project === 'PAY').length);
		expect(new Set(keys).size).toBe(keys.length);
		expect(pages.map((page) => page.isLast)).toEqual([...pages.slice(1).map(() => false), true]);
		expect(pages[0]).not.toHaveProperty('total');
		expect(pages.at(-1)).not.toHaveProperty('nextPageToken');
	});

	it('gives ids alone unless asked for more', async () => {
		const call = callerOf(world.jiraCloud);
		const { body } = await call('GET', '/rest/api/3/search/jql?jql=key%3DPAY-150');
		expect(body).toEqual({ issues: [{ id: world.jiraCloud.need('PAY-150').id }], isLast: true });
	});

	it('gives at most 100 issues with fields, whatever is asked', async () => {
		for (let count = 0; count < 60; count += 1) {
			const copy = { ...world.jiraCloud.need('PAY-150'), id: String(900 + count), key: `PAY-${900 + count}` };
			world.jiraCloud.issues.push(copy);
		}
		const [first] = await allByToken('project = PAY', 5000);
		expect(first?.issues).toHaveLength(100);
	});

	it.each([
		['ORDER BY key', 'nbounded'],
		['', 'nbounded'],
		['nothing = 1', 'nothing'],
	])('refuses %j', async (jql, words) => {
		const { status, body } = await callerOf(world.jiraCloud)('POST', '/rest/api/3/search/jql', { jql });
		expect(status).toBe(400);
		expect((body as { errorMessages: string[] }).errorMessages.join()).toContain(words);
	});

	it('refuses a token of another query, and has the old search no more', async () => {
		const call = callerOf(world.jiraCloud);
		const [first] = await allByToken('project = PAY', 10);
		const odd = { jql: 'project = APP', nextPageToken: first?.nextPageToken };
		expect((await call('POST', '/rest/api/3/search/jql', odd)).status).toBe(400);
		const old = await call('GET', '/rest/api/2/search?jql=project%3DPAY');
		expect(old.status).toBe(410);
		expect(JSON.stringify(old.body)).toContain('CHANGE-2046');
	});
});

describe('search on Data Center', () => {
	it('goes on by offset and tells the total', async () => {
		const call = callerOf(world.jiraPlain);
		const total = world.jiraPlain.issues.length;
		const { body } = await call('POST', '/rest/api/2/search', { jql: 'project = DESK', startAt: 2, maxResults: 3 });
		expect(body).toMatchObject({ startAt: 2, maxResults: 3, total });
		expect((body as Page).issues).toHaveLength(3);
		const unbounded = await call('GET', '/rest/api/2/search?jql=&startAt=100');
		expect(unbounded.body).toMatchObject({ startAt: 100, maxResults: 50, total, issues: [] });
		expect((await call('GET', '/rest/api/2/search/jql?jql=project%3DDESK')).status).toBe(404);
	});
});

describe('versions', () => {
	it('are paged, filtered and ordered, those without a date last', async () => {
		const call = callerOf(world.jiraCloud);
		const path = '/rest/api/3/project/PAY/version?status=unreleased&orderBy=releaseDate';
		const whole = (await call('GET', path)).body as { values: { name: string }[]; total: number; isLast: boolean };
		expect(whole.values.map((version) => version.name)).toEqual(['4.1.2', '4.2', '4.3', '5.0', 'Someday']);
		expect(whole).toMatchObject({ total: 5, isLast: true });
		const second = (await call('GET', `${path}&maxResults=2&startAt=2`)).body;
		expect(second).toMatchObject({
			startAt: 2,
			maxResults: 2,
			isLast: false,
			values: [{ name: '4.3' }, { name: '5.0' }],
		});
	});

	it('leave out what they do not have', async () => {
		const call = callerOf(world.jiraCloud);
		const { body } = await call('GET', '/rest/api/3/version/10107');
		expect(body).toMatchObject({ id: '10107', name: 'Someday', released: false, projectId: 10_001 });
		expect(body).not.toHaveProperty('releaseDate');
		expect(body).not.toHaveProperty('overdue');
		expect((await call('GET', '/rest/api/3/version/10103')).body).toMatchObject({ overdue: true });
		expect((await call('GET', '/rest/api/3/version/1')).status).toBe(404);
	});

	it('count their issues', async () => {
		const call = callerOf(world.jiraCloud);
		const fixed = world.jiraCloud.issues.filter((issue) => issue.fixVersions.includes('10102')).length;
		expect((await call('GET', '/rest/api/3/version/10102/relatedIssueCounts')).body).toMatchObject({
			issuesFixedCount: fixed,
		});
		const unresolved = (await call('GET', '/rest/api/3/version/10102/unresolvedIssueCount')).body;
		expect(unresolved).toMatchObject({ issuesCount: fixed, issuesUnresolvedCount: 0 });
	});
});
