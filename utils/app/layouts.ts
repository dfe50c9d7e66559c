import type { Layout } from '../messaging/layout';
import type { SiteLayout } from '../messaging/views';
import type { Site } from '../release/facts';
import { type App, nowIso } from './app';
import { siteCard } from './assess-release';

/** Remembers how a site's page was recognised; the next one takes its place. */
export const noteLayout = async (app: App, site: Site, layout: Layout | undefined, docked = true): Promise<void> => {
	if (layout === undefined) return;
	await app.store.layouts.put(site.id, { ...layout, docked, at: nowIso(app) });
};

/** What was found on the last page of each site, the latest first. */
export const siteLayouts = async (app: App): Promise<SiteLayout[]> => {
	const seen: SiteLayout[] = [];
	for (const site of await app.store.sites()) {
		const layout = await app.store.layouts.get(site.id);
		if (layout !== undefined) seen.push({ site: siteCard(site), ...layout });
	}
	return seen.sort((a, b) => (a.at < b.at ? 1 : -1));
};
