import { beforeEach, describe, expect, it } from 'vitest';
import type { LinearWorkspace } from '../../trackers/company/linear-workspace.ts';
import { createWorld } from '../../trackers/company/world.ts';
import { linearApi } from '../../trackers/linear/api.ts';
import { asker, KEY } from './linear-requests.ts';

let site: LinearWorkspace;
let ask: ReturnType<typeof asker>;

beforeEach(() => {
	site = createWorld('2026-11-23').linear;
	ask = asker(site);
});

interface Issues {
	issues: { nodes: { identifier: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

async function identifiers(filter: object): Promise<string[]> {
	const { data, errors } = await ask(
		'query($filter: IssueFilter) { issues(filter: $filter, first: 100) { nodes { identifier } } }',
		{ filter },
	);
	expect(errors).toEqual([]);
	return (data as unknown as Issues).issues.nodes.map((issue) => issue.identifier).sort();
}

describe('keys', () => {
	it('tell whose they are', async () => {
		const { data, headers } = await ask('{ viewer { name email admin organization { id urlKey name } } }');
		expect(data).toMatchObject({ viewer: { name: 'Amara Okafor', organization: { urlKey: 'meridian' } } });
		expect(headers.get('x-ratelimit-requests-remaining')).toBe('1499');
		expect(Number(headers.get('x-complexity'))).toBeGreaterThan(0);
	});

	it.each([null, 'lin_api_wrong', `Bearer ${KEY}`])('are refused when they are %s', async (key) => {
		const reply = await asker(site, key)('{ viewer { id } }');
		expect(reply.status).toBe(401);
		expect(reply.errors[0]?.extensions).toMatchObject({
			code: 'AUTHENTICATION_ERROR',
			type: 'authentication error',
			userPresentableMessage: expect.any(String),
		});
	});

	it('are limited', async () => {
		site.rate.limit = 1;
		expect((await ask('{ viewer { id } }')).status).toBe(200);
		const second = await ask('{ viewer { id } }');
		expect([second.status, second.errors[0]?.extensions.code]).toEqual([400, 'RATELIMITED']);
	});

	it('may be sent from other origins', async () => {
		const headers = {
			origin: 'https://linear.app',
			'access-control-request-method': 'POST',
			'access-control-request-headers': 'authorization',
		};
		const answer = await linearApi(site).request('https://api.linear.app/graphql', { method: 'OPTIONS', headers });
		expect(answer.headers.get('access-control-allow-origin')).toBe('*');
		expect(answer.headers.get('access-control-allow-headers')).toBe('authorization');
	});
});

describe('queries', () => {
	it('find an issue by identifier, former identifier and id, with what hangs on it', async () => {
		const query = `query($id: String!) { issue(id: $id) { identifier previousIdentifiers state { type } team { key } parent { id }
			children { nodes { identifier } } labels { nodes { name } } releases { nodes { name targetDate stage { name type } pipeline { type } } } } }`;
		site.move('ENG-123', 'MOB-900');
		for (const id of ['ENG-123', 'mob-900', site.need('MOB-900').id]) {
			const { data } = await ask(query, { id });
			expect(data).toMatchObject({
				issue: {
					identifier: 'MOB-900',
					previousIdentifiers: ['ENG-123'],
					parent: null,
					releases: { nodes: [{ name: 'Billing 2.9' }] },
				},
			});
		}
	});

	it('say that a record does not exist', async () => {
		const { status, data, errors } = await ask('{ issue(id: "ENG-99999") { id } }');
		expect([status, data]).toEqual([400, null]);
		expect(errors[0]).toMatchObject({ message: 'Entity not found: Issue', extensions: { code: 'INPUT_ERROR' } });
	});

	it('go on by cursor', async () => {
		const query =
			'query($after: String) { issues(first: 10, after: $after) { nodes { identifier } pageInfo { hasNextPage endCursor } } }';
		const seen: string[] = [];
		let after: string | null = null;
		do {
			const { issues } = (await ask(query, { after })).data as unknown as Issues;
			seen.push(...issues.nodes.map((issue) => issue.identifier));
			after = issues.pageInfo.hasNextPage ? issues.pageInfo.endCursor : null;
		} while (after);
		expect(seen).toHaveLength(site.issues.length);
		expect(new Set(seen).size).toBe(seen.length);
	});

	it('refuse unknown fields, pages that are too long and queries that cost too much', async () => {
		expect((await ask('{ viewer { shoeSize } }')).errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
		expect((await ask('{ issues(first: 251) { nodes { id } } }')).errors[0]?.extensions.code).toBe('INPUT_ERROR');
		const deep = '{ issues(first: 250) { nodes { children(first: 250) { nodes { id title } } } } }';
		expect((await ask(deep)).errors[0]?.message).toContain('too complex');
	});
});

describe('filters', () => {
	it.each([
		[{ team: { key: { eq: 'MOB' } }, parent: { null: true }, state: { type: { eq: 'completed' } } }, ['MOB-40']],
		[
			{ releases: { some: { name: { eq: 'Billing 2.9' } } }, parent: { null: true } },
			['ENG-123', 'ENG-130', 'ENG-140'],
		],
		[{ projectMilestone: { name: { eq: 'Android beta' } }, parent: { null: true } }, ['MOB-12']],
		[{ project: { null: true }, team: { key: { eq: 'MOB' } } }, ['MOB-60', 'MOB-61']],
		[{ labels: { name: { in: ['breaking', 'legal'] } } }, ['ENG-130', 'MOB-20']],
		[{ or: [{ title: { containsIgnoreCase: 'GIFT' } }, { number: { eq: 171 } }] }, ['ENG-170', 'ENG-171']],
		[{ children: { length: { eq: 4 } } }, ['ENG-123']],
		[{ parent: { id: { eq: 'b0000001-1f2e-4d3c-8b4a-000000000130' } } }, ['ENG-131', 'ENG-132']],
	])('%j', async (filter, expected) => {
		expect(await identifiers(filter)).toEqual(expected);
	});

	it('compare times with dates and with durations from now', async () => {
		site.rename('ENG-100', 'Proration, once more');
		expect(await identifiers({ updatedAt: { gt: '-PT1H' }, title: { startsWith: 'Proration' } })).toEqual(['ENG-100']);
		expect(await identifiers({ updatedAt: { lt: '-PT1H' }, title: { startsWith: 'Proration' } })).toEqual([]);
	});

	it('work on releases, projects and milestones', async () => {
		const { data, errors } = await ask(`{
			releases(filter: { stage: { type: { in: [planned, started] } } }) { nodes { name } }
			projects(filter: { targetDate: { gte: "2026-11-23" }, status: { type: { nin: ["completed"] } } }) { nodes { name } }
			projectMilestones(filter: { project: { name: { startsWith: "Android" } } }) { nodes { name targetDate status } } }`);
		expect(errors).toEqual([]);
		expect(data).toMatchObject({
			projectMilestones: { nodes: [{ status: 'unstarted' }, { name: 'Android beta', status: 'next' }] },
		});
		const names = (part: string) =>
			(data as Record<string, { nodes: { name: string }[] }>)[part]?.nodes.map(({ name }) => name).sort();
		expect(names('releases')).toEqual(['Billing 2.9', 'Billing 3.0']);
		expect(names('projects')).toEqual(['Android checkout SDK 6', 'iOS checkout SDK 6']);
	});
});

describe('attachments', () => {
	const create = `mutation($input: AttachmentCreateInput!) { attachmentCreate(input: $input) { success attachment { id title metadata } } }`;
	const input = {
		issueId: 'ENG-123',
		title: 'Plan',
		url: 'https://muster.example/plan/1',
		metadata: { rev: 1, doc: 'x' },
	};

	it('are one per url and issue: creating again changes', async () => {
		const first = (await ask(create, { input })).data as { attachmentCreate: { attachment: { id: string } } };
		await ask(create, { input: { ...input, title: 'Plan 2', metadata: { rev: 2 } } });
		const { data } = await ask(
			'query($url: String!) { attachmentsForURL(url: $url) { nodes { id title metadata issue { identifier } } } }',
			{ url: input.url },
		);
		expect(data).toEqual({
			attachmentsForURL: {
				nodes: [
					{
						id: first.attachmentCreate.attachment.id,
						title: 'Plan 2',
						metadata: { rev: 2 },
						issue: { identifier: 'ENG-123' },
					},
				],
			},
		});
	});

	it('take only strings and numbers as metadata', async () => {
		const reply = await ask(create, { input: { ...input, metadata: { nested: { no: 1 } } } });
		expect(reply.errors[0]?.extensions.code).toBe('INVALID_INPUT');
		expect(site.attachments).toEqual([]);
	});

	it('can be changed and deleted, by those who may', async () => {
		await ask(create, { input });
		const id = site.attachments[0]?.id;
		await ask('mutation($id: String!) { attachmentUpdate(id: $id, input: { title: "New" }) { success } }', { id });
		expect(site.attachments[0]).toMatchObject({ title: 'New', metadata: { rev: 1 } });
		site.permissions.edit = false;
		const drop = 'mutation($id: String!) { attachmentDelete(id: $id) { success entityId } }';
		expect((await ask(drop, { id })).errors[0]?.extensions.code).toBe('FORBIDDEN');
		site.permissions.edit = true;
		expect((await ask(drop, { id })).data).toEqual({ attachmentDelete: { success: true, entityId: id } });
		expect(site.attachments).toEqual([]);
	});
});

describe('other changes', () => {
	it('make documents, comments and issues', async () => {
		const { data, errors } = await ask(`mutation {
			documentCreate(input: { title: "Brief", content: "# Hi", projectId: "${site.projects[0]?.id}" }) { document { id project { name } } }
			commentCreate(input: { issueId: "ENG-123", body: "Hello" }) { comment { body user { name } } }
			issueCreate(input: { teamId: "${site.teams[0]?.id}", title: "Brief support", parentId: "ENG-123" }) { issue { identifier parent { identifier } } } }`);
		expect(errors).toEqual([]);
		expect(data).toMatchObject({
			documentCreate: { document: { project: { name: 'Android checkout SDK 6' } } },
			commentCreate: { comment: { body: 'Hello' } },
			issueCreate: { issue: { parent: { identifier: 'ENG-123' } } },
		});
	});
});
