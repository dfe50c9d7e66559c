import type { Context, Hono } from 'hono';
import type { JiraComment, JiraIssue, JiraSite } from '../company/jira-site.ts';
import { countParameter, isRecord, jsonBody, noIssue, refuse } from './answer.ts';
import type { ApiVersion } from './beans.ts';
import { commentBean } from './comment-bean.ts';
import { visibleIssue } from './issue-routes.ts';

/** Adds reading, writing and changing comments. */
export function addCommentRoutes(app: Hono, site: JiraSite, api: ApiVersion): void {
	app.get('/issue/:issue/comment', (c) => {
		const issue = visibleIssue(site, c.req.param('issue'));
		if (!issue) return noIssue(c);
		const startAt = countParameter(c, 'startAt', 0);
		const maxResults = countParameter(c, 'maxResults', 100, 5000);
		const newestFirst = c.req.query('orderBy') === '-created';
		const ordered = newestFirst ? issue.comments.toReversed() : issue.comments;
		const page = ordered.slice(startAt, startAt + maxResults);
		const comments = page.map((comment) => commentBean(site, issue, comment, api));
		return c.json({ startAt, maxResults, total: issue.comments.length, comments });
	});
	app.post('/issue/:issue/comment', async (c) => {
		const issue = visibleIssue(site, c.req.param('issue'));
		if (!issue) return noIssue(c);
		return write(c, site, issue, api, undefined);
	});
	app.put('/issue/:issue/comment/:id', async (c) => {
		const issue = visibleIssue(site, c.req.param('issue'));
		const comment = issue?.comments.find((each) => each.id === c.req.param('id'));
		if (!issue || !comment) return noIssue(c);
		return write(c, site, issue, api, comment);
	});
}

async function write(
	c: Context,
	site: JiraSite,
	issue: JiraIssue,
	api: ApiVersion,
	old: JiraComment | undefined,
): Promise<Response> {
	if (!site.permissions.comment) return refuse(c, 403, 'You may not comment on this issue.');
	const body = (await jsonBody(c))?.body;
	const valid = api === 3 ? isRecord(body) && body.type === 'doc' && body.version === 1 : isText(body);
	if (!valid) return refuse(c, 400, null, { comment: 'The comment body is not valid.' });
	const now = site.now();
	const comment = old ?? { id: nextId(site), author: site.user, body, created: now, updated: now };
	Object.assign(comment, { body, updated: now });
	if (!old) issue.comments.push(comment);
	issue.updated = now;
	return c.json(commentBean(site, issue, comment, api), old ? 200 : 201);
}

function isText(body: unknown): boolean {
	return typeof body === 'string' && body.trim() !== '';
}

function nextId(site: JiraSite): string {
	return String(20_000 + site.issues.reduce((sum, issue) => sum + issue.comments.length, 1));
}
