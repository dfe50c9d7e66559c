import type { Hono } from 'hono';
import type { JiraSite } from '../../trackers/company/jira-site.ts';
import { jiraApi } from '../../trackers/jira/api.ts';

/** An answer with its body read: parsed when it is JSON, else as text. */
export interface Answer {
	status: number;
	type: string;
	body: unknown;
}

/** A caller of a site's REST API that sends what the site's own pages would. */
export function callerOf(site: JiraSite): (method: string, path: string, body?: unknown) => Promise<Answer> {
	const app: Hono = jiraApi(site, (c) => c.html('<title>Log in</title>'));
	return async (method, path, body) => {
		const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
		const headers = { origin: site.origin, 'content-type': 'application/json' };
		return read(await app.request(site.origin + path, { method, headers, ...sent }));
	};
}

/** Reads an answer. */
export async function read(response: Response): Promise<Answer> {
	const type = response.headers.get('content-type') ?? '';
	const text = await response.text();
	const body = type.includes('json') && text !== '' ? JSON.parse(text) : text;
	return { status: response.status, type, body };
}
