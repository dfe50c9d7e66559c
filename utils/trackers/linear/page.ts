import { choiceOf, decodedPart, firstOf, type PageAdapter, textOf } from '../page';

const KEY = /^([A-Z][A-Z0-9]*-\d+)\b/i;

/** Anchors of Linear's app; attested 2026-04. Class names are generated there and never used. */
const ANCHORS = {
	view: 'div[data-view-id="issue-view"]',
	title: ['[aria-label="Issue title"]'],
	section: 'button[aria-expanded]',
	project: 'svg[aria-label="Project"]',
} as const;

/** What stands in the project's place where an issue has none; Linear's app speaks English only. */
const FIXED_NO_PROJECT = 'Add to project';

/** First parts of a path that are Linear's own pages, not workspaces. */
const FIXED_PAGES = new Set(
	' login logout signup join invite oauth settings homepage features developers method changelog docs pricing about careers customers contact now next readme integrations enterprise security privacy terms dpa brand plan build insights asks agents ai mobile download startups switch quality'.split(
		' ',
	),
);

const segments = (pathname: string): string[] => pathname.split('/').slice(1);

/** The issue key in an address such as `/acme/issue/ENG-123/some-words`; null where it shows none. */
export const linearKeyOf = (pathname: string): string | null => {
	const [, page, key] = segments(pathname);
	return page === 'issue' && key !== undefined ? (KEY.exec(decodedPart(key))?.[1]?.toUpperCase() ?? null) : null;
};

/** The key that a title such as `ENG-123 Some words` or `Inbox › ENG-123` names; null where it is not plainly one. */
const keyInTitle = (title: string): string | null => {
	const keys = new Set(title.match(/\b[A-Z][A-Z0-9]*-\d+\b/g));
	return KEY.exec(title)?.[1]?.toUpperCase() ?? (keys.size === 1 ? ([...keys][0] ?? null) : null);
};

/** The workspace in an address of Linear's app, in lower case: any will do there. Null for Linear's other pages. */
export const linearWorkspaceOf = (pathname: string): string | null => {
	const [workspace, page] = segments(pathname.toLowerCase());
	return page === undefined || workspace === undefined || FIXED_PAGES.has(workspace) ? null : workspace;
};

/**
 * The path of a page that may be a release's, without its tab: a project's, a milestone's in it, an initiative's, or
 * one below `release(s)`, whose exact form only the API knows.
 */
export const linearReleasePathOf = (pathname: string): string | null =>
	/^\/[^/]+\/(?:project\/[^/]+(?:\/milestones?\/[^/]+)?|initiative\/[^/]+|(?:.+\/)?releases?\/.+)/.exec(
		pathname,
	)?.[0] ?? null;

/** Linear's app. It renders in the browser only: there is nothing to hydrate. */
export const linearPage: PageAdapter = {
	hydrates: false,
	site(location) {
		const workspace = linearWorkspaceOf(location.pathname);
		return workspace === null ? null : { kind: 'linear', baseUrl: `${location.origin}/${workspace}` };
	},
	issue(location, document) {
		const root = document.querySelector(ANCHORS.view);
		const key = linearKeyOf(location.pathname);
		if (key !== null) return { key, root };
		// Inbox, peek and the like show an issue under another address; only the title tells which.
		const titled = root === null ? null : keyInTitle(document.title);
		return titled === null ? null : { key: titled, root };
	},
	release(location) {
		const path = linearReleasePathOf(location.pathname);
		return path === null ? null : { path };
	},
	// An issue under another address is told by the title alone: until that names one, nothing else needs watching.
	titled: true,
	mayHideIssue: (_location, document) => keyInTitle(document.title) !== null,
	column(root) {
		// Structure, not names: the weakest anchor there is, so it must also look like the column before it is entered.
		const sidebar = root.parentElement?.parentElement?.lastElementChild?.firstElementChild ?? null;
		if (sidebar === null || sidebar.contains(root) || root.contains(sidebar)) return null;
		return sidebar.querySelector(ANCHORS.section) === null ? null : sidebar;
	},
	read(root, document) {
		const scope = root?.parentElement?.parentElement ?? document.documentElement;
		const title = textOf(root === null ? null : firstOf(root, ANCHORS.title));
		// The browser tab's: of the whole page, so it stands in only.
		const tab = textOf(document.querySelector('title'));
		const project = textOf(scope.querySelector(ANCHORS.project)?.nextElementSibling);
		return {
			title: title ?? tab,
			type: null,
			status: null,
			releases: project === null || project === FIXED_NO_PROJECT ? [] : [project],
			parentKey: null,
			recognised: root !== null,
			layout: {
				kind: linearKeyOf(document.location.pathname) === null ? 'list' : 'page',
				anchors: {
					view: choiceOf(document, [ANCHORS.view]),
					title: [title, tab].findIndex((found) => found !== null),
					releases: choiceOf(scope, [ANCHORS.project]),
					column: root === null || this.column(root) === null ? -1 : 0,
				},
			},
		};
	},
};
