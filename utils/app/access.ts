import type { PageSite } from '../messaging/protocol';
import { siteIdOf } from '../page/site-id';
import type { Site } from '../release/facts';
import { linearWorkspaceOf } from '../trackers/linear/page';
import { type App, isRecent } from './app';

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

/** The stored site of a page, made at the first visit. */
export const ensureSite = async (app: App, page: PageSite): Promise<Site> => {
	const id = siteIdOf(page);
	const known = await app.store.site(id);
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
