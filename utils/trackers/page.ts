import type { PageReading, PageSite } from '../messaging/protocol';

/** The issue that a page shows, and the element that shows it. */
export interface ShownIssue {
	readonly key: string;
	/** The element that holds the issue's view; null while it is not there or where the layout is unknown. */
	readonly root: Element | null;
}

/** A part of an address as people read it; as it stands where a stray percent sign is in it. */
export const decodedPart = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};

/** The release that a page may be about. */
export interface ShownRelease {
	/** Its page's path without what only chooses a tab: the same for every tab of one release. */
	readonly path: string;
}

/**
 * What the watcher knows of a host's pages. The code of these adapters ships in the watcher, which runs on every page
 * of a tracker: no schema library, no framework, few bytes.
 */
export interface PageAdapter {
	/** The site a page belongs to; null for pages that are no tracker's. */
	site(location: Location, document: Document): PageSite | null;
	/** The issue on the screen; null where there is none. */
	issue(location: Location, document: Document): ShownIssue | null;
	/** The release whose page this is, or may be: only the tracker can tell for sure. Asked where no issue is shown. */
	release(location: Location, document: Document): ShownRelease | null;
	/** Whether an issue may appear by now without the address telling, so that the document must be watched. */
	mayHideIssue(location: Location, document: Document): boolean;
	/** Whether the document's title tells when an issue may appear, so that it must be watched. */
	readonly titled: boolean;
	/** The details column that the panel goes into; null where it cannot be found. */
	column(root: Element): Element | null;
	/** Whether a server-rendered page may still be waiting for its scripts to take it over. */
	readonly hydrates: boolean;
	/** What can be read of the issue from the page alone. */
	read(root: Element | null, document: Document): PageReading;
}

/** Text of an element, white space folded, at most `limit` characters; null where there is none. */
export const textOf = (element: Element | null | undefined, limit = 500): string | null => {
	const text = element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
	return text === '' ? null : text.slice(0, limit);
};

/** Which of the selectors is the first to find something: its place in their order, -1 where none does. */
export const choiceOf = (root: ParentNode, selectors: readonly string[]): number =>
	selectors.findIndex((selector) => root.querySelector(selector) !== null);

/** The first element that one of the selectors finds, in their order. */
export const firstOf = (root: ParentNode, selectors: readonly string[]): Element | null => {
	for (const selector of selectors) {
		const found = root.querySelector(selector);
		if (found !== null) return found;
	}
	return null;
};
