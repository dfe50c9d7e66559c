import { setLateIds, type Tree, toDom } from './tree.ts';

/** What the server says about an address of a single-page app. */
export interface PageData {
	title: string;
	/** Addresses with the same key show the same main part; only what lies over it differs. */
	key: string;
	main: Tree;
	/** An issue shown over or beside the main part. */
	overlay: { place: 'modal' | 'panel'; tree: Tree } | null;
}

export interface AppHooks {
	/** Puts the main part into the page. */
	showMain(tree: Tree): void;
	/** Puts an issue over or beside the main part, or takes it away. */
	showOverlay(overlay: PageData['overlay']): void;
	/** Milliseconds after which late test ids are set. */
	lateBy: number;
}

/** A single-page app: it answers links and history without loading a document. */
export class App {
	readonly #hooks: AppHooks;
	readonly #endpoint: string;
	#turn = 0;
	page: PageData | null = null;

	constructor(endpoint: string, hooks: AppHooks) {
		this.#endpoint = endpoint;
		this.#hooks = hooks;
		window.addEventListener('popstate', () => void this.refresh());
		document.addEventListener('click', (event) => this.#onClick(event));
	}

	/** What the server says about an address, by itself the one the page is at. */
	async load(address = location.pathname + location.search): Promise<PageData> {
		const query = new URLSearchParams({ path: address, open: String(history.state?.open ?? '') });
		const answer = await fetch(`${this.#endpoint}?${query}`);
		return (await answer.json()) as PageData;
	}

	/** Goes to an address: first the address changes, then, when its data is there, the page. */
	async go(address: string): Promise<void> {
		history.pushState(null, '', address);
		await this.refresh();
	}

	/** Shows what belongs to the address. `whole` redraws the main part even when it is the same. */
	async refresh(whole = false): Promise<void> {
		this.#turn += 1;
		const turn = this.#turn;
		const page = await this.load();
		if (turn !== this.#turn) return;
		this.show(page, whole);
	}

	/** Draws the parts of the page that differ from what is shown. */
	show(page: PageData, whole: boolean): void {
		const before = this.page;
		this.page = page;
		document.title = page.title;
		if (whole || before?.key !== page.key) this.#hooks.showMain(page.main);
		if (whole || JSON.stringify(before?.overlay) !== JSON.stringify(page.overlay))
			this.#hooks.showOverlay(page.overlay);
		setLateIds(document, this.#hooks.lateBy);
	}

	#onClick(event: MouseEvent): void {
		if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
		const target = event.target instanceof Element ? event.target.closest('a[href], [data-href]') : null;
		const href = target?.getAttribute('href') ?? target?.getAttribute('data-href');
		if (!target || !href || target.hasAttribute('data-full-load')) return;
		const address = new URL(href, location.href);
		if (address.origin !== location.origin || target.getAttribute('target') === '_blank') return;
		event.preventDefault();
		void this.go(address.pathname + address.search);
	}
}

/** Replaces everything in an element by the tree's nodes. */
export function fill(element: Element | null, tree: Tree | null): void {
	element?.replaceChildren(...(tree === null ? [] : [toDom(tree)]));
}
