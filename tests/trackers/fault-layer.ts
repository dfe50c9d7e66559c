import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Faults, FaultyAnswer } from './faults.ts';
import type { RequestRecord } from './record.ts';

type Inner = (request: Request) => Response | Promise<Response>;

/** Answers a request through `inner`, writes it down, and lets it go wrong when a fault says so. */
export async function answerWithFaults(
	c: Context<{ Bindings: HttpBindings }>,
	inner: Inner,
	faults: Faults,
	requests: RequestRecord[],
): Promise<Response> {
	const url = new URL(c.req.url);
	const body = await c.req.text();
	const record = recordOf(c, url, body);
	requests.push(record);
	const fault = faults.take({ host: url.hostname, method: c.req.method, path: url.pathname + url.search });
	if (fault?.delayMs) await new Promise((done) => setTimeout(done, fault.delayMs));
	if (fault?.hang || fault?.drop) return leaveUnanswered(c, fault, faults);
	const init = { method: c.req.method, headers: c.req.raw.headers, ...(body === '' ? {} : { body }) };
	const answer = fault?.status ? madeUp(fault, fault.status) : await inner(new Request(c.req.url, init));
	record.status = answer.status;
	if (fault?.rewrite) return new Response(fault.rewrite(await answer.text()), rewritable(answer));
	return fault?.truncate ? sendHalf(c, answer) : answer;
}

/** The head of an answer whose body will have another length. */
function rewritable({ status, headers }: Response): ResponseInit {
	const kept = new Headers(headers);
	kept.delete('content-length');
	return { status, headers: kept };
}

function leaveUnanswered(c: Context<{ Bindings: HttpBindings }>, { hang }: FaultyAnswer, faults: Faults): Response {
	const cut = () => c.env.outgoing.destroy();
	if (hang) faults.hang(cut);
	else cut();
	return RESPONSE_ALREADY_SENT;
}

function recordOf(c: Context, url: URL, body: string): RequestRecord {
	return {
		host: url.hostname,
		method: c.req.method,
		path: url.pathname,
		query: url.search,
		origin: c.req.header('origin') ?? null,
		cookie: c.req.header('cookie') !== undefined,
		authorization: c.req.header('authorization') ?? null,
		body,
		status: 0,
	};
}

function madeUp(fault: FaultyAnswer, status: number): Response {
	const bodyless = status === 204 || status === 304;
	const headers = { 'Content-Type': fault.contentType ?? 'application/json', ...fault.headers };
	return new Response(bodyless ? null : (fault.body ?? ''), { status, headers });
}

/** Promises the whole body, sends half of it and cuts the connection. */
async function sendHalf(c: Context<{ Bindings: HttpBindings }>, answer: Response): Promise<Response> {
	const { outgoing } = c.env;
	const body = Buffer.from(await answer.arrayBuffer());
	const headers = Object.fromEntries(answer.headers);
	outgoing.writeHead(answer.status, { ...headers, 'content-length': String(Math.max(2, body.length)) });
	outgoing.write(body.subarray(0, Math.max(1, body.length >> 1)), () => outgoing.destroy());
	return RESPONSE_ALREADY_SENT;
}
