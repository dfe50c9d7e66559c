import type { PageSite, Payload } from '../messaging/protocol';
import type { PageAdapter, ShownIssue } from '../trackers/page';
import { bridge, type MountedPanel, type PanelSubject } from './bridge';
import { hydrated } from './hydration';
import { containEvents, guardKeyboard } from './keyboard-guard';
import { choosePlace, EntryBudget, type Place } from './placement';
import { siteIdOf } from './site-id';
import { themeAt } from './theme';

/** Milliseconds an issue may take to be drawn before its layout counts as unknown and the panel docks. */
const SETTLE = 3_000;
/** Milliseconds between two looks at a page that shows no issue but might come to. */
const IDLE_PACE = 250;
const TAG = 'muster-panel';

/** What the watcher needs from outside; tests pass their own. */
export interface Surroundings {
	readonly window: Window & typeof globalThis;
	readonly adapter: PageAdapter;
	/** Tells the background what is on the screen; it answers by injecting the panel's script if asked to. */
	report<N extends 'page.issue' | 'page.release'>(name: N, message: Payload<N>): void;
}

/** What is on the screen: an issue, with the element that shows it, or a release, by its page's path. */
interface Shown extends ShownIssue {
	readonly kind: PanelSubject['kind'];
}

/** What was on the screen at the last look; times in milliseconds of the page's life. */
interface Noted {
	readonly id: string;
	/** When it came. */
	readonly since: number;
	/** When its column was last there, or when it came. */
	seated: number;
	/** Whether the background knows what the page tells of it. */
	reported: boolean;
	docked?: boolean;
}

/**
 * Follows a tracker's page and keeps one panel where its issue is; a release's page has no column, and docks at once.
 *
 *   no issue ──address or page shows one──> waiting ──column there, page hydrated──> in the column
 *      ^                                      │  ^                                      │  ^
 *      │                                      │  └────────column lost or renamed────────┘  │
 *      └──issue gone (from any state)         └──SETTLE passed without one──> docked ──────┘
 *                                                                               column there
 *
 * Every look at the page derives the wanted state afresh and is safe to repeat: hosts re-render at will.
 */
export class Watcher {
	readonly #around: Surroundings;
	readonly #abort = new AbortController();
	readonly #entries = new EntryBudget();
	readonly #observer: MutationObserver;
	/** What pages do to their theme shows on the root element; watched while there is a panel. */
	readonly #theme: MutationObserver;
	#host: HTMLElement | null = null;
	#panel: MountedPanel | null = null;
	#subject: PanelSubject | null = null;
	#shown: Noted | null = null;
	#enterable: boolean;
	#awaiting = false;
	#lookDue = false;
	#settling: ReturnType<typeof setTimeout> | undefined;
	/** What is watched for changes. */
	#watched: Node | null = null;

	constructor(around: Surroundings) {
		this.#around = around;
		this.#enterable = !around.adapter.hydrates;
		this.#observer = new MutationObserver(() => this.#changed());
		this.#theme = new MutationObserver(() => this.#lookSoon());
	}

	/** Begins to watch; call once, as early in the page's life as possible. */
	start(): void {
		const { window } = this.#around;
		const { signal } = this.#abort;
		guardKeyboard(window, (target) => this.#host !== null && target === this.#host, signal);
		followAddress(window, () => this.#look(), signal);
		bridge().onMount = () => this.#look();
		bridge().dispose = () => this.stop();
		this.#look();
	}

	/** Takes the panel away and stops for good; a newer copy of the extension has taken over. */
	stop(): void {
		this.#abort.abort();
		this.#observer.disconnect();
		clearTimeout(this.#settling);
		this.#remove();
		// The newer copy must not mount this version's panel.
		delete bridge().mount;
	}

	/** Watches what tells of an issue: nothing where the address does, the title where that does, else everything. */
	#watch(): void {
		const { window, adapter } = this.#around;
		const { document } = window;
		const all = this.#shown !== null || adapter.mayHideIssue(window.location, document);
		const { head, documentElement } = document;
		const wanted = all ? document : adapter.titled ? (head ?? documentElement) : null;
		if (wanted === this.#watched) return;
		this.#watched = wanted;
		this.#observer.disconnect();
		if (wanted === null) return;
		const attributes = all ? { attributeFilter: ['data-testid', 'data-view-id', 'data-issue-key'] } : {};
		// Before there is a head, only that it comes.
		const subtree = wanted !== documentElement;
		this.#observer.observe(wanted, { childList: true, characterData: !all, subtree, ...attributes });
	}

	#changed(): void {
		const { document } = this.#around.window;
		// The title, or what it will stand in: worth a look only once it tells of an issue.
		if (this.#watched !== document) this.#watch();
		if (this.#watched === document) this.#lookSoon();
	}

	#lookSoon(): void {
		if (this.#lookDue || this.#abort.signal.aborted) return;
		this.#lookDue = true;
		const look = (): void => {
			this.#lookDue = false;
			this.#look();
		};
		if (this.#shown === null) setTimeout(look, IDLE_PACE);
		else this.#around.window.requestAnimationFrame(look);
	}

	#look(): void {
		if (this.#abort.signal.aborted) return;
		const { window, adapter } = this.#around;
		const site = adapter.site(window.location, window.document);
		const shown = site === null ? null : whatShows(adapter, window);
		if (site === null || shown === null) {
			this.#shown = null;
			this.#remove();
		} else {
			this.#awaitHydration();
			this.#place(site, shown, this.#note(site, shown));
		}
		this.#watch();
	}

	/** Begins with the first issue: a page without one is not worth following its every change. */
	#awaitHydration(): void {
		if (this.#enterable || this.#awaiting) return;
		this.#awaiting = true;
		hydrated(this.#around.window, this.#abort.signal).then(() => {
			this.#enterable = true;
			this.#look();
		});
	}

	#note(site: PageSite, { kind, key, root }: Shown): Noted {
		const { window, adapter, report } = this.#around;
		const now = window.performance.now();
		const id = siteIdOf(site) + kind + key;
		const needsPanel = bridge().mount === undefined;
		const release = kind === 'release';
		if (this.#shown?.id !== id) {
			this.#shown = { id, since: now, seated: now, reported: release };
			this.#lookIn(SETTLE);
			// Early, so that the panel's script and the tracker's answer are under way while the page still draws.
			if (release) report('page.release', { site, path: key, needsPanel });
			else report('page.issue', { site, key, page: null, needsPanel });
		}
		const noted = this.#shown;
		const settled = now - noted.since >= SETTLE;
		if (noted.reported || !(root !== null || settled)) return noted;
		const page = adapter.read(root, window.document);
		if (!page.recognised && !settled) return noted;
		const docked = noted.docked ?? page.layout?.anchors.column === -1;
		Object.assign(noted, { reported: true, docked });
		report('page.issue', { site, key, page, docked, needsPanel });
		return noted;
	}

	/** Looks again in so many milliseconds, should nothing change until then. */
	#lookIn(wait: number): void {
		clearTimeout(this.#settling);
		this.#settling = setTimeout(() => this.#look(), wait + 1);
	}

	#place(site: PageSite, shown: Shown, noted: Noted): void {
		const { window, adapter } = this.#around;
		const { mount } = bridge();
		const now = window.performance.now();
		const isUnwanted = !this.#isIn(shown.root) && this.#entries.exhausted(now);
		const left = noted.seated + SETTLE - now;
		const place = choosePlace(adapter, shown.root, window.document, {
			settled: shown.kind === 'release' ? this.#enterable : isUnwanted || left <= 0,
			enterable: this.#enterable && !isUnwanted,
		});
		// A column that is drawn anew is gone for a moment only: patience begins when it was lost.
		if (place === null) this.#lookIn(left);
		else if ('column' in place) noted.seated = now;
		if (mount === undefined) return;
		const { kind, key } = shown;
		const about = { kind, site, siteId: siteIdOf(site), key };
		if (place === null) {
			if (this.#subject?.key === key) return;
			// The page is still being drawn: the panel is made ready meanwhile, outside of it.
			const host = this.#host ?? this.#createHost();
			host.remove();
			this.#draw(host, { ...about, docked: kind === 'release', theme: themeAt(window.document.body, window) });
			return;
		}
		const host = this.#enter(place, now);
		const theme = themeAt(host.parentElement, window);
		this.#show(host, { ...about, docked: 'dock' in place, theme });
	}

	#isIn(root: Element | null): boolean {
		return this.#host !== null && root?.contains(this.#host) === true;
	}

	#enter(place: NonNullable<Place>, now: number): HTMLElement {
		const host = this.#host ?? this.#createHost();
		const parent = 'dock' in place ? place.dock : place.column;
		if (host.parentElement !== parent) {
			if ('column' in place) this.#entries.spend(now);
			// At its end: nothing of the tracker's own moves, now or when the panel grows.
			parent.append(host);
		}
		return host;
	}

	#createHost(): HTMLElement {
		const { document } = this.#around.window;
		for (const stray of document.querySelectorAll(TAG)) stray.remove();
		const host = document.createElement(TAG);
		host.attachShadow({ mode: 'open' });
		containEvents(host, this.#abort.signal);
		this.#theme.observe(document.documentElement, { attributes: true });
		this.#host = host;
		return host;
	}

	#draw(host: HTMLElement, subject: PanelSubject): void {
		host.toggleAttribute('data-docked', subject.docked);
		if (this.#panel === null) {
			if (host.shadowRoot !== null) this.#panel = bridge().mount?.(host.shadowRoot, subject) ?? null;
		} else if (!sameSubject(this.#subject, subject)) {
			this.#panel.update(subject);
		}
		this.#subject = subject;
	}

	#show(host: HTMLElement, subject: PanelSubject): void {
		this.#draw(host, subject);
		const shown = this.#shown;
		if (shown?.docked === undefined || shown.docked === subject.docked) return;
		// Somebody may ask on the options page where the panel stands, and why.
		Object.assign(shown, { docked: subject.docked, reported: subject.kind === 'release' });
		this.#lookSoon();
	}

	#remove(): void {
		this.#theme.disconnect();
		this.#panel?.unmount();
		this.#host?.remove();
		this.#panel = null;
		this.#host = null;
		this.#subject = null;
	}
}

const whatShows = (adapter: PageAdapter, { location, document }: Window): Shown | null => {
	const issue = adapter.issue(location, document);
	if (issue !== null) return { kind: 'issue', ...issue };
	const release = adapter.release(location, document);
	return release && { kind: 'release', key: release.path, root: null };
};

/** Both are made in one place, their parts in one order. */
const sameSubject = (a: PanelSubject | null, b: PanelSubject): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Calls back whenever the page's address may have changed, loads or not. */
const followAddress = (window: Window & typeof globalThis, changed: () => void, signal: AbortSignal): void => {
	window.addEventListener('popstate', changed, { signal });
	window.addEventListener('hashchange', changed, { signal });
	// A page that comes back from the browser's cache has missed what happened meanwhile; one that loads has not.
	window.addEventListener('pageshow', ({ persisted }) => persisted && changed(), { signal });
	if ('navigation' in window) {
		window.navigation.addEventListener('currententrychange', changed, { signal });
		return;
	}
	// Firefox before 147 has no Navigation API, and a content script cannot see the page's pushState.
	let last = '';
	const poll = setInterval(() => {
		const { href } = (window as Window).location;
		if (href !== last) changed();
		last = href;
	}, IDLE_PACE);
	signal.addEventListener('abort', () => clearInterval(poll));
};
