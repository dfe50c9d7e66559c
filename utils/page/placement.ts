import type { PageAdapter } from '../trackers/page';

/** Where the panel goes: into the column, at the window's edge, or nowhere yet. */
export type Place = { readonly column: Element } | { readonly dock: Element } | null;

/** Tries to enter the column after which a page that keeps throwing the panel out gets the dock instead. */
const MAX_ENTRIES = 12;
/** Milliseconds in which those tries count. */
const ENTRY_WINDOW = 10_000;

/** Counts how often the panel was put into a column, so that no endless fight with a page's own script begins. */
export class EntryBudget {
	#entries: number[] = [];

	/** Notes an entry at `now` (milliseconds). */
	spend(now: number): void {
		this.#entries = [...this.#entries.filter((entry) => now - entry < ENTRY_WINDOW), now];
	}

	/** Whether the page threw the panel out too often to try again at `now`. */
	exhausted(now: number): boolean {
		return this.#entries.filter((entry) => now - entry < ENTRY_WINDOW).length >= MAX_ENTRIES;
	}
}

/** Where a docked panel is attached: an open modal dialog makes everything outside it inert. */
export const dockParent = (document: Document): Element => {
	const modal = document.querySelector('dialog:modal');
	return modal ?? document.body ?? document.documentElement;
};

/**
 * Decides the place. `settled`: long enough on this issue that a missing column means an unknown layout, not a page
 * that still draws.
 */
export const choosePlace = (
	adapter: PageAdapter,
	root: Element | null,
	document: Document,
	{ settled, enterable }: { settled: boolean; enterable: boolean },
): Place => {
	const column = root === null ? null : adapter.column(root);
	if (column !== null && enterable) return { column };
	return settled ? { dock: dockParent(document) } : null;
};
