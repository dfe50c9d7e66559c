import { t } from '@lingui/core/macro';
import { DEFAULT_MAPPING, type Gap, type Site } from '../release/facts';
import type { Policy } from '../release/policy';
import type { Store } from '../store/store';
import type { Transport } from '../trackers/jira/caller';
import { JiraClient } from '../trackers/jira/client';
import { JiraTracker } from '../trackers/jira/tracker';
import { RateBudget } from '../trackers/linear/budget';
import { LinearClient } from '../trackers/linear/client';
import { LinearTracker } from '../trackers/linear/tracker';
import { gapIn, type Tracker, TrackerFailure } from '../trackers/tracker';
import type { Reading } from './following';
import type { Platform } from './platform';
import { policyOf } from './policy';
import { secretOf } from './workspaces';

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
	/** Sites of Data Center that told that they have no fields for epics. */
	readonly withoutEpicFields = new Set<string>();
	/** What Linear last told of the limits of each site's key, by site. */
	readonly budgets = new Map<string, RateBudget>();
	/** Names of Linear workspaces that no key is kept for, and that all keys were asked about. */
	readonly namesAsked = new Set<string>();
	/** Each as it holds: what is assessed is remembered by the policy's identity. */
	readonly holding = new WeakMap<Policy, Policy & { timeZone: string }>();
	/**
	 * Pages of releases that were looked up, so that one that is no release's is not looked up for ever, each with what
	 * could not be read of it; null where nothing was asked about its address.
	 */
	readonly pagesRead = new Map<string, readonly Gap[] | null>();
	/** Readings of releases under way, by the release's id. */
	readonly readings = new Map<string, Reading>();
	/** Work that nobody waits for. */
	readonly loose = new Set<Promise<unknown>>();
	/** When the team's copy of a document was last looked at (milliseconds), by its id; what came of it is on record. */
	readonly lookedAt = new Map<string, number>();
	/** Releases whose plan issue was looked up. */
	readonly issuesFound = new Set<string>();
	/** Whether the user may write where a document is kept, by the document's id. */
	readonly mayShare = new Map<string, boolean | null>();
	/** When what waits on a site is sent by a timer (milliseconds). */
	readonly timers = new Map<string, number>();
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

/** Whether a moment (ISO 8601, or milliseconds) lies at most so many milliseconds back; one ahead shows a moved clock. */
export const isRecent = (app: App, moment: string | number, within: number): boolean => {
	const age = app.platform.now() - (typeof moment === 'number' ? moment : Date.parse(moment));
	return age >= 0 && age < within;
};

const REQUEST_TIMEOUT = 20_000;
const noTabWords = (): string => t`No page of this site is open. Open one, and Muster reads it from there.`;

/** Carries calls through an open page of a site. */
const pageTransport = (app: App, site: Site, tabId: number | null): Transport => ({
	async send({ method, path, body }) {
		const text = body === null ? null : JSON.stringify(body);
		const order = { method, path, body: text, timeout: REQUEST_TIMEOUT };
		const outcome = await app.platform.fetchInPage(site.baseUrl, order, tabId);
		if (outcome !== null) return outcome;
		throw new TrackerFailure({ what: 'all', why: 'no-open-tab', detail: noTabWords(), retryAt: null });
	},
});

const jiraTracker = async (app: App, site: Site, tabId: number | null): Promise<Tracker> => {
	const now = () => app.platform.now();
	const transport = pageTransport(app, site, tabId);
	const clientFor = (cloud: boolean) => new JiraClient(transport, { siteName: site.name, cloud, now });
	const cloud = (await confirmedKind(app, site, clientFor(false))) === 'jira-cloud';
	const client = clientFor(cloud);
	const { link, name } = cloud ? NO_FIELDS : await epicFieldsOf(app, site, client);
	const { id, baseUrl, mapping = DEFAULT_MAPPING } = site;
	const facts = { id, baseUrl, cloud, epicLinkField: link, epicNameField: name, mapping };
	return new JiraTracker(client, facts, now);
};

const KIND_UNTOLD: readonly Gap['why'][] = ['forbidden', 'not-found', 'unreadable-answer'];

/**
 * The kind of a Jira, asked of the site itself once and remembered: what a page looks like may mislead, as on a Cloud
 * site under a domain of its own. A site that keeps it to itself is taken for what its pages look like.
 */
const confirmedKind = async (app: App, site: Site, client: JiraClient): Promise<Site['kind']> => {
	if (new URL(site.baseUrl).hostname.endsWith('.atlassian.net')) return site.kind;
	const known = await app.store.site(site.id);
	if (known?.kindConfirmed) return known.kind;
	try {
		const cloud = await oneFlight(app, `kind:${site.id}`, () => client.isCloud());
		const kind = cloud ? 'jira-cloud' : 'jira-data-center';
		const current = await app.store.site(site.id);
		if (current !== undefined) await app.store.putSite({ ...current, kind, kindConfirmed: true });
		return kind;
	} catch (error) {
		if (KIND_UNTOLD.includes(gapIn(error).why)) return site.kind;
		throw error;
	}
};

const NO_FIELDS: NonNullable<Site['epicFields']> = { link: null, name: null };

/** Asked once and remembered with the site; one that has none may get them, so it is asked again by the next background. */
const epicFieldsOf = async (app: App, site: Site, client: JiraClient) => {
	const known = (await app.store.site(site.id))?.epicFields;
	if (known !== undefined) return known;
	if (app.session.withoutEpicFields.has(site.id)) return NO_FIELDS;
	const epicFields = await client.epicFields();
	const current = await app.store.site(site.id);
	if (epicFields.link === null) app.session.withoutEpicFields.add(site.id);
	else if (current !== undefined) await app.store.putSite({ ...current, epicFields });
	return epicFields;
};

const noKeyWords = (): string => t`Connect Linear in Muster’s options, so that releases and their dates can be read.`;

/** The key of a site as it is now: it may be replaced or taken away while something is read with it. */
const keyOf = async (app: App, site: Site): Promise<string> => {
	const secret = await secretOf(app.store, (await app.store.site(site.id)) ?? site);
	if (secret !== undefined) return secret.key;
	throw new TrackerFailure(noKey());
};

/** What is missing of a Linear workspace without a key. */
export const noKey = (): Gap => ({ what: 'all', why: 'no-key', detail: noKeyWords(), retryAt: null });

const linearTracker = async (app: App, site: Site): Promise<Tracker> => {
	await keyOf(app, site);
	const { budgets } = app.session;
	const budget = budgets.get(site.id) ?? new RateBudget();
	budgets.set(site.id, budget);
	const post = async (body: string) => {
		const outcome = await app.platform.postToLinear(body, await keyOf(app, site));
		// What comes after the key was taken away is not wanted any more.
		await keyOf(app, site);
		return outcome;
	};
	const mapping = site.mapping ?? DEFAULT_MAPPING;
	const { timeZone } = await policyOf(app);
	const client = new LinearClient({ post }, () => app.platform.now(), budget);
	return new LinearTracker(client, { id: site.id, mapping, timeZone }, () => app.platform.now());
};

/**
 * The tracker behind a site.
 * @param tabId a page of the site that carries Jira's calls; null for whichever is open
 * @throws {TrackerFailure} where there is no way to it at present (no key, no open page)
 */
export const trackerOf = (app: App, site: Site, tabId: number | null): Promise<Tracker> =>
	site.kind === 'linear' ? linearTracker(app, site) : jiraTracker(app, site, tabId);

/**
 * Runs a task, or joins the one of the same name that is under way.
 * @param anew runs it once that one has ended instead; for what a person asks for, who may have changed something in the
 * tracker after that one passed it
 */
export const oneFlight = <T>(app: App, name: string, task: () => Promise<T>, anew = false): Promise<T> => {
	const { flights } = app.session;
	const flying = flights.get(name) as Promise<T> | undefined;
	const next = () => oneFlight(app, name, task);
	if (flying !== undefined) return anew ? flying.then(next, next) : flying;
	const flight = task().finally(() => flights.delete(name));
	flights.set(name, flight);
	return flight;
};
