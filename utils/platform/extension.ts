import type { Platform } from '../app/platform';
import type { Changed, FetchOrder, FetchOutcome } from '../messaging/protocol';
import { NO_ANSWER } from '../page/fetch-relay';
import { wasClosed } from '../store/database';
import { browser } from './browser';
import { hostPattern, isBelow } from './host-pattern';
import { postToLinear } from './linear-post';
import { setMenus } from './menus';
import { chosenLocale } from './words';

const TRACKER_PAGES = ['https://*.atlassian.net/*', 'https://linear.app/*'];
const BADGE_COLORS = { none: '#5e6c84', ready: '#1f845a', 'at-risk': '#946f00', 'not-ready': '#c9372c' } as const;
const WATCHER = '/watcher.js';
/** Seconds without a key or a pointer after which nobody is taken to look. */
export const AWAY_SECONDS = 15 * 60;

const watcherId = (siteId: string): string => `watcher-${siteId}`;

/** Chrome refuses every call of the extension API with this while it closes: what is under way is done at the next start. */
const CLOSING = /^The browser is shutting down\b/;

const isClosing = (error: unknown): boolean => error instanceof Error && CLOSING.test(error.message);

/** Tabs that show a page below an address; extensions see only those they may read. */
const tabsOf = async (baseUrl: string) =>
	(await browser.tabs.query({ url: hostPattern(baseUrl) })).filter(({ url = '' }) => isBelow(url, baseUrl));

const tellTabs = async (message: Changed): Promise<void> => {
	const granted = await browser.permissions.getAll();
	const tabs = await browser.tabs.query({ url: [...new Set([...TRACKER_PAGES, ...(granted.origins ?? [])])] });
	for (const { id } of tabs) {
		// Most of them show no panel, and a page that is just loading listens to nobody.
		if (id !== undefined) browser.tabs.sendMessage(id, message).catch(() => undefined);
	}
};

const isOutcome = (outcome: unknown): outcome is FetchOutcome =>
	typeof outcome === 'object' && outcome !== null && typeof (outcome as FetchOutcome).status === 'number';

/** Milliseconds for which a page may be late with what it gave up itself. */
const GRACE = 3_000;

/**
 * Has a tab carry a call out. A page that was put to sleep under it, by the browser or on the way back to another page,
 * answers nothing and is no failure either; whether the call was carried out nobody knows, so no other tab is asked.
 * @returns null where nobody in the tab listens
 */
const askTab = async (tabId: number, order: FetchOrder): Promise<FetchOutcome | null> => {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const asleep = new Promise<FetchOutcome>((resolve) => {
		timer = setTimeout(() => resolve({ ...NO_ANSWER, late: true }), order.timeout + GRACE);
	});
	try {
		const outcome: unknown = await Promise.race([browser.tabs.sendMessage(tabId, order, { frameId: 0 }), asleep]);
		return isOutcome(outcome) ? outcome : null;
	} catch {
		return null;
	} finally {
		clearTimeout(timer);
	}
};

const openExtensionPage = async (path: string): Promise<void> => {
	const url = browser.runtime.getURL(path as never);
	const [open] = await browser.tabs.query({ url });
	if (open?.id !== undefined) {
		await browser.tabs.update(open.id, { active: true });
		return;
	}
	await browser.tabs.create({ url });
};

/** The browser, as Muster's application needs it. */
export const extensionPlatform: Platform = {
	now: () => Date.now(),
	random: () => Math.random(),
	isOnline: () => navigator.onLine,
	isAway: async () => (await browser.idle.queryState(AWAY_SECONDS)) !== 'active',
	async wakeAt(name, when) {
		await browser.alarms.create(name, { when });
	},
	after: (ms, task) => void setTimeout(task, ms),
	timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
	version: () => browser.runtime.getManifest().version,
	report(error) {
		// Closed under a task, by the user who deleted the data or by a newer copy: the next request opens it anew.
		if (!wasClosed(error) && !isClosing(error)) console.error('Muster:', error);
	},
	broadcast(about) {
		const message: Changed = { muster: 'changed', about };
		// Fails when no page of the extension is open.
		browser.runtime.sendMessage(message).catch(() => undefined);
		void tellTabs(message);
	},
	async fetchInPage(baseUrl, order, tabId) {
		const full: FetchOrder = { muster: 'fetch', baseUrl, ...order };
		const first = tabId === null ? null : await askTab(tabId, full);
		if (first !== null) return first;
		for (const tab of await tabsOf(baseUrl)) {
			const outcome = tab.id === undefined || tab.id === tabId ? null : await askTab(tab.id, full);
			if (outcome !== null) return outcome;
		}
		return null;
	},
	postToLinear,
	async injectPanel(tabId, frameId) {
		// Fails when the tab was closed or went elsewhere meanwhile: then nobody waits for the panel.
		await browser.scripting
			.executeScript({
				target: { tabId, frameIds: [frameId] },
				files: [`/words/panel-${chosenLocale()}.js` as never, '/panel.js'],
			})
			.catch(() => undefined);
	},
	openPage: openExtensionPage,
	mayNotify: () => browser.permissions.contains({ permissions: ['notifications'] }),
	setMenus,
	hasOptionsEntry: !import.meta.env.FIREFOX,
	async notify({ id, ...words }) {
		const iconUrl = browser.runtime.getURL('/icon/128.png' as never);
		await browser.notifications.create(id, { type: 'basic', iconUrl, ...words });
	},
	async setBadge({ text, tone, title }) {
		await browser.action.setBadgeText({ text });
		await browser.action.setBadgeBackgroundColor({ color: BADGE_COLORS[tone] });
		await browser.action.setBadgeTextColor({ color: '#ffffff' });
		await browser.action.setTitle({ title });
	},
	hasAccess: (origin) => browser.permissions.contains({ origins: [hostPattern(origin)] }),
	async registerWatcher(siteId, origin) {
		const script = {
			id: watcherId(siteId),
			js: [WATCHER],
			matches: [hostPattern(origin)],
			runAt: 'document_start' as const,
			persistAcrossSessions: true,
		};
		const known = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
		if (known.length === 0) {
			await browser.scripting.registerContentScripts([script]);
			await injectWatcher([hostPattern(origin)]);
		}
	},
	async unregisterWatcher(siteId) {
		await browser.scripting.unregisterContentScripts({ ids: [watcherId(siteId)] }).catch(() => undefined);
	},
};

/** Puts the watcher into pages that were open before it was registered or before an update. */
export const injectWatcher = async (matches: string[] = TRACKER_PAGES): Promise<void> => {
	for (const { id } of await browser.tabs.query({ url: matches })) {
		if (id === undefined) continue;
		await browser.scripting.executeScript({ target: { tabId: id }, files: [WATCHER] }).catch(() => undefined);
	}
};
