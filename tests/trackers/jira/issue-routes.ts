import type { Context, Hono } from 'hono';
import { ISSUE_TYPES, type JiraIssue, type JiraSite } from '../company/jira-site.ts';
import { countParameter, isRecord, jsonBody, listParameter, noIssue, refuse } from './answer.ts';
import { type ApiVersion, restUrl } from './beans.ts';
import { historyBean } from './history-bean.ts';
import { issueBean } from './issue-bean.ts';
import { plainText } from './text.ts';

/** Adds reading, creating and (on Cloud) fetching issues in bulk. */
export function addIssueRoutes(app: Hono, site: JiraSite, api: ApiVersion): void {
	app.get('/issue/:issue', (c) => {
		const issue = visibleIssue(site, c.req.param('issue'));
		if (!issue) return noIssue(c);
		const wanted = {
			fields: listParameter(c, 'fields') ?? ['*all'],
			properties: listParameter(c, 'properties'),
			expand: listParameter(c, 'expand'),
		};
		return c.json(issueBean(site, issue, api, wanted));
	});
	if (site.kind === 'cloud') app.get('/issue/:issue/changelog', (c) => pageOfHistory(c, site, api));
	app.post('/issue', (c) => createIssue(c, site, api));
	if (site.kind === 'cloud') app.post('/issue/bulkfetch', (c) => bulkFetch(c, site, api));
}

/** The issue with that id or key, when the person who is signed in may see it. */
export function visibleIssue(site: JiraSite, idOrKey: string): JiraIssue | undefined {
	const issue = site.issue(idOrKey);
	return issue !== undefined && site.shows(issue) ? issue : undefined;
}

/** The strings in a value that should be a list of strings. */
export function strings(value: unknown): string[] | undefined {
	return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : undefined;
}

function pageOfHistory(c: Context, site: JiraSite, api: ApiVersion): Response {
	const issue = visibleIssue(site, c.req.param('issue') ?? '');
	if (!issue) return noIssue(c);
	const startAt = countParameter(c, 'startAt', 0);
	const maxResults = countParameter(c, 'maxResults', 100, 100);
	const values = issue.history.slice(startAt, startAt + maxResults).map((each) => historyBean(site, each, api));
	const total = issue.history.length;
	const self = `${restUrl(site, api)}/issue/${issue.id}/changelog`;
	return c.json({ self, maxResults, startAt, total, isLast: startAt + values.length >= total, values });
}

async function bulkFetch(c: Context, site: JiraSite, api: ApiVersion): Promise<Response> {
	const body = await jsonBody(c);
	const keys = strings(body?.issueIdsOrKeys);
	if (!body || !keys || keys.length === 0) return refuse(c, 400, 'issueIdsOrKeys must name at least one issue.');
	if (keys.length > 100) return refuse(c, 400, 'issueIdsOrKeys may name 100 issues at most.');
	const found = new Set(keys.map((key) => visibleIssue(site, key)).filter((issue) => issue !== undefined));
	const sorted = [...found].sort((one, other) => Number(one.id) - Number(other.id));
	const wanted = {
		fields: strings(body.fields) ?? ['*navigable'],
		properties: strings(body.properties),
		expand: strings(body.expand),
	};
	return c.json({
		issueErrors: [],
		issues: sorted.map((issue) => issueBean(site, issue, api, wanted)),
	});
}

async function createIssue(c: Context, site: JiraSite, api: ApiVersion): Promise<Response> {
	const body = await jsonBody(c);
	const fields = body?.fields;
	if (!isRecord(fields)) return refuse(c, 400, 'The request has no fields.');
	const project = site.project(reference(fields.project, 'key'));
	const type = Object.entries(ISSUE_TYPES).find(([name, { id }]) =>
		[name, id].includes(reference(fields.issuetype, 'name')),
	);
	const errors: Record<string, string> = {};
	if (!project) errors.project = 'A valid project is required.';
	if (!type) errors.issuetype = 'A valid issue type is required.';
	if (typeof fields.summary !== 'string' || fields.summary.trim() === '') errors.summary = 'A summary is required.';
	Object.assign(errors, project ? formErrors(site, project.key, fields) : {});
	if (!project || !type || Object.keys(errors).length > 0) return refuse(c, 400, null, errors);
	if (!site.permissions.create) return refuse(c, 403, 'You may not create issues in this project.');
	const issue = newIssue(site, project.key, type[0], fields);
	for (const { key, value } of Array.isArray(body?.properties) ? body.properties : [])
		issue.properties.set(String(key), value);
	site.issues.push(issue);
	return c.json({ id: issue.id, key: issue.key, self: `${restUrl(site, api)}/issue/${issue.id}` }, 201);
}

/** What the form demands and the request lacks, and what the request has and the form does not. */
function formErrors(site: JiraSite, project: string, fields: Record<string, unknown>): Record<string, string> {
	const { demands = [], lacks = [] } = site.forms[project] ?? {};
	const missing = demands.filter(({ id }) => !(id in fields)).map(({ id, name }) => [id, `${name} is required.`]);
	const odd = lacks
		.filter((id) => id in fields)
		.map((id) => [id, `Field '${id}' cannot be set. It is not on the screen.`]);
	return Object.fromEntries([...missing, ...odd]);
}

function newIssue(site: JiraSite, project: string, type: string, fields: Record<string, unknown>): JiraIssue {
	const numbers = site.issues.filter((each) => each.project === project).map((each) => Number(each.key.split('-')[1]));
	const now = site.now();
	return {
		id: String(Math.max(...site.issues.map((each) => Number(each.id))) + 1),
		key: `${project}-${Math.max(0, ...numbers) + 1}`,
		formerKeys: [],
		project,
		type,
		summary: String(fields.summary),
		description: fields.description ? plainText(fields.description) : null,
		body: fields.description ?? null,
		status: site.kind === 'cloud' ? 'To Do' : 'Open',
		parent: site.issue(reference(fields.parent, 'key'))?.id,
		fixVersions: references(fields.fixVersions).filter((id) => site.versions.some((each) => each.id === id)),
		labels: strings(fields.labels) ?? [],
		components: [],
		reporter: site.user,
		created: now,
		updated: now,
		properties: new Map(),
		comments: [],
		history: [],
	};
}

function reference(value: unknown, name: 'key' | 'name'): string {
	if (!isRecord(value)) return '';
	return String(value[name] ?? value.id ?? '');
}

function references(value: unknown): string[] {
	return Array.isArray(value) ? value.filter(isRecord).map((each) => String(each.id ?? '')) : [];
}
