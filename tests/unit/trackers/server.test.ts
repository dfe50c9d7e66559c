import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import type { Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CHAOS_KINDS } from '../../trackers/chaos.ts';
import { reordered, wrongTypes } from '../../trackers/distort.ts';
import { Faults } from '../../trackers/faults.ts';
import { randomFrom } from '../../trackers/random.ts';
import { HOSTS, startTrackers, type Trackers } from '../../trackers/server.ts';

let trackers: Trackers;

beforeAll(async () => {
	trackers = await startTrackers({ today: '2026-11-23' });
});
afterAll(() => trackers.close());
afterEach(() => trackers.faults.clear());

/** Asks the server for a path of one of its hosts. */
function get(
	host: string,
	path: string,
	timeout = 3000,
): Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }> {
	return new Promise((resolve, reject) => {
		const options = {
			host: '127.0.0.1',
			port: trackers.port,
			path,
			servername: host,
			headers: { host },
			rejectUnauthorized: false,
			timeout,
		};
		const asked = request(options, (answer) => {
			let body = '';
			answer.setEncoding('utf8');
			answer.on('data', (part: string) => {
				body += part;
			});
			answer.on('end', () =>
				answer.complete
					? resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers })
					: reject(new Error('cut')),
			);
			answer.on('error', reject);
		});
		asked.on('timeout', () => asked.destroy(new Error('timeout')));
		asked.on('error', reject);
		asked.end();
	});
}

/** Asks the proxy for a tunnel. */
function tunnel(target: string): Promise<{ status: number; socket: Socket }> {
	return new Promise((resolve, reject) => {
		const asked = plainRequest({ host: '127.0.0.1', port: trackers.proxyPort, method: 'CONNECT', path: target });
		asked.on('connect', (answer, socket) => resolve({ status: answer.statusCode ?? 0, socket: socket as Socket }));
		asked.on('error', reject);
		asked.end();
	});
}

describe('the server', () => {
	it('plays every host', async () => {
		expect((await get(HOSTS.jiraCloud, '/browse/PAY-150')).body).toContain('id="jira-frontend"');
		expect((await get(HOSTS.jiraDataCenter, '/jira/browse/OPS-20')).body).toContain(
			'<meta name="ajs-issue-key" content="OPS-20">',
		);
		expect((await get(HOSTS.jiraPlain, '/browse/DESK-5')).body).toContain('<meta name="ajs-context-path" content="">');
		expect((await get(HOSTS.linear, '/meridian/issue/ENG-123/x')).body).toContain('id="root"');
		expect((await get(HOSTS.linearApi, '/graphql')).status).toBe(404);
		expect((await get('elsewhere.example', '/')).status).toBe(421);
	});

	it('forbids what its pages do not need, and answers unknown Cloud addresses with the app', async () => {
		const { headers, status, body } = await get(HOSTS.jiraCloud, '/browse/PAY-150/rest/api/3/myself');
		expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=UTF-8']);
		expect(headers['content-security-policy']).toMatch(/default-src 'none'.*require-trusted-types-for 'script'/);
		expect(body).not.toContain('<script>');
	});

	it('writes down what it was asked', async () => {
		await get(HOSTS.jiraCloud, '/rest/api/3/issue/PAY-9999?fields=summary');
		expect(trackers.requests.at(-1)).toEqual({
			host: 'meridian.atlassian.net',
			method: 'GET',
			path: '/rest/api/3/issue/PAY-9999',
			query: '?fields=summary',
			origin: null,
			cookie: false,
			authorization: null,
			body: '',
			status: 404,
		});
	});

	it('shows hostile titles as text', async () => {
		const { body } = await get(HOSTS.jiraCloud, '/browse/PAY-220');
		expect(body).toContain('Escape &lt;script&gt;alert');
		expect(body).not.toContain('<script>alert');
	});
});

describe('the proxy', () => {
	it('tunnels to the hosts', async () => {
		const { status, socket } = await tunnel(`${HOSTS.jiraCloud}:443`);
		expect(status).toBe(200);
		const secure = tlsConnect({ socket, servername: HOSTS.jiraCloud, rejectUnauthorized: false });
		secure.write(`GET /rest/api/3/serverInfo HTTP/1.1\r\nHost: ${HOSTS.jiraCloud}\r\nConnection: close\r\n\r\n`);
		const [first] = (await Promise.all([new Promise<Buffer>((done) => secure.once('data', done))])) as [Buffer];
		expect(first.toString()).toContain('HTTP/1.1 200');
		secure.destroy();
	});

	it.each(['example.com:443', `${HOSTS.linear}:80`])('refuses %s and remembers that', async (target) => {
		expect((await tunnel(target)).status).toBe(403);
		expect(trackers.refused).toContain(target);
	});
});

describe('faults', () => {
	const path = '/rest/api/3/serverInfo';

	it('come as often as they are set, on what they are set for', async () => {
		trackers.faults.set({
			host: HOSTS.jiraCloud,
			path: /serverInfo/,
			times: 1,
			respond: { status: 429, headers: { 'Retry-After': '7' } },
		});
		expect((await get(HOSTS.jiraPlain, '/rest/api/2/serverInfo')).status).toBe(200);
		const first = await get(HOSTS.jiraCloud, path);
		expect([first.status, first.headers['retry-after']]).toEqual([429, '7']);
		expect((await get(HOSTS.jiraCloud, path)).status).toBe(200);
	});

	it('cut, delay or swallow the real answer', async () => {
		trackers.faults.set({ times: 1, respond: { truncate: true } });
		await expect(get(HOSTS.jiraCloud, path)).rejects.toThrow();
		trackers.faults.set({ times: 1, respond: { delayMs: 120 } });
		const start = performance.now();
		expect((await get(HOSTS.jiraCloud, path)).status).toBe(200);
		expect(performance.now() - start).toBeGreaterThanOrEqual(115);
		trackers.faults.set({ times: 1, respond: { hang: true } });
		await expect(get(HOSTS.jiraCloud, path, 150)).rejects.toThrow('timeout');
	});

	it('at random are the same for the same seed, and spare the pages', () => {
		const run = (seed: number) => {
			const faults = new Faults();
			faults.chaos(seed, 0.5);
			const target = { host: 'x', method: 'GET', path: '/rest/api/3/myself' };
			return Array.from({ length: 60 }, () => {
				const fault = faults.take(target);
				return fault && { ...fault, rewrite: fault.rewrite?.('{"a":[1,"two",{"issues":[1,2,3]}]}') };
			});
		};
		expect(run(7)).toEqual(run(7));
		expect(run(7)).not.toEqual(run(8));
		expect(run(7).filter((fault) => fault === null).length).toBeGreaterThan(10);
		const faults = new Faults();
		faults.chaos(1, 1);
		expect(faults.take({ host: 'x', method: 'GET', path: '/browse/PAY-1' })).toBeNull();
		expect(faults.take({ host: 'x', method: 'POST', path: '/graphql' })).not.toBeNull();
	});

	it('at random are of every kind on every host, and are counted', () => {
		const faults = new Faults();
		const chaos = faults.chaos(3, 1);
		const paths = { [HOSTS.jiraCloud]: '/rest/api/3/myself', [HOSTS.linearApi]: '/graphql' };
		for (let round = 0; round < 100; round += 1) {
			for (const [host, target] of Object.entries(paths)) faults.take({ host, method: 'POST', path: target });
		}
		expect(chaos.total).toBe(200);
		for (const host of Object.keys(paths)) {
			expect([...(chaos.served.get(host)?.keys() ?? [])].sort()).toEqual([...CHAOS_KINDS].sort());
		}
	});

	it('put values of another type into the answer, or the records into another order', async () => {
		const real = (await get(HOSTS.jiraCloud, path)).body;
		const next = randomFrom(1);
		trackers.faults.set({ times: 1, respond: { rewrite: (body) => wrongTypes(body, next) } });
		const { status, body } = await get(HOSTS.jiraCloud, path);
		expect(status).toBe(200);
		expect(Object.keys(JSON.parse(body))).toEqual(Object.keys(JSON.parse(real)));
		expect(JSON.parse(body)).not.toEqual(JSON.parse(real));
		const page = JSON.stringify({ total: 5, issues: [1, 2, 3, 4, 5] });
		const shuffled = JSON.parse(reordered(page, next));
		expect(shuffled.issues).not.toEqual([1, 2, 3, 4, 5]);
		expect([...shuffled.issues].sort()).toEqual([1, 2, 3, 4, 5]);
	});

	it('leave nothing hanging once everything works again', async () => {
		trackers.faults.set({ times: 1, respond: { hang: true } });
		const before = trackers.requests.length;
		const cut = expect(get(HOSTS.jiraCloud, path, 10_000)).rejects.toThrow(/hang up/);
		await expect.poll(() => trackers.requests.length).toBeGreaterThan(before);
		trackers.faults.clear();
		await cut;
		trackers.faults.set({ times: 1, respond: { drop: true } });
		await expect(get(HOSTS.jiraCloud, path)).rejects.toThrow(/hang up/);
	});
});
