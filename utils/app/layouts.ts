import { type Layout, PAGE_KINDS } from '../messaging/layout';
import type { SiteLayout } from '../messaging/views';
import type { Site } from '../release/facts';
import { type App, nowIso } from './app';
import { siteCard } from './assess-release';

/** Remembers how a site's page was recognised; the next one of its kind takes its place. */
export const noteLayout = async (app: App, site: Site, layout: Layout | undefined, docked: boolean): Promise<void> => {
	if (layout === undefined) return;
	await app.store.layouts.put(site.id, { ...layout, docked, at: nowIso(app) });
};

/** What was found on the last page of each kind on each site, the latest first. */
export const siteLayouts = async (app: App): Promise<SiteLayout[]> => {
	const seen: SiteLayout[] = [];
	for (const site of await app.store.sites()) {
		const layouts = await Promise.all(PAGE_KINDS.map((kind) => app.store.layouts.get(site.id, kind)));
		seen.push(...layouts.flatMap((layout) => (layout === undefined ? [] : { site: siteCard(site), ...layout })));
	}
	return seen.sort((a, b) => (a.at < b.at ? 1 : -1));
};
