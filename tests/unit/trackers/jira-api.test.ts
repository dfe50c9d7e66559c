import { beforeEach, describe, expect, it } from 'vitest';
import type { JiraSite } from '../../trackers/company/jira-site.ts';
import { createWorld } from '../../trackers/company/world.ts';
import { jiraApi } from '../../trackers/jira/api.ts';
import { callerOf } from './jira-requests.ts';

let cloud: JiraSite;
let dataCenter: JiraSite;
let call: ReturnType<typeof callerOf>;
let callDataCenter: ReturnType<typeof callerOf>;

beforeEach(() => {
	const world = createWorld('2026-11-23');
	cloud = world.jiraCloud;
	dataCenter = world.jiraPlain;
	call = callerOf(cloud);
	callDataCenter = callerOf(dataCenter);
});

describe('who may do what', () => {
	it('answers signed-out calls as each kind of Jira does', async () => {
		cloud.signedIn = false;
		dataCenter.signedIn = false;
		const page = await call('GET', '/rest/api/3/myself');
		expect([page.status, page.type]).toEqual([200, 'text/html; charset=UTF-8']);
		expect(await call('POST', '/rest/api/3/issue/bulkfetch', {})).toMatchObject({
			status: 400,
			body: { message: '', status: 400 },
		});
		expect((await call('GET', '/rest/api/2/serverInfo')).body).toMatchObject({ deploymentType: 'Cloud' });
		expect((await callDataCenter('GET', '/rest/api/2/myself')).status).toBe(401);
		expect((await callDataCenter('GET', '/rest/api/2/serverInfo')).body).toMatchObject({ deploymentType: 'Server' });
	});

	it.each([undefined, 'chrome-extension://abc', 'https://linear.app', 'null'])(
		'refuses changes from origin %s',
		async (origin) => {
			const app = jiraApi(cloud, (c) => c.text(''));
			const headers = { 'X-Atlassian-Token': 'no-check', ...(origin ? { origin } : {}) };
			const answer = await app.request(`${cloud.origin}/rest/api/3/search/jql`, {
				method: 'POST',
				headers,
				body: '{}',
			});
			expect([answer.status, await answer.text()]).toEqual([403, 'XSRF check failed']);
		},
	);

	it('hides issues from people who may not browse', async () => {
		cloud.permissions.browse = false;
		expect((await call('GET', '/rest/api/3/issue/PAY-150')).status).toBe(404);
		expect((await call('GET', '/rest/api/3/search/jql?jql=project%3DPAY')).body).toEqual({ issues: [], isLast: true });
	});

	it('tells permissions only when asked for by name', async () => {
		cloud.permissions.edit = false;
		expect((await call('GET', '/rest/api/3/mypermissions')).status).toBe(400);
		const { body } = await call(
			'GET',
			'/rest/api/3/mypermissions?permissions=EDIT_ISSUES,BROWSE_PROJECTS&issueKey=PAY-150',
		);
		expect(body).toMatchObject({
			permissions: { EDIT_ISSUES: { havePermission: false }, BROWSE_PROJECTS: { havePermission: true } },
		});
	});
});

describe('issues', () => {
	it('gives the fields and properties that are asked for', async () => {
		cloud.need('PAY-150').properties.set('muster', { a: 1 });
		const { body } = await call('GET', '/rest/api/3/issue/pay-150?fields=summary,parent&properties=muster');
		expect(body).toMatchObject({ key: 'PAY-150', properties: { muster: { a: 1 } } });
		expect(Object.keys((body as { fields: object }).fields)).toEqual(['summary', 'parent']);
		expect(await call('GET', '/rest/api/3/issue/PAY-90')).not.toHaveProperty('body.fields.parent');
	});

	it('answers for a moved issue with its new key', async () => {
		cloud.move('PAY-190', 'APP-99');
		expect((await call('GET', '/rest/api/3/issue/PAY-190')).body).toMatchObject({ key: 'APP-99' });
	});

	it('speaks in documents in version 3, in wiki text in version 2 and on Data Center', async () => {
		const three = await call('GET', '/rest/api/3/issue/PAY-150?fields=description');
		const two = await call('GET', '/rest/api/2/issue/PAY-150?fields=description');
		expect(three.body).toMatchObject({ fields: { description: { type: 'doc', version: 1 } } });
		expect(two.body).toMatchObject({ fields: { description: expect.stringContaining('h2. What changes') } });
	});

	it('has no hierarchy level on Data Center and an epic link under a renamed field', async () => {
		const { body } = await callDataCenter('GET', '/rest/api/2/issue/DESK-6');
		expect(body).toMatchObject({ fields: { customfield_10101: 'DESK-5', issuetype: { name: 'Story' } } });
		expect(body).not.toHaveProperty('fields.issuetype.hierarchyLevel');
		expect(body).not.toHaveProperty('fields.parent');
		const fields = (await callDataCenter('GET', '/rest/api/2/field')).body as {
			id: string;
			schema?: { custom?: string };
		}[];
		expect(fields.find((field) => field.schema?.custom?.endsWith('gh-epic-link'))?.id).toBe('customfield_10101');
	});

	it('fetches in bulk by rising id, and drops what is missing without a word', async () => {
		const { body } = await call('POST', '/rest/api/3/issue/bulkfetch', {
			issueIdsOrKeys: ['PAY-160', 'PAY-9999', 'PAY-150'],
			fields: ['summary'],
		});
		expect(body).toMatchObject({ issueErrors: [], issues: [{ key: 'PAY-150' }, { key: 'PAY-160' }] });
	});

	it('creates issues and says what is missing for one', async () => {
		const fields = {
			project: { key: 'PAY' },
			issuetype: { name: 'Task' },
			summary: 'Brief support',
			parent: { key: 'PAY-150' },
		};
		const made = await call('POST', '/rest/api/3/issue', { fields });
		expect(made.status).toBe(201);
		expect(cloud.parentOf(cloud.need((made.body as { key: string }).key))?.key).toBe('PAY-150');
		const refused = await call('POST', '/rest/api/3/issue', { fields: { project: { key: 'PAY' } } });
		expect(refused).toMatchObject({
			status: 400,
			body: { errors: { summary: expect.any(String), issuetype: expect.any(String) } },
		});
	});
});

describe('editing', () => {
	const path = '/rest/api/3/issue/PAY-150';

	it('changes summary, labels and description, in one go, and logs it', async () => {
		const description = { type: 'doc', version: 1, content: [{ type: 'rule' }] };
		const update = { labels: [{ add: 'one' }, { add: 'two' }] };
		expect((await call('PUT', path, { fields: { summary: 'New', description }, update })).status).toBe(204);
		expect((await call('PUT', path, { update: { labels: [{ remove: 'one' }] } })).status).toBe(204);
		expect((await call('GET', `${path}?fields=summary,description`)).body).toMatchObject({
			fields: { summary: 'New', description },
		});
		const { labels, history } = cloud.need('PAY-150');
		expect(labels).toContain('two');
		expect(labels).not.toContain('one');
		expect(history.length).toBeGreaterThan(0);
	});

	it('needs the right to, and a field that is on the screen', async () => {
		cloud.forms.PAY = { lacks: ['labels'] };
		expect((await call('PUT', path, { update: { labels: [{ add: 'x' }] } })).body).toMatchObject({
			errors: { labels: expect.any(String) },
		});
		cloud.permissions.edit = false;
		expect((await call('PUT', path, { fields: { summary: 'New' } })).status).toBe(403);
	});
});

describe('sessions', () => {
	it('answer as the one whose cookie it is, with what that one may do', async () => {
		const app = jiraApi(cloud, (c) => c.text(''));
		const as = async (name: string, path: string, method = 'GET') => {
			const headers = { cookie: `tenant.session.token=${name}`, origin: cloud.origin };
			const body = method === 'GET' ? {} : { body: '{"v":1}' };
			return app.request(`${cloud.origin}/rest/api/3${path}`, { method, headers, ...body });
		};
		const names = await Promise.all(['ingrid', 'sofia', 'stand-in'].map((name) => as(name, '/myself')));
		const people = await Promise.all(names.map(async (answer) => (await answer.json()).displayName));
		expect(people).toEqual(['Ingrid Solberg', 'Sofia Marchetti', 'Amara Okafor']);
		expect((await as('sofia', '/issue/PAY-150')).status).toBe(200);
		expect((await as('sofia', '/issue/PAY-150/properties/a', 'PUT')).status).toBe(403);
		expect((await as('ingrid', '/issue/PAY-150/properties/a', 'PUT')).status).toBe(201);
	});
});

describe('properties', () => {
	const path = '/rest/api/3/issue/PAY-150/properties/muster.plan';

	it('are made with 201, changed with 200, read, listed and removed', async () => {
		const { updated } = cloud.need('PAY-150');
		expect((await call('GET', path)).status).toBe(404);
		expect((await call('PUT', path, { v: 1 })).status).toBe(201);
		expect((await call('PUT', path, { v: 2 })).status).toBe(200);
		expect((await call('GET', path)).body).toEqual({ key: 'muster.plan', value: { v: 2 } });
		expect((await call('GET', '/rest/api/3/issue/PAY-150/properties')).body).toMatchObject({
			keys: [{ key: 'muster.plan' }],
		});
		expect((await call('DELETE', path)).status).toBe(204);
		expect((await call('GET', path)).status).toBe(404);
		expect(cloud.need('PAY-150').updated).toBe(updated);
	});

	it('hold at most 32768 characters of valid JSON', async () => {
		expect((await call('PUT', path, `"${'x'.repeat(32_766)}"`)).status).toBe(201);
		expect((await call('PUT', path, `"${'x'.repeat(32_767)}"`)).status).toBe(400);
		expect((await call('PUT', path, '{')).status).toBe(400);
	});

	it('need the permission to edit', async () => {
		cloud.permissions.edit = false;
		expect((await call('PUT', path, { v: 1 })).status).toBe(403);
		expect((await call('DELETE', path)).status).toBe(403);
	});
});

describe('comments', () => {
	it('are documents in version 3', async () => {
		const body = {
			type: 'doc',
			version: 1,
			content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello' }] }],
		};
		const made = await call('POST', '/rest/api/3/issue/PAY-150/comment', { body });
		expect(made).toMatchObject({ status: 201, body: { body, author: { accountId: expect.any(String) } } });
		expect((await call('POST', '/rest/api/3/issue/PAY-150/comment', { body: 'Hello' })).status).toBe(400);
		expect((await call('GET', '/rest/api/2/issue/PAY-150/comment')).body).toMatchObject({
			total: 1,
			comments: [{ body: 'Hello' }],
		});
		const { id } = made.body as { id: string };
		expect((await call('PUT', `/rest/api/3/issue/PAY-150/comment/${id}`, { body })).status).toBe(200);
	});

	it('are wiki text on Data Center', async () => {
		const made = await callDataCenter('POST', '/rest/api/2/issue/DESK-5/comment', { body: 'h2. Hello' });
		expect(made).toMatchObject({
			status: 201,
			body: { body: 'h2. Hello', author: { name: 'amara', key: expect.any(String) } },
		});
	});
});
