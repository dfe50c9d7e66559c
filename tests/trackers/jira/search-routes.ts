import type { Context, Hono } from 'hono';
import type { JiraIssue, JiraSite } from '../company/jira-site.ts';
import { jsonBody, refuse } from './answer.ts';
import type { ApiVersion } from './beans.ts';
import { issueBean, type Wanted, wantsOnlyIds } from './issue-bean.ts';
import { strings } from './issue-routes.ts';
import { isBounded, JqlError, parseJql, runJql } from './jql.ts';

/** A search as sent, by GET or POST. */
interface Search {
	jql: string;
	fields?: string[] | undefined;
	properties?: string[] | undefined;
	expand?: string[] | undefined;
	maxResults?: number | undefined;
	startAt: number;
	nextPageToken?: string | undefined;
	/** False has Data Center leave out what a query names and does not exist, rather than refuse it. */
	validateQuery: boolean;
}

const MOST_WITH_FIELDS = 100;
const MOST_IDS = 5000;
const MOST_ON_DATA_CENTER = 1000;

/** Adds the search of the site's kind: by page token on Cloud, where the old one is gone; by offset on Data Center. */
export function addSearchRoutes(app: Hono, site: JiraSite, api: ApiVersion): void {
	if (site.kind === 'data-center') {
		app.on(['GET', 'POST'], '/search', (c) => answer(c, (search) => searchByOffset(c, site, api, search)));
		return;
	}
	app.on(['GET', 'POST'], '/search/jql', (c) => answer(c, (search) => searchByToken(c, site, api, search)));
	app.on(['GET', 'POST'], '/search', (c) =>
		refuse(c, 410, 'This API has been removed. Use /rest/api/3/search/jql instead. See CHANGE-2046.'),
	);
	app.post('/search/approximate-count', (c) =>
		answer(c, (search) => c.json({ count: visible(site, runJql(site, search.jql)).length })),
	);
}

async function answer(c: Context, search: (search: Search) => Response): Promise<Response> {
	const sent = c.req.method === 'GET' ? fromQuery(c) : await fromBody(c);
	if (!sent) return refuse(c, 400, 'The request body is not a valid search.');
	try {
		return search(sent);
	} catch (error) {
		if (error instanceof JqlError) return refuse(c, 400, error.message);
		throw error;
	}
}

function fromQuery(c: Context): Search {
	const list = (name: string) => c.req.queries(name)?.flatMap((value) => value.split(','));
	const count = c.req.query('maxResults');
	return {
		jql: c.req.query('jql') ?? '',
		fields: list('fields'),
		properties: list('properties'),
		expand: list('expand'),
		maxResults: count === undefined ? undefined : Number(count),
		startAt: Number(c.req.query('startAt') ?? 0),
		nextPageToken: c.req.query('nextPageToken'),
		validateQuery: c.req.query('validateQuery') !== 'false',
	};
}

async function fromBody(c: Context): Promise<Search | undefined> {
	const body = await jsonBody(c);
	if (!body) return undefined;
	return {
		jql: typeof body.jql === 'string' ? body.jql : '',
		fields: strings(body.fields),
		properties: strings(body.properties),
		expand: typeof body.expand === 'string' ? body.expand.split(',') : strings(body.expand),
		maxResults: typeof body.maxResults === 'number' ? body.maxResults : undefined,
		startAt: typeof body.startAt === 'number' ? body.startAt : 0,
		nextPageToken: typeof body.nextPageToken === 'string' ? body.nextPageToken : undefined,
		validateQuery: body.validateQuery !== false,
	};
}

function searchByToken(c: Context, site: JiraSite, api: ApiVersion, search: Search): Response {
	if (!isBounded(search.jql)) return refuse(c, 400, 'Unbounded JQL queries are not allowed here: add a restriction.');
	if (parseJql(search.jql).orderBy.length > 7) return refuse(c, 400, 'A query may be ordered by 7 fields at most.');
	if ((search.properties?.length ?? 0) > 5) return refuse(c, 400, 'A search may ask for 5 properties at most.');
	const start = readToken(search.nextPageToken, search.jql);
	if (start === undefined) return refuse(c, 400, 'The nextPageToken is not valid for this query.');
	const wanted: Wanted = { ...search, fields: search.fields ?? ['id'] };
	const most = wantsOnlyIds(wanted) ? MOST_IDS : MOST_WITH_FIELDS;
	const size = Math.min(Math.max(1, search.maxResults ?? 50), most);
	const found = visible(site, runJql(site, search.jql));
	const isLast = start + size >= found.length;
	return c.json({
		issues: found.slice(start, start + size).map((issue) => resultBean(site, issue, api, wanted)),
		...(isLast ? {} : { nextPageToken: writeToken(start + size, search.jql) }),
		isLast,
	});
}

function resultBean(site: JiraSite, issue: JiraIssue, api: ApiVersion, wanted: Wanted): object {
	const onlyId = wantsOnlyIds(wanted) && !wanted.fields.includes('key');
	return onlyId ? { id: issue.id } : issueBean(site, issue, api, wanted);
}

function searchByOffset(c: Context, site: JiraSite, api: ApiVersion, search: Search): Response {
	const found = visible(site, runJql(site, search.jql, search.validateQuery));
	const maxResults = Math.min(Math.max(0, search.maxResults ?? 50), MOST_ON_DATA_CENTER);
	const wanted: Wanted = { ...search, fields: search.fields ?? ['*navigable'] };
	return c.json({
		expand: 'schema,names',
		startAt: search.startAt,
		maxResults,
		total: found.length,
		issues: found
			.slice(search.startAt, search.startAt + maxResults)
			.map((issue) => issueBean(site, issue, api, wanted)),
	});
}

function visible(site: JiraSite, issues: JiraIssue[]): JiraIssue[] {
	return issues.filter((issue) => site.shows(issue));
}

function writeToken(start: number, jql: string): string {
	return Buffer.from(JSON.stringify([start, jql])).toString('base64url');
}

function readToken(token: string | undefined, jql: string): number | undefined {
	if (!token) return 0;
	try {
		const [start, query] = JSON.parse(Buffer.from(token, 'base64url').toString()) as [number, string];
		return query === jql ? start : undefined;
	} catch {
		return undefined;
	}
}
