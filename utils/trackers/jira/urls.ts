import { decodedPart } from '../page';

const KEY = /^[A-Z][A-Z0-9_]+-\d+$/;

/** An issue key as Jira writes it (`PAY-12`), from whatever stands in an address; null where it is none. */
export const parseKey = (text: string | null | undefined): string | null => {
	if (text === null || text === undefined) return null;
	const key = decodedPart(text).trim().toUpperCase();
	return KEY.test(key) && key.length <= 100 ? key : null;
};

/** Paths that end in an issue key; `selectedIssue` in the query is looked at before them. */
const ISSUE_PATHS = [
	/\/browse\/([^/]+)\/?$/,
	/\/projects\/[^/]+\/issues\/([^/]+)\/?$/,
	/\/projects\/[^/]+\/queues\/(?:custom\/\d+|issue)\/([^/]+)\/?$/,
	/\/issues\/([^/]+)\/?$/,
];

/** The part of a path that Jira itself owns; what stands before it is the context path of a self-hosted Jira. */
const OWNED =
	/\/(?:browse|projects|issues|secure|plugins|servicedesk|rest|login\.jsp|jira\/(?:software|core|servicedesk|plans|polaris|for-you|your-work))(?:[/?!]|$)/;

/** The context path of a self-hosted Jira (`/jira`, or an empty string), guessed from one of its paths. */
export const contextPathOf = (pathname: string): string => {
	const at = pathname.search(OWNED);
	return at > 0 ? pathname.slice(0, at) : '';
};

/** The page of a version, without the tab that its address may end in: `[CTX]/projects/P/versions/ID`. */
const VERSION_PATH = /^.*?\/projects\/[^/]+\/versions\/\d+(?=\/|$)/;

/** The path of a version's page without its tab; null where the path is none. */
export const versionPathOf = (pathname: string): string | null => VERSION_PATH.exec(pathname)?.[0] ?? null;

const isPortal = (pathname: string): boolean => pathname.includes('/servicedesk/customer/');

/**
 * The key of the issue that an address shows, for both kinds of Jira.
 * On Data Center a `selectedIssue` alone only marks a card: the issue is open when `view` or `modal` say so too.
 */
export const issueKeyOf = (url: URL, cloud: boolean): string | null => {
	if (isPortal(url.pathname)) return null;
	const selected = parseKey(url.searchParams.get('selectedIssue'));
	const opened = cloud || url.searchParams.has('modal') || url.searchParams.get('view') === 'detail';
	if (selected !== null && (opened || url.searchParams.get('view') === 'planning')) return selected;
	for (const path of ISSUE_PATHS) {
		const key = parseKey(path.exec(url.pathname)?.[1]);
		if (key !== null) return key;
	}
	return null;
};
