import * as z from 'zod/mini';

/** What Muster looks for on an issue's page. */
export const ANCHORS = ['view', 'key', 'title', 'type', 'status', 'releases', 'column'] as const;
export type Anchor = (typeof ANCHORS)[number];

/** How a page shows what it is about. */
export const PAGE_KINDS = ['page', 'dialog', 'side-panel', 'board', 'list', 'release'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** How a page's layout was recognised. Nothing of its content, so that people can send it with a report of a problem. */
export const Layout = z.object({
	kind: z.enum(PAGE_KINDS),
	/**
	 * By anchor, which of the ways to find it did: 0 for the first choice, 1 for the next, -1 where none did. Those that
	 * a tracker's pages do not have are left out.
	 */
	anchors: z.partialRecord(z.enum(ANCHORS), z.int().check(z.gte(-1), z.lte(50))),
});
export type Layout = z.infer<typeof Layout>;
