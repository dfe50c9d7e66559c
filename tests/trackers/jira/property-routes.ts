import type { Context, Hono } from 'hono';
import type { JiraSite } from '../company/jira-site.ts';
import { noIssue, refuse } from './answer.ts';
import { type ApiVersion, restUrl } from './beans.ts';
import { visibleIssue } from './issue-routes.ts';

const LONGEST_KEY = 255;
const LONGEST_VALUE = 32_768;
const EMPTY_JSON = { 'Content-Type': 'application/json;charset=UTF-8' };

/** Adds reading, listing, setting and removing an issue's properties. Nothing here touches the issue's `updated`. */
export function addPropertyRoutes(app: Hono, site: JiraSite, api: ApiVersion): void {
	const path = '/issue/:issue/properties/:key';
	const self = (id: string, key: string) => `${restUrl(site, api)}/issue/${id}/properties/${encodeURIComponent(key)}`;
	app.get('/issue/:issue/properties', (c) => {
		const issue = visibleIssue(site, c.req.param('issue'));
		if (!issue) return noIssue(c);
		return c.json({ keys: [...issue.properties.keys()].map((key) => ({ self: self(issue.id, key), key })) });
	});
	app.get(path, (c) => {
		const key = c.req.param('key');
		const issue = visibleIssue(site, c.req.param('issue'));
		if (!issue) return noIssue(c);
		if (!issue.properties.has(key)) return refuse(c, 404, `The property with key '${key}' does not exist.`);
		return c.json({ key, value: issue.properties.get(key) });
	});
	app.put(path, (c) => setProperty(c, site, c.req.param('issue'), c.req.param('key')));
	app.delete(path, (c) => {
		const issue = visibleIssue(site, c.req.param('issue'));
		if (!issue) return noIssue(c);
		if (!site.permissions.edit) return refuse(c, 403, 'You may not edit this issue.');
		if (!issue.properties.delete(c.req.param('key'))) return refuse(c, 404, 'The property does not exist.');
		return c.body(null, 204);
	});
}

async function setProperty(c: Context, site: JiraSite, idOrKey: string, key: string): Promise<Response> {
	const issue = visibleIssue(site, idOrKey);
	if (!issue) return noIssue(c);
	if (!site.permissions.edit) return refuse(c, 403, 'You may not edit this issue.');
	if (key.length > LONGEST_KEY) return refuse(c, 400, `A property key has at most ${LONGEST_KEY} characters.`);
	const text = await c.req.text();
	if (text.length > LONGEST_VALUE) return refuse(c, 400, `A property value has at most ${LONGEST_VALUE} characters.`);
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return refuse(c, 400, 'The property value is not valid JSON.');
	}
	const status = issue.properties.has(key) ? 200 : 201;
	issue.properties.set(key, value);
	return c.body('', status, EMPTY_JSON);
}
