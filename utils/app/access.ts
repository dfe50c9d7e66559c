import type { PageSite } from '../messaging/protocol';
import { siteIdOf } from '../page/site-id';
import type { Site } from '../release/facts';
import { LinearClient } from '../trackers/linear/client';
import { linearWorkspaceOf } from '../trackers/linear/page';
import { readViewer } from '../trackers/linear/tracker';
import { gapIn } from '../trackers/tracker';
import { type App, isRecent, oneFlight } from './app';
import { secretOf, siteNamed, takeNames, workspaceOf } from './workspaces';

const isCloudAddress = (base: URL): boolean =>
	base.protocol === 'https:' && base.hostname.endsWith('.atlassian.net') && base.pathname === '/';

const isLinearAddress = (base: URL): boolean =>
	base.origin === 'https://linear.app' && linearWorkspaceOf(`${base.pathname}/`) !== null;

const isAdded = async (app: App, base: URL): Promise<boolean> => {
	const sites = await app.store.sites();
	const added = sites.some(({ added, baseUrl }) => added && new URL(baseUrl).origin === base.origin);
	return added && (await app.platform.hasAccess(base.origin));
};

/** Whether a site is one that Muster knows: a tracker's own address, or one that the user added and granted. */
export const isKnownSite = async (app: App, site: PageSite): Promise<boolean> => {
	const base = new URL(site.baseUrl);
	if (site.kind === 'linear') return isLinearAddress(base);
	if (site.kind === 'jira-cloud' && isCloudAddress(base)) return true;
	return isAdded(app, base);
};

/** Has Linear say whose each key is, the last one entered first: a workspace may have another name now. */
const askKeys = async ({ store, platform }: App): Promise<void> => {
	const secrets = (await store.secrets()).sort((a, b) => b.connectedAt.localeCompare(a.connectedAt));
	for (const secret of secrets) {
		try {
			const post = (body: string) => platform.postToLinear(body, secret.key);
			const { organization } = await readViewer(new LinearClient({ post }, () => platform.now()));
			const current = await store.secret(secret.workspace);
			if (current?.key === secret.key) await takeNames(store, secret, organization);
		} catch (error) {
			// A key that cannot be asked now says nothing about the workspace that is looked for.
			gapIn(error);
		}
	}
};

/**
 * The stored site of a page. A Linear workspace is found by any of its names; one without a key may be another one
 * under a new name, so the keys are asked about it once as long as the background lives.
 */
export const knownSite = async (app: App, page: PageSite): Promise<Site | undefined> => {
	const id = siteIdOf(page);
	if (page.kind !== 'linear') return app.store.site(id);
	const name = workspaceOf(id).toLowerCase();
	const site = await siteNamed(app.store, name);
	const { namesAsked } = app.session;
	const mayBeAnother = !namesAsked.has(name) && (site === undefined || !(await secretOf(app.store, site)));
	if (!mayBeAnother) return site;
	await oneFlight(app, 'linear-names', () => askKeys(app));
	namesAsked.add(name);
	return siteNamed(app.store, name);
};

/** The stored site of a page, made at the first visit. */
export const ensureSite = async (app: App, asked: PageSite): Promise<Site> => {
	const page = asked.kind === 'linear' ? { ...asked, baseUrl: asked.baseUrl.toLowerCase() } : asked;
	const known = await knownSite(app, page);
	const id = known?.id ?? siteIdOf(page);
	const kind = known?.kindConfirmed ? known.kind : page.kind;
	const seenAt = new Date(app.platform.now()).toISOString();
	const recent = known !== undefined && isRecent(app, known.lastSeenAt, 60_000);
	if (known !== undefined && recent && known.kind === kind) return known;
	const added = known?.added ?? !(page.kind === 'linear' || isCloudAddress(new URL(page.baseUrl)));
	const fresh = { id, kind: page.kind, baseUrl: page.baseUrl, name: nameOf(id), added, me: null };
	const site: Site = { ...fresh, ...known, kind, lastSeenAt: seenAt };
	await app.store.putSite(site);
	return site;
};

/** What people call a site: a Cloud site by its first label, a Linear workspace by its name, else the address. */
export const nameOf = (siteId: string): string => {
	if (siteId.startsWith('linear.app/')) return siteId.slice('linear.app/'.length);
	return siteId.endsWith('.atlassian.net') ? siteId.slice(0, -'.atlassian.net'.length) : siteId;
};
