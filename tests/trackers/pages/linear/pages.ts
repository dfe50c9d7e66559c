import type { LinearInitiative, LinearIssue, LinearTeam, LinearWorkspace } from '../../company/linear-workspace.ts';
import type { PageData } from '../page-data.ts';
import { h, type Tree } from '../tree.ts';
import {
	inboxView,
	initiativeView,
	issuePageView,
	myIssuesView,
	projectView,
	releaseView,
	startView,
	teamBoard,
	teamList,
} from './views.ts';

type Route = [pattern: RegExp, page: (site: LinearWorkspace, parts: string[], opened: string) => PageData | undefined];

const ROUTES: Route[] = [
	[/^\/[^/]+\/issue\/([A-Za-z]+-\d+)(?:\/.*)?$/, (site, [key = '']) => show(issuePage, site, site.issue(key))],
	[/^\/[^/]+\/team\/([A-Z]+)\/board$/, (site, [key = '']) => show(boardPage, site, site.team(key))],
	[/^\/[^/]+\/team\/([A-Z]+)(?:\/.*)?$/, (site, [key = '']) => show(listPage, site, site.team(key))],
	[/^\/[^/]+\/inbox$/, (site, _parts, opened) => inboxPage(site, site.issue(opened))],
	[/^\/[^/]+\/my-issues(?:\/.*)?$/, (site) => myIssuesPage(site)],
	[
		/^\/[^/]+\/project\/[a-z0-9-]*-([0-9a-f]{12})(?:\/(\w+)(?:\/[0-9a-f-]+)?)?$/,
		(site, [slug = '', tab]) => projectPage(site, slug, tab),
	],
	[/^\/[^/]+\/releases\/[0-9a-f]+\/([0-9a-f]+)$/, (site, [slug = '']) => releasePage(site, slug)],
	[
		/^\/[^/]+\/initiative\/[a-z0-9-]*-([0-9a-f]{12})(?:\/\w+)?$/,
		(site, [slug = '']) => show(initiativePage, site, site.initiative(slug)),
	],
	[/^\/(?:[^/]+\/?)?$/, (site) => plain('Meridian', startView(site))],
];

/** What the app shows at a path; `opened` is the issue opened where the address does not say which. */
export function linearPage(site: LinearWorkspace, path: string, opened: string): PageData {
	for (const [pattern, page] of ROUTES) {
		const match = pattern.exec(path);
		const found = match && page(site, match.slice(1), opened);
		if (found) return { ...found, key: `${path} ${opened}` };
	}
	return { ...plain('Linear', h('p', { class: 'loading' }, 'Not found')), key: path };
}

function plain(title: string, main: Tree): PageData {
	return { title, key: '', main, overlay: null };
}

function show<T>(page: (site: LinearWorkspace, record: T) => PageData, site: LinearWorkspace, record: T | undefined) {
	return record === undefined ? undefined : page(site, record);
}

const titleOf = (issue: LinearIssue) => `${issue.identifier} ${issue.title}`;

function issuePage(site: LinearWorkspace, issue: LinearIssue): PageData {
	return plain(titleOf(issue), issuePageView(site, issue));
}

function boardPage(site: LinearWorkspace, team: LinearTeam): PageData {
	return plain(`${team.name} › Board`, teamBoard(site, team));
}

function listPage(site: LinearWorkspace, team: LinearTeam): PageData {
	return plain(`${team.name} › All issues`, teamList(site, team));
}

function inboxPage(site: LinearWorkspace, opened: LinearIssue | undefined): PageData {
	return plain(opened ? titleOf(opened) : 'Inbox', inboxView(site, opened));
}

function myIssuesPage(site: LinearWorkspace): PageData {
	return plain('My issues', myIssuesView(site));
}

function projectPage(site: LinearWorkspace, slug: string, tab = 'overview'): PageData | undefined {
	const project = site.project(slug);
	return (
		project && plain(`${project.name} › ${tab === 'issues' ? 'Issues' : 'Overview'}`, projectView(site, project, tab))
	);
}

function initiativePage(site: LinearWorkspace, initiative: LinearInitiative): PageData {
	return plain(`${initiative.name} › Initiative`, initiativeView(site, initiative));
}

function releasePage(site: LinearWorkspace, slug: string): PageData | undefined {
	const release = site.release(slug);
	return release && plain(`${release.name} › Release`, releaseView(site, release));
}
