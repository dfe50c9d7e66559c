import type { Site } from '../release/facts';
import type { Policy } from '../release/policy';
import type { Store } from '../store/store';
import { JiraClient } from '../trackers/jira/client';
import { JiraTracker } from '../trackers/jira/tracker';
import { LinearClient } from '../trackers/linear/client';
import { LinearTracker } from '../trackers/linear/tracker';
import { type Tracker, TrackerFailure } from '../trackers/tracker';
import type { Platform } from './platform';

/** What every use case works with. */
export interface App {
	readonly store: Store;
	readonly platform: Platform;
	/** Work under way and figures that live as long as the background does. */
	readonly session: Session;
}

/** Forgotten whenever the browser stops the background; nothing in it may be needed for being right. */
export class Session {
	/** Readings under way by what they read: a second wish for the same joins the first. */
	readonly flights = new Map<string, Promise<unknown>>();
	/** Data Center's epic field by site; null where it has none. */
	readonly epicLinkFields = new Map<string, string | null>();
	/** When a site asked for a pause, until when (milliseconds). */
	readonly pauses = new Map<string, number>();
	/** Each as it holds: what is assessed is remembered by the policy's identity. */
	readonly holding = new WeakMap<Policy, Policy & { timeZone: string }>();
	/** Pages of releases that were looked up, so that one that is no release's is not looked up for ever. */
	readonly pagesRead = new Set<string>();
	/** Work that nobody waits for. */
	readonly loose = new Set<Promise<unknown>>();
	/** Whether the badge is being brought up to date, and whether it must be once more after that. */
	badge: 'still' | 'running' | 'once-more' = 'still';
}

/** Lets a task go on without anybody waiting for it; its failure is reported, never thrown into nowhere. */
export const later = (app: App, task: Promise<unknown>): void => {
	const { loose } = app.session;
	const guarded = task.catch((error) => app.platform.report(error)).finally(() => loose.delete(guarded));
	loose.add(guarded);
};

/** The moment now, ISO 8601 UTC. */
export const nowIso = (app: App): string => new Date(app.platform.now()).toISOString();

const REQUEST_TIMEOUT = 20_000;
const NO_TAB = 'No page of this site is open. Muster reads it again at your next visit.';

const jiraTracker = async (app: App, site: Site, tabId: number | null): Promise<Tracker> => {
	const now = () => app.platform.now();
	const cloud = site.kind === 'jira-cloud';
	const transport = {
		async send({ method, path, body }: { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string; body: unknown }) {
			const text = body === null ? null : JSON.stringify(body);
			const order = { method, path, body: text, timeout: REQUEST_TIMEOUT };
			const outcome = await app.platform.fetchInPage(site.baseUrl, order, tabId);
			if (outcome !== null) return outcome;
			throw new TrackerFailure({ what: 'all', why: 'no-open-tab', detail: NO_TAB, retryAt: null });
		},
	};
	const client = new JiraClient(transport, { siteName: site.name, cloud, now });
	const epicLinkField = cloud ? null : await epicLink(app, site, client);
	return new JiraTracker(client, { id: site.id, baseUrl: site.baseUrl, cloud, epicLinkField }, now);
};

const epicLink = async (app: App, site: Site, client: JiraClient): Promise<string | null> => {
	const known = app.session.epicLinkFields.get(site.id);
	if (known !== undefined) return known;
	const field = await client.epicLinkField();
	app.session.epicLinkFields.set(site.id, field);
	return field;
};

const NO_KEY = 'Connect Linear in Muster’s options, so that releases and their dates can be read.';

/** The workspace in the id of a Linear site, `linear.app/WORKSPACE`. */
export const workspaceOf = (siteId: string): string => siteId.slice(siteId.indexOf('/') + 1);

const linearTracker = async (app: App, site: Site): Promise<Tracker> => {
	const secret = await app.store.secret(workspaceOf(site.id));
	if (secret === undefined) throw new TrackerFailure({ what: 'all', why: 'no-key', detail: NO_KEY, retryAt: null });
	const transport = { post: (body: string) => app.platform.postToLinear(body, secret.key) };
	return new LinearTracker(new LinearClient(transport, () => app.platform.now()), site.id, () => app.platform.now());
};

/**
 * The tracker behind a site.
 * @param tabId a page of the site that carries Jira's calls; null for whichever is open
 * @throws {TrackerFailure} where there is no way to it at present (no key, no open page)
 */
export const trackerOf = (app: App, site: Site, tabId: number | null): Promise<Tracker> =>
	site.kind === 'linear' ? linearTracker(app, site) : jiraTracker(app, site, tabId);

/** Runs a task, or joins the one of the same name that is under way. */
export const oneFlight = <T>(app: App, name: string, task: () => Promise<T>): Promise<T> => {
	const { flights } = app.session;
	const flying = flights.get(name) as Promise<T> | undefined;
	if (flying !== undefined) return flying;
	const flight = task().finally(() => flights.delete(name));
	flights.set(name, flight);
	return flight;
};
