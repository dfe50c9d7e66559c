// Stand-ins for the three trackers Muster works with: Jira Cloud, Jira Data Center (twice, with and without a context
// path) and Linear. One https server on loopback plays all hosts, told apart by the Host header; browsers reach it under
// the real host names through a resolver rule or through the CONNECT proxy. The data is a made-up company, Meridian
// (company/); the APIs (jira/, linear/) and the pages (pages/) read it live, so that a test can change it at any time.
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { certificateFor } from './certificate.ts';
import { localToday } from './company/days.ts';
import { createWorld, type World } from './company/world.ts';
import { answerWithFaults } from './fault-layer.ts';
import { Faults } from './faults.ts';
import { HOSTS } from './hosts.ts';
import { linearApi } from './linear/api.ts';
import { sendClientScript } from './pages/assets.ts';
import { cloudApp } from './pages/cloud/app.ts';
import { dataCenterApp } from './pages/data-center/app.ts';
import { linearApp } from './pages/linear/app.ts';
import { closeServer, startProxy, trackSockets } from './proxy.ts';
import type { RequestRecord } from './record.ts';

export { PEOPLE, type Person, personNamed } from './company/people.ts';
export type { World } from './company/world.ts';
export type { Fault, Faults, FaultyAnswer } from './faults.ts';
export { HOSTS } from './hosts.ts';
export type { RequestRecord } from './record.ts';

/** The running stand-ins. */
export interface Trackers {
	/** Port of the https server on 127.0.0.1. */
	port: number;
	/** Port of the CONNECT proxy on 127.0.0.1. */
	proxyPort: number;
	/** The live data; what a test changes, the next answer shows. */
	world: World;
	/** Every request so far, oldest first. */
	requests: RequestRecord[];
	/** What the proxy was asked for and refused, as host:port or address. */
	refused: string[];
	faults: Faults;
	close(): Promise<void>;
}

/** Starts the stand-ins. `today` (YYYY-MM-DD) anchors all dates; a `port` of 0 or none takes a free one. */
export async function startTrackers(options: { today?: string; port?: number } = {}): Promise<Trackers> {
	const world = createWorld(options.today ?? localToday());
	const faults = new Faults();
	const requests: RequestRecord[] = [];
	const refused: string[] = [];
	const hosts = Object.values(HOSTS);
	const app = hostRouter(world, faults, requests);
	const server = createServer(await certificateFor(hosts), getRequestListener(app.fetch));
	const sockets = trackSockets(server);
	await new Promise<void>((done) => server.listen(options.port ?? 0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	const proxy = await startProxy(hosts, port, refused);
	return {
		port,
		proxyPort: proxy.port,
		world,
		requests,
		refused,
		faults,
		close: async () => {
			await Promise.all([proxy.close(), closeServer(server, sockets)]);
		},
	};
}

function hostRouter(world: World, faults: Faults, requests: RequestRecord[]): Hono<{ Bindings: HttpBindings }> {
	const apps: Record<string, Hono> = {
		[HOSTS.jiraCloud]: cloudApp(world.jiraCloud),
		[HOSTS.jiraDataCenter]: dataCenterApp(world.jiraDataCenter),
		[HOSTS.jiraPlain]: dataCenterApp(world.jiraPlain),
		[HOSTS.linear]: linearApp(world.linear),
		[HOSTS.linearApi]: linearApi(world.linear, world.linearPartner),
	};
	const router = new Hono<{ Bindings: HttpBindings }>();
	router.get('/__client/*', sendClientScript);
	router.all('*', (c) => {
		const app = apps[new URL(c.req.url).hostname];
		if (!app) return c.text('No stand-in has this host name.', 421);
		return answerWithFaults(c, app.fetch, faults, requests);
	});
	return router;
}
