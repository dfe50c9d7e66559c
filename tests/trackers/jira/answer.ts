import type { Context, Hono, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { JiraSite } from '../company/jira-site.ts';

/** Jira's usual error body. */
export function refuse(
	c: Context,
	status: ContentfulStatusCode,
	message: string | null,
	errors: Record<string, string> = {},
): Response {
	return c.json({ errorMessages: message === null ? [] : [message], errors }, status);
}

/** The answer for an issue that is missing or hidden: Jira does not tell which. */
export function noIssue(c: Context): Response {
	return refuse(c, 404, 'The issue does not exist, or you may not see it.');
}

/** Like Jira: refuses changes that do not come from a page of the same origin, whatever other headers they carry. */
export function xsrfGuard(site: JiraSite): MiddlewareHandler {
	return async (c, next) => {
		const mutating = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
		if (mutating && !fromSameOrigin(site, c)) return c.text('XSRF check failed', 403);
		return next();
	};
}

function fromSameOrigin(site: JiraSite, c: Context): boolean {
	const origin = c.req.header('origin');
	if (origin !== undefined && origin !== 'null') return origin === site.origin;
	const referer = c.req.header('referer');
	return Boolean(referer?.startsWith(`${site.origin}/`));
}

/** Name of the cookie that holds the session, for each kind of Jira. */
export const SESSION_COOKIE = { cloud: 'tenant.session.token', 'data-center': 'JSESSIONID' } as const;

/** Answers each request as the one whose session its cookie names. */
export function inSession(site: JiraSite): MiddlewareHandler {
	return (c, next) => site.as(getCookie(c, SESSION_COOKIE[site.kind]), next);
}

/** Keeps the session that a browser has; one that has none gets one. */
export function keepSession(site: JiraSite, c: Context): string[] {
	const name = SESSION_COOKIE[site.kind];
	return getCookie(c, name) === undefined ? [`${name}=stand-in; ${sessionAttributes(site)}`] : [];
}

const sessionAttributes = (site: JiraSite): string => `Path=${site.contextPath || '/'}; Secure; HttpOnly; SameSite=Lax`;

/** Adds a page that signs a browser in as somebody else, for tests with several users: `/sign-in-as/ingrid`. */
export function addSignIn(app: Hono, site: JiraSite): void {
	app.get('/sign-in-as/:name', (c) => {
		const path = site.contextPath || '/';
		const options = { path, secure: true, httpOnly: true, sameSite: 'Lax' } as const;
		setCookie(c, SESSION_COOKIE[site.kind], c.req.param('name'), options);
		return c.redirect(`${site.contextPath}/`);
	});
}

/** Answers for someone who is not signed in, as each kind of Jira does; serverInfo stays open to all. */
export function signInGuard(
	site: JiraSite,
	loginPage: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler {
	return async (c, next) => {
		if (site.signedIn || c.req.path.endsWith('/serverInfo')) return next();
		if (site.kind === 'data-center') return refuse(c, 401, 'You are not signed in. Sign in to use this resource.');
		return c.req.method === 'GET' ? loginPage(c) : c.json({ message: '', status: 400 }, 400);
	};
}

/** A whole number from the query string, between 0 and `most`. */
export function countParameter(c: Context, name: string, fallback: number, most = Number.MAX_SAFE_INTEGER): number {
	const text = c.req.query(name);
	const value = text === undefined || text === '' ? fallback : Number(text);
	return Number.isInteger(value) && value >= 0 ? Math.min(value, most) : fallback;
}

/** A query parameter that may be repeated and may hold several values with commas. Undefined when not sent. */
export function listParameter(c: Context, name: string): string[] | undefined {
	const values = c.req.queries(name);
	return values?.flatMap((value) => value.split(',')).map((value) => value.trim());
}

/** The request's JSON object, or undefined when it is not one. */
export async function jsonBody(c: Context): Promise<Record<string, unknown> | undefined> {
	try {
		const body: unknown = JSON.parse(await c.req.text());
		return isRecord(body) ? body : undefined;
	} catch {
		return undefined;
	}
}

/** Whether a value is an object that is neither null nor an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
