import { t } from '@lingui/core/macro';
import type { OptionsView, SiteCard } from '../messaging/views';
import { siteIdOf } from '../page/site-id';
import { RefusedEdit } from '../release/checklist';
import type { Options } from '../store/records';
import { contextPathOf } from '../trackers/jira/urls';
import { LinearClient } from '../trackers/linear/client';
import { readViewer } from '../trackers/linear/tracker';
import { isNamed } from '../trackers/linear/workspace';
import { TrackerFailure } from '../trackers/tracker';
import { ensureSite, nameOf } from './access';
import { type App, later, noKey, nowIso } from './app';
import { siteCard } from './assess-release';
import { updateBadge } from './badge';
import { siteLayouts } from './layouts';
import { mappingViews } from './mapping';
import { siteSharings } from './sharing/views';
import { secretOf, siteNamed, takeNames } from './workspaces';

/** Workspaces that were on a screen and have no key. */
const waitingFor = async (app: App): Promise<SiteCard[]> => {
	const waiting: SiteCard[] = [];
	for (const site of await app.store.sites())
		if (site.kind === 'linear' && (await secretOf(app.store, site)) === undefined) waiting.push(siteCard(site));
	return waiting;
};

/** What is offered to those who never asked for reminders. */
const NO_REMINDERS = { on: false, days: [5, 1], turned: true };

/**
 * Sets which desktop notifications to show. What was told is forgotten when they are switched on: what happened
 * meanwhile is no news any more.
 * @throws {RefusedEdit} where the user has not allowed any
 */
export const setReminders = async (app: App, wish: NonNullable<Options['reminders']>): Promise<void> => {
	if (wish.on && !(await app.platform.mayNotify())) throw new RefusedEdit(t`The browser does not allow notifications.`);
	const options = await app.store.options();
	if (wish.on && options.reminders?.on !== true) await app.store.marks.putTold({});
	const days = [...new Set(wish.days)].sort((a, b) => b - a);
	await app.store.putOptions({ ...options, reminders: { ...wish, days } });
	later(app, updateBadge(app));
};

/** What the options page shows. */
export const optionsView = async (app: App): Promise<OptionsView> => {
	const { horizonDays, reminders = NO_REMINDERS } = await app.store.options();
	const added = (await app.store.sites()).filter((site) => site.added);
	return {
		horizonDays,
		reminders: { ...reminders, permitted: await app.platform.mayNotify() },
		linear: (await app.store.secrets()).map(({ key, userId: _, ...whose }) => ({ ...whose, keyEnd: key.slice(-4) })),
		linearWaiting: await waitingFor(app),
		mappings: await mappingViews(app),
		sharing: await siteSharings(app),
		selfHosted: await Promise.all(
			added.map(async (site) => ({
				site: siteCard(site),
				granted: await app.platform.hasAccess(new URL(site.baseUrl).origin),
			})),
		),
		quarantined: (await app.store.quarantined()).map(({ id, store, at, error, raw }) => ({
			id,
			store,
			at,
			error,
			raw: JSON.stringify(raw, null, '\t'),
		})),
		layouts: await siteLayouts(app),
		version: app.platform.version(),
	};
};

/**
 * Asks Linear whose key it is, and keeps it when Linear knows it.
 * @param wanted the workspace the key is meant for
 * @returns the id of the workspace's site
 * @throws {RefusedEdit} for a key that Linear does not know, or that belongs to another workspace
 */
export const connectLinear = async (app: App, typed: string, wanted?: string): Promise<string> => {
	const key = typed.trim();
	if (!/^[\x21-\x7e]{10,}$/.test(key)) {
		throw new RefusedEdit(
			t`This does not look like a Linear API key. Copy it from Linear: Settings, Security & access, Personal API keys.`,
		);
	}
	const transport = { post: (body: string) => app.platform.postToLinear(body, key) };
	const client = new LinearClient(transport, () => app.platform.now());
	const { viewer, organization } = await readViewer(client).catch(explain);
	if (wanted !== undefined && !isNamed(organization, wanted)) {
		const { urlKey, name } = organization;
		throw new RefusedEdit(
			t`This key belongs to linear.app/${urlKey} (${name}), not to linear.app/${wanted}. Make one there.`,
		);
	}
	const secret = {
		workspace: organization.urlKey,
		key,
		organization: organization.name,
		userId: viewer.id,
		userName: viewer.name,
		userEmail: viewer.email,
		connectedAt: nowIso(app),
	};
	await takeNames(app.store, secret, organization);
	const site = await ensureSite(app, { kind: 'linear', baseUrl: `https://linear.app/${organization.urlKey}` });
	await app.store.putSite({ ...site, name: organization.name, me: { id: viewer.id, name: viewer.name } });
	await app.store.putGaps(site.id, []);
	// What was known of the limits is the former key's.
	app.session.budgets.delete(site.id);
	return site.id;
};

const explain = (error: unknown): never => {
	if (!(error instanceof TrackerFailure)) throw error;
	const rejected = error.gap.why === 'key-rejected' || error.gap.why === 'forbidden' || error.gap.why === 'signed-out';
	throw new RefusedEdit(
		rejected ? t`Linear does not accept this key. Check that it is complete and was not revoked.` : error.gap.detail,
	);
};

/** Takes a workspace's key away. What was read with it stays, and the popup says that it is not read any more. */
export const disconnectLinear = async (app: App, workspace: string): Promise<void> => {
	await app.store.deleteSecret(workspace);
	const site = await siteNamed(app.store, workspace);
	if (site === undefined) return;
	app.session.budgets.delete(site.id);
	await app.store.putSite({ ...site, me: null });
	await app.store.putGaps(site.id, [noKey()]);
};

/** Stops knowing a workspace, and sharing in it. What was written there stays, should it be visited again. */
export const forgetLinear = async (app: App, siteId: string): Promise<void> => {
	const site = await app.store.site(siteId);
	if (site?.kind !== 'linear') return;
	const secret = await secretOf(app.store, site);
	if (secret !== undefined) await app.store.deleteSecret(secret.workspace);
	app.session.budgets.delete(siteId);
	await app.store.shares.turnOff(siteId);
	await app.store.putGaps(siteId, []);
	await app.store.deleteSite(siteId);
};

/** The base address of a self-hosted Jira in what the user typed or pasted: scheme, host and context path. */
export const baseUrlIn = (typed: string): string => {
	const text = typed.trim();
	const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
	if (url === null || !/^https?:$/.test(url.protocol) || /^$|\*/.test(url.hostname)) {
		throw new RefusedEdit(t`Enter the address of your Jira, such as https://jira.example.com/jira.`);
	}
	if (url.hostname.endsWith('.atlassian.net') || url.hostname === 'linear.app') {
		throw new RefusedEdit(t`Muster already works there: this address needs no entry.`);
	}
	const path = url.pathname.replace(/\/+$/, '');
	const owned = contextPathOf(`${path}/`);
	return url.origin + (owned !== '' || isOwned(path) ? owned : path);
};

const isOwned = (path: string): boolean => /^\/(browse|projects|issues|secure|plugins|login\.jsp)(\/|$)/.test(path);

/** Adds a self-hosted Jira that the user has granted. */
export const addJira = async (app: App, typed: string): Promise<void> => {
	const baseUrl = baseUrlIn(typed);
	const { origin } = new URL(baseUrl);
	if (!(await app.platform.hasAccess(origin))) {
		throw new RefusedEdit(t`Muster may not read ${origin} yet. Allow it when the browser asks.`);
	}
	const id = siteIdOf({ baseUrl });
	const known = await app.store.site(id);
	await app.store.putSite({
		...known,
		id,
		kind: known?.kind ?? 'jira-data-center',
		baseUrl,
		name: nameOf(id),
		added: true,
		me: known?.me ?? null,
		lastSeenAt: nowIso(app),
	});
	await app.platform.registerWatcher(id, origin);
};

/** Stops working on a self-hosted Jira. Its checklists stay, should it be added again. */
export const removeJira = async (app: App, siteId: string): Promise<void> => {
	const site = await app.store.site(siteId);
	if (site === undefined) return;
	await app.platform.unregisterWatcher(siteId, new URL(site.baseUrl).origin);
	await app.store.deleteSite(siteId);
};

/** Has the watcher registered for every self-hosted site that is still granted; updates may drop registrations. */
export const restoreWatchers = async (app: App): Promise<void> => {
	for (const site of (await app.store.sites()).filter(({ added }) => added)) {
		const { origin } = new URL(site.baseUrl);
		if (await app.platform.hasAccess(origin)) await app.platform.registerWatcher(site.id, origin);
	}
};
