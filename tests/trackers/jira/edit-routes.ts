import type { Context, Hono } from 'hono';
import type { JiraIssue, JiraSite } from '../company/jira-site.ts';
import { isRecord, jsonBody, noIssue, refuse } from './answer.ts';
import type { ApiVersion } from './beans.ts';
import { formOf } from './createmeta-routes.ts';
import { strings, visibleIssue } from './issue-routes.ts';
import { plainText } from './text.ts';

type Change = (issue: JiraIssue) => void;

/** Adds the editing of an issue's fields: whole ones, and labels one by one. */
export function addEditRoutes(app: Hono, site: JiraSite, api: ApiVersion): void {
	app.put('/issue/:issue', async (c) => {
		const issue = visibleIssue(site, c.req.param('issue'));
		if (!issue) return noIssue(c);
		if (!site.permissions.edit) return refuse(c, 403, 'You may not edit this issue.');
		return edit(c, site, issue, api);
	});
}

async function edit(c: Context, site: JiraSite, issue: JiraIssue, api: ApiVersion): Promise<Response> {
	const body = await jsonBody(c);
	const fields = isRecord(body?.fields) ? body.fields : {};
	const update = isRecord(body?.update) ? body.update : {};
	const names = [...Object.keys(fields), ...Object.keys(update)];
	if (names.length === 0) return refuse(c, 400, 'The request changes nothing.');
	const onForm = formOf(site, issue.project).map(({ id }) => id);
	const changes: Change[] = [];
	for (const name of names) {
		const change = onForm.includes(name) ? changeOf(name, fields[name], update[name], api) : undefined;
		if (!change) return refuse(c, 400, null, { [name]: `Field '${name}' cannot be set. It is not on the screen.` });
		changes.push(change);
	}
	site.edit(issue.key, (edited) => {
		for (const change of changes) change(edited);
	});
	return c.body(null, 204);
}

function changeOf(name: string, value: unknown, operations: unknown, api: ApiVersion): Change | undefined {
	switch (name) {
		case 'summary':
			return typeof value === 'string' && value.trim() !== ''
				? (issue) => Object.assign(issue, { summary: value })
				: undefined;
		case 'labels':
			return Array.isArray(operations) ? labelChange(operations) : undefined;
		case 'description': {
			const valid = api === 3 ? isRecord(value) && value.type === 'doc' : typeof value === 'string';
			return valid || value === null
				? (issue) => Object.assign(issue, { description: value === null ? null : plainText(value), body: value })
				: undefined;
		}
		default:
			return undefined;
	}
}

function labelChange(operations: unknown[]): Change {
	const of = (name: 'add' | 'remove') => strings(operations.filter(isRecord).map((each) => each[name])) ?? [];
	return (issue) => {
		issue.labels = [...new Set([...issue.labels, ...of('add')])].filter((label) => !of('remove').includes(label));
	};
}
