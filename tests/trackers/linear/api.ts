import { type DocumentNode, execute, GraphQLError, parse, validate } from 'graphql';
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import type { LinearWorkspace } from '../company/linear-workspace.ts';
import type { Person } from '../company/people.ts';
import { complexityOf, MOST_COMPLEXITY } from './complexity.ts';
import { userError } from './errors.ts';
import { mutations } from './mutations.ts';
import { queries } from './queries.ts';
import { LINEAR_SCHEMA } from './schema.ts';

const HOUR = 3_600_000;
const RATE_HEADERS = ['Requests', 'Complexity'].flatMap((kind) =>
	['Limit', 'Remaining', 'Reset'].map((part) => `X-RateLimit-${kind}-${part}`),
);

/** Linear's GraphQL endpoint: real execution of the stand-in's schema, behind keys, which lead to their workspaces, and a rate limit. */
export function linearApi(first: LinearWorkspace, ...others: LinearWorkspace[]): Hono {
	const siteOf = (key = '') => others.find((site) => key in site.keys) ?? first;
	const app = new Hono();
	app.use('*', cors({ origin: '*', allowMethods: ['POST'], exposeHeaders: [...RATE_HEADERS, 'X-Complexity'] }));
	app.post('/graphql', (c) => answer(c, siteOf(c.req.header('authorization'))));
	app.all('*', (c) => c.json({ errors: [{ message: 'POST a query to /graphql.' }] }, 404));
	return app;
}

async function answer(c: Context, site: LinearWorkspace): Promise<Response> {
	const person = personFor(site, c.req.header('authorization'));
	if (person instanceof GraphQLError) return c.json({ errors: [person] }, 401);
	site.rate.used += 1;
	rateHeaders(c, site, 0);
	if (site.rate.used > site.rate.limit || site.rate.pointsUsed >= site.rate.points)
		return failed(c, userError('RATELIMITED', 'The rate limit is exceeded. Try again later.'));
	const request = await readRequest(c);
	if (request instanceof GraphQLError) return failed(c, request);
	const errors = validate(LINEAR_SCHEMA, request.document);
	if (errors.length > 0) {
		return failed(c, ...errors.map((error) => userError('GRAPHQL_VALIDATION_FAILED', error.message)));
	}
	const complexity = complexityOf(request.document, request.variables);
	site.rate.pointsUsed += complexity;
	rateHeaders(c, site, complexity);
	if (complexity > MOST_COMPLEXITY)
		return failed(c, userError('INPUT_ERROR', `The query is too complex: ${complexity} points.`));
	const mayWrite = site.permissions.edit && !site.readingKeys.has(c.req.header('authorization') ?? '');
	const result = await execute({
		schema: LINEAR_SCHEMA,
		document: request.document,
		rootValue: { ...queries(site, person), ...mutations(site, person, mayWrite) },
		variableValues: request.variables,
		operationName: request.operationName,
	});
	return c.json(result, result.data === null || result.data === undefined ? 400 : 200);
}

function failed(c: Context, ...errors: GraphQLError[]): Response {
	return c.json({ errors }, 400);
}

/** The person a personal API key belongs to; such a key is sent as it is, without "Bearer". */
function personFor(site: LinearWorkspace, authorization: string | undefined): Person | GraphQLError {
	if (!authorization) return userError('AUTHENTICATION_ERROR', 'Authentication is required: no key was sent.');
	if (/^bearer lin_api_/i.test(authorization)) {
		return userError('AUTHENTICATION_ERROR', 'A personal API key is sent without the word Bearer.');
	}
	return site.keys[authorization] ?? userError('AUTHENTICATION_ERROR', 'Authentication failed: the key is not valid.');
}

interface GraphqlRequest {
	document: DocumentNode;
	variables: Record<string, unknown>;
	operationName: string | undefined;
}

async function readRequest(c: Context): Promise<GraphqlRequest | GraphQLError> {
	if (!c.req.header('content-type')?.startsWith('application/json')) {
		return userError('INPUT_ERROR', 'The content type must be application/json.');
	}
	try {
		const body = (await c.req.json()) as {
			query?: string;
			variables?: Record<string, unknown>;
			operationName?: string;
		};
		const document = parse(body.query ?? '');
		return { document, variables: body.variables ?? {}, operationName: body.operationName };
	} catch (error) {
		return userError('INPUT_ERROR', error instanceof Error ? error.message : 'The request could not be read.');
	}
}

function rateHeaders(c: Context, site: LinearWorkspace, complexity: number): void {
	const reset = String(site.now().getTime() + HOUR);
	c.header('X-RateLimit-Requests-Limit', String(site.rate.limit));
	c.header('X-RateLimit-Requests-Remaining', String(Math.max(0, site.rate.limit - site.rate.used)));
	c.header('X-RateLimit-Requests-Reset', reset);
	c.header('X-RateLimit-Complexity-Limit', String(site.rate.points));
	c.header('X-RateLimit-Complexity-Remaining', String(Math.max(0, site.rate.points - site.rate.pointsUsed)));
	c.header('X-RateLimit-Complexity-Reset', reset);
	c.header('X-Complexity', String(complexity));
}
