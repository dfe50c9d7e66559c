import type { FetchOrder, FetchOutcome } from '../messaging/protocol';

/** A desktop notification. One with the id of an earlier one takes its place; the id also says where a click leads. */
export interface Notice {
	readonly id: string;
	readonly title: string;
	readonly message: string;
}

/** An entry of a context menu, as browsers take it. */
export interface MenuEntry {
	readonly id: string;
	readonly title: string;
	readonly contexts: ['action' | 'page' | 'link'];
	/** Match patterns of the pages, or links, that have it. */
	readonly documentUrlPatterns?: string[];
	readonly targetUrlPatterns?: string[];
}

/**
 * What the application needs of the browser. The background binds it to the extension API; unit tests bring their own.
 */
export interface Platform {
	/** Milliseconds since the epoch. */
	now(): number;
	/** A number from 0 up to 1, for what is to differ from one browser to the next. */
	random(): number;
	/** False only where the browser knows that there is no network. */
	isOnline(): boolean;
	/** Whether nobody has used this computer for a while, or it is locked. */
	isAway(): Promise<boolean>;
	/** Has the application woken once at a moment (milliseconds), in place of an earlier wish of the same name. */
	wakeAt(name: string, at: number): Promise<void>;
	/** Runs a task after so many milliseconds, where the background lives that long. */
	after(ms: number, task: () => void): void;
	/** Name of the viewer's time zone. */
	timeZone(): string;
	version(): string;
	/** Told of failures that are Muster's own and that no view can show. */
	report(error: unknown): void;
	/** Tells every view of Muster what changed. */
	broadcast(about: readonly string[]): void;
	/**
	 * Has an open page of a site call its own API.
	 * @param tabId the page to ask; any page of the site where it is null
	 * @returns null where no page of the site is open
	 */
	fetchInPage(
		siteBaseUrl: string,
		order: Omit<FetchOrder, 'muster' | 'baseUrl'>,
		tabId: number | null,
	): Promise<FetchOutcome | null>;
	/** Sends one request to Linear's API. */
	postToLinear(body: string, key: string): Promise<FetchOutcome>;
	injectPanel(tabId: number, frameId: number): Promise<void>;
	openPage(path: string): Promise<void>;
	/** Whether the user has allowed desktop notifications. */
	mayNotify(): Promise<boolean>;
	notify(notice: Notice): Promise<void>;
	/** Puts these entries in the place of all that the context menus have of Muster. */
	setMenus(entries: readonly MenuEntry[]): Promise<void>;
	/** Whether the browser's own menu of the icon leads to the options. */
	readonly hasOptionsEntry: boolean;
	setBadge(badge: { text: string; tone: 'none' | 'ready' | 'at-risk' | 'not-ready'; title: string }): Promise<void>;
	/** Whether the user has granted the address (an origin, `https://host[:port]`). */
	hasAccess(origin: string): Promise<boolean>;
	/** Has the watcher run on the pages of a self-hosted address, from now on and in tabs open already. */
	registerWatcher(siteId: string, origin: string): Promise<void>;
	unregisterWatcher(siteId: string, origin: string): Promise<void>;
}
