import { request } from 'node:https';
import { type App, Session } from '../../../utils/app/app';
import type { MenuEntry, Notice, Platform } from '../../../utils/app/platform';
import type { FetchOutcome } from '../../../utils/messaging/protocol';
import { rateLimitsIn } from '../../../utils/platform/linear-post';
import { openDatabase } from '../../../utils/store/database';
import { Store } from '../../../utils/store/store';
import { startTrackers, type Trackers } from '../../trackers/server';

/** What the application did to the browser. */
export interface Witness {
	badge: { text: string; tone: string; title: string };
	broadcasts: string[];
	injections: number;
	opened: string[];
	notices: Notice[];
	readonly menus: MenuEntry[];
	/** Whether the user has allowed notifications. */
	mayNotify: boolean;
	/** Origins the user has granted. */
	readonly granted: Set<string>;
	/** Whether a page of a site is open that can carry calls. */
	tabOpen: boolean;
	now: number;
	online: boolean;
	/** Whether nobody is at the computer. */
	away: boolean;
	/** What the next random number is. */
	chance: number;
	/** Moments (milliseconds) at which the application wants to be woken, by name. */
	readonly alarms: Map<string, number>;
	/** Tasks that run once their moment (milliseconds) has come. */
	readonly timers: { at: number; task: () => void }[];
	/** Requests that went out to trackers: the path in Jira, the query's name in Linear. */
	readonly sent: string[];
}

interface Call {
	readonly url: string;
	readonly method: string;
	readonly body: string | null;
	readonly headers?: Record<string, string>;
}

/** One request to the stand-ins under the real host name. */
const call = (port: number, { url, method, body, headers }: Call): Promise<FetchOutcome> =>
	new Promise((resolve, reject) => {
		const { host, hostname, pathname, search } = new URL(url);
		const sent = request(
			{
				host: '127.0.0.1',
				port,
				method,
				path: pathname + search,
				servername: hostname,
				rejectUnauthorized: false,
				headers: { host, origin: `https://${host}`, 'content-type': 'application/json', ...headers },
			},
			(response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('error', reject);
				response.on('end', () =>
					resolve({
						status: response.statusCode ?? 0,
						contentType: response.headers['content-type'] ?? '',
						retryAfter: response.headers['retry-after'] ?? null,
						redirected: false,
						text: Buffer.concat(chunks).toString(),
						limits: rateLimitsIn((name) => String(response.headers[name] ?? '')),
					}),
				);
			},
		);
		sent.on('error', reject);
		sent.end(body ?? undefined);
	});

const platformOn = (trackers: Trackers, witness: Witness): Platform => ({
	now: () => witness.now,
	random: () => witness.chance,
	isOnline: () => witness.online,
	isAway: async () => witness.away,
	wakeAt: async (name, at) => void witness.alarms.set(name, at),
	after: (ms, task) => void witness.timers.push({ at: witness.now + ms, task }),
	timeZone: () => 'Europe/Berlin',
	version: () => '0.0.0',
	report(error) {
		throw error;
	},
	broadcast: (about) => void witness.broadcasts.push(...about),
	async fetchInPage(baseUrl, { path, method, body }) {
		if (!witness.tabOpen) return null;
		witness.sent.push(path.replace(/\?.*/, ''));
		return call(trackers.port, { url: baseUrl + path, method, body });
	},
	postToLinear(body, key) {
		witness.sent.push(/query (\w+)/.exec(body)?.[1] ?? body);
		const url = 'https://api.linear.app/graphql';
		return call(trackers.port, { url, method: 'POST', body, headers: { authorization: key } });
	},
	async injectPanel() {
		witness.injections += 1;
	},
	openPage: async (path) => void witness.opened.push(path),
	mayNotify: async () => witness.mayNotify,
	setMenus: async (entries) => void witness.menus.splice(0, witness.menus.length, ...entries),
	hasOptionsEntry: true,
	notify: async (notice) => void witness.notices.push(notice),
	async setBadge(badge) {
		witness.badge = badge;
	},
	hasAccess: async (origin) => witness.granted.has(origin),
	registerWatcher: async () => undefined,
	unregisterWatcher: async () => undefined,
});

/** Waits for what nobody waits for, and for what that begins in its turn. */
export const allDone = async ({ session }: App): Promise<void> => {
	while (session.loose.size > 0) await Promise.all(session.loose);
};

/** The application on a fresh database and the stand-in trackers, at nine o'clock on a Monday. */
export const makeApp = async (): Promise<{
	app: App;
	witness: Witness;
	trackers: Trackers;
	close(): Promise<void>;
}> => {
	const trackers = await startTrackers({ today: '2026-11-23' });
	const witness: Witness = {
		badge: { text: '', tone: 'none', title: '' },
		broadcasts: [],
		injections: 0,
		opened: [],
		notices: [],
		menus: [],
		mayNotify: true,
		granted: new Set(),
		tabOpen: true,
		now: Date.parse('2026-11-23T08:00:00.000Z'),
		online: true,
		away: false,
		chance: 0,
		alarms: new Map(),
		timers: [],
		sent: [],
	};
	const db = await openDatabase(undefined, `app-${crypto.randomUUID()}`);
	const store = new Store(db, () => new Date(witness.now).toISOString());
	const app = { store, platform: platformOn(trackers, witness), session: new Session() };
	return {
		app,
		witness,
		trackers,
		async close() {
			await allDone(app);
			db.close();
			await trackers.close();
		},
	};
};
