import type { PageSite } from '../messaging/protocol';
import type { Gate } from '../messaging/router';
import { isKnownSite } from './access';
import type { App } from './app';

const sameOrigin = (one: string, other: string): boolean => URL.parse(one)?.origin === URL.parse(other)?.origin;

/** Whether a page belongs to the site of what it wants to touch; what is gone is the handler's to explain. */
const isOfSite = async (app: App, pageUrl: string, record: { siteId: string } | undefined): Promise<boolean> => {
	const site = record === undefined ? undefined : await app.store.site(record.siteId);
	return site === undefined || sameOrigin(pageUrl, site.baseUrl);
};

/** Who may ask for what: a tracker's page about its own site, and only where that is one that Muster serves. */
export const gateOf = (openApp: () => Promise<App>, extension: { id: string; url: string }): Gate => ({
	extensionId: extension.id,
	extensionUrl: extension.url,
	async isServed(pageUrl, site) {
		return sameOrigin(pageUrl, site.baseUrl) && isKnownSite(await openApp(), site as PageSite);
	},
	async mayEdit(pageUrl, epicId) {
		const app = await openApp();
		return isOfSite(app, pageUrl, await app.store.epic(epicId));
	},
	async mayStop(pageUrl, releaseId) {
		const app = await openApp();
		return isOfSite(app, pageUrl, await app.store.release(releaseId));
	},
});
