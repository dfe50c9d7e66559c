import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../trackers/company/world.ts';
import { contractsPresent, readContract } from './contracts.ts';
import { callerOf } from './jira-requests.ts';
import { disagreements, type OpenApi, valueDisagreements } from './openapi.ts';

const { jiraCloud } = createWorld('2026-11-23');
// What is edited stands in the changelog.
jiraCloud.rename('PAY-150', 'Another title');
jiraCloud.addFixVersion('PAY-150', '4.3');
const call = callerOf(jiraCloud);
let api: OpenApi;

const ROOT = '/rest/api/3';
const comment = {
	body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hi' }] }] },
};
const task = { fields: { project: { key: 'PAY' }, issuetype: { name: 'Task' }, summary: 'A task' } };

const ERROR = { $ref: '#/components/schemas/ErrorCollection' };

type Case = [method: string, published: string, asked: string, status: number, body?: unknown];

const CASES: Case[] = [
	['get', '/serverInfo', '/serverInfo', 200],
	['get', '/myself', '/myself', 200],
	['get', '/mypermissions', '/mypermissions?permissions=EDIT_ISSUES', 200],
	['get', '/field', '/field', 200],
	['get', '/project/{projectIdOrKey}', '/project/PAY', 200],
	['get', '/project/{projectIdOrKey}/versions', '/project/PAY/versions', 200],
	['get', '/project/{projectIdOrKey}/version', '/project/APP/version?maxResults=1', 200],
	['get', '/version/{id}', '/version/10104', 200],
	['get', '/version/{id}/relatedIssueCounts', '/version/10104/relatedIssueCounts', 200],
	['get', '/version/{id}/unresolvedIssueCount', '/version/10104/unresolvedIssueCount', 200],
	['get', '/issue/{issueIdOrKey}', '/issue/PAY-150?properties=*all&expand=names,changelog', 200],
	['get', '/issue/{issueIdOrKey}/changelog', '/issue/PAY-150/changelog', 200],
	['get', '/search/jql', '/search/jql?jql=project%3DPAY&maxResults=2&fields=*all', 200],
	['post', '/search/jql', '/search/jql', 200, { jql: 'project = PAY', fields: ['summary'] }],
	['post', '/search/approximate-count', '/search/approximate-count', 200, { jql: 'project = PAY' }],
	['post', '/issue/bulkfetch', '/issue/bulkfetch', 200, { issueIdsOrKeys: ['PAY-150'] }],
	['post', '/issue', '/issue', 201, task],
	['get', '/issue/createmeta/{projectIdOrKey}/issuetypes', '/issue/createmeta/PAY/issuetypes', 200],
	['get', '/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}', '/issue/createmeta/PAY/issuetypes/10002', 200],
	['put', '/issue/{issueIdOrKey}/properties/{propertyKey}', '/issue/PAY-150/properties/a', 201, { a: 1 }],
	['get', '/issue/{issueIdOrKey}/properties', '/issue/PAY-150/properties', 200],
	['get', '/issue/{issueIdOrKey}/properties/{propertyKey}', '/issue/PAY-150/properties/a', 200],
	['post', '/issue/{issueIdOrKey}/comment', '/issue/PAY-150/comment', 201, comment],
	['get', '/issue/{issueIdOrKey}/comment', '/issue/PAY-150/comment', 200],
];

/** What is refused, and whether the published file says how the refusal looks; Atlassian’s other errors have its form. */
const REFUSALS: Case[] = [
	['get', '/mypermissions', '/mypermissions', 400],
	['post', '/issue', '/issue', 400, { fields: { project: { key: 'PAY' } } }],
	['get', '/issue/{issueIdOrKey}', '/issue/PAY-99999', 404],
	['get', '/version/{id}', '/version/99999', 404],
	['post', '/search/jql', '/search/jql', 400, { jql: 'nonsense ===' }],
	['get', '/issue/{issueIdOrKey}/properties/{propertyKey}', '/issue/PAY-150/properties/none', 404],
	['get', '/issue/{issueIdOrKey}/comment', '/issue/PAY-99999/comment', 404],
];

describe.skipIf(!contractsPresent)('Jira Cloud’s answers (skipped without the published contract)', () => {
	beforeAll(() => {
		api = JSON.parse(readContract('jira-cloud-platform-v3.openapi.json')) as OpenApi;
	});

	it.each(CASES)('agree on %s %s', async (method, published, asked, status, body) => {
		const answer = await call(method.toUpperCase(), ROOT + asked, body);
		expect(answer.status).toBe(status);
		expect(answer.type).toContain('application/json');
		// A write of a property answers without a body.
		if (answer.body !== '') expect(disagreements(api, ROOT + published, method, status, answer.body)).toEqual([]);
	});

	it.each(REFUSALS)('refuse %s %s as published', async (method, published, asked, status, body) => {
		const answer = await call(method.toUpperCase(), ROOT + asked, body);
		expect(answer.status).toBe(status);
		const documented = api.paths[ROOT + published]?.[method]?.responses[String(status)];
		expect(documented, 'a status that is published').toBeDefined();
		const schema = documented?.content?.['application/json']?.schema ?? ERROR;
		expect(valueDisagreements(api, schema, answer.body, 'body')).toEqual([]);
	});

	afterAll(() => {
		const operations = new Set([...CASES, ...REFUSALS].map(([method, published]) => `${method} ${published}`));
		const calls = CASES.length + REFUSALS.length;
		console.log(`Jira Cloud’s stand-in: ${calls} answers to ${operations.size} operations held to the contract.`);
	});
});
