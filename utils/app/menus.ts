import { t } from '@lingui/core/macro';
import type { App } from './app';
import { planPath, UPCOMING_PAGE } from './find-place';
import { planPathOfIssue } from './issue-address';
import type { MenuEntry } from './platform';
import { upcomingReleases } from './release-views';

/** Addresses of issues on the trackers that Muster knows of itself. */
const ISSUES = [
	'https://*.atlassian.net/browse/*',
	'https://*.atlassian.net/*selectedIssue=*',
	'https://*.atlassian.net/*/issues/*-*',
	'https://linear.app/*/issue/*',
];

/** The same for a Jira at an address of its own; without the port, which match patterns do not know. */
const issuesBelow = (baseUrl: string): string[] => {
	const { protocol, hostname, pathname } = new URL(baseUrl);
	const base = `${protocol}//${hostname}${pathname.replace(/\/$/, '')}`;
	return [`${base}/browse/*`, `${base}/*selectedIssue=*`];
};

/**
 * The entries of the context menus: on Muster's icon, on pages of issues, and on links to them.
 * @param ownOptions whether the browser's menu of the icon lacks an entry for the options
 */
export const menuEntries = (baseUrls: readonly string[], ownOptions: boolean): MenuEntry[] => {
	const issues = [...ISSUES, ...baseUrls.flatMap(issuesBelow)];
	const plan = t`Open the release plan of this issue`;
	return [
		{ id: 'nearest-plan', title: t`Open the plan of the nearest release`, contexts: ['action'] },
		{ id: 'upcoming', title: t`Show upcoming releases in a tab`, contexts: ['action'] },
		...(ownOptions ? [{ id: 'options', title: t`Options`, contexts: ['action'] } satisfies MenuEntry] : []),
		{ id: 'plan-of-page', title: plan, contexts: ['page'], documentUrlPatterns: issues },
		{ id: 'plan-of-link', title: plan, contexts: ['link'], targetUrlPatterns: issues },
	];
};

/** Makes the context menus as they are to be now. */
export const makeMenus = async (app: App): Promise<void> => {
	const added = (await app.store.sites()).filter((site) => site.added);
	await app.platform.setMenus(
		menuEntries(
			added.map(({ baseUrl }) => baseUrl),
			!app.platform.hasOptionsEntry,
		),
	);
};

/** A click on an entry of a context menu. */
export interface MenuClick {
	readonly menuItemId: string | number;
	readonly pageUrl?: string | undefined;
	readonly linkUrl?: string | undefined;
}

const nearestPlan = async (app: App): Promise<string> => {
	const [nearest] = await upcomingReleases(app);
	return nearest === undefined ? UPCOMING_PAGE : planPath(nearest.id);
};

const pageFor = async (app: App, click: MenuClick, tabId: number | null): Promise<string | null> => {
	switch (click.menuItemId) {
		case 'nearest-plan':
			return nearestPlan(app);
		case 'upcoming':
			return UPCOMING_PAGE;
		case 'options':
			return '/options.html';
		case 'plan-of-page':
			return planPathOfIssue(app, click.pageUrl ?? '', tabId);
		case 'plan-of-link':
			return planPathOfIssue(app, click.linkUrl ?? '', tabId);
		default:
			return null;
	}
};

/**
 * Does what an entry of a context menu is for.
 * @param tabId the tab that was clicked in
 */
export const clickMenu = async (app: App, click: MenuClick, tabId: number | null): Promise<void> => {
	const page = await pageFor(app, click, tabId);
	if (page !== null) await app.platform.openPage(page);
};
