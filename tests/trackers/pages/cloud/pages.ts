import type { JiraIssue, JiraProject, JiraSite } from '../../company/jira-site.ts';
import { JqlError, runJql } from '../../jira/jql.ts';
import type { PageData } from '../page-data.ts';
import { h, type Tree } from '../tree.ts';
import { boardListPage, boardPage } from './boards.ts';
import { issueModal, issuePreview, issueView } from './issue-view.ts';
import { issueRows, releasesPage, startPage, versionPage } from './lists.ts';

type Found = Omit<PageData, 'key' | 'overlay'>;
type Route = [pattern: RegExp, page: (site: JiraSite, url: URL, parts: string[]) => Found];

const PROJECT = '([A-Z][A-Z0-9_]+)';
const KEY = '([A-Za-z][A-Za-z0-9_]+-\\d+)';
const SOFTWARE = `/jira/software/(?:c/)?projects/${PROJECT}`;

const issueRoute = (site: JiraSite, _url: URL, [key = '']: string[]) => issuePage(site, key);

const ROUTES: Route[] = [
	[new RegExp(`^/browse/${KEY}$`), issueRoute],
	[new RegExp(`^/projects/[A-Z]+/issues/${KEY}$`), issueRoute],
	[new RegExp(`^/jira/software/(?:c/)?projects/[A-Z]+/issues/${KEY}$`), issueRoute],
	[new RegExp(`^/issues/${KEY}$`), issueRoute],
	[new RegExp(`^/jira/servicedesk/projects/[A-Z]+/queues/(?:custom/\\d+|issue)/${KEY}$`), issueRoute],
	[/^\/issues\/?$/, (site, url) => navigator(site, url)],
	[new RegExp(`^${SOFTWARE}/boards/\\d+$`), (site, url, [key]) => board(site, url, key, 'Board')],
	[new RegExp(`^${SOFTWARE}/boards/\\d+/backlog$`), (site, url, [key]) => board(site, url, key, 'Backlog')],
	[new RegExp(`^${SOFTWARE}/boards/\\d+/timeline$`), (site, url, [key]) => board(site, url, key, 'Timeline')],
	[/^\/jira\/core\/projects\/([A-Z]+)\/board$/, (site, url, [key]) => board(site, url, key, 'Board')],
	[/^\/secure\/RapidBoard\.jspa$/, (site, url) => legacyBoard(site, url)],
	[/^\/projects\/[A-Z]+\/versions\/(\d+)(?:\/.*)?$/, (site, _url, [id]) => version(site, id)],
	[/^\/projects\/([A-Z]+)\/?$/, (site, _url, [key]) => releases(site, key)],
	[/^\/jira\/(?:for-you|your-work)$/, (site) => forYou(site)],
	[/^\/$/, (site) => ({ title: 'Meridian - Jira', main: startPage(site) })],
];

/** What the site shows at an address; `place` says how this person opens issues on boards. */
export function cloudPage(site: JiraSite, url: URL, place: 'modal' | 'panel'): PageData {
	const found = mainPart(site, url);
	const search = new URLSearchParams(url.search);
	const selected = search.get('selectedIssue');
	search.delete('selectedIssue');
	const key = `${url.pathname}?${search}`;
	const issue = selected && site.permissions.browse ? site.issue(selected) : undefined;
	if (!issue || !/boards?\b|RapidBoard/.test(url.pathname)) return { ...found, key, overlay: null };
	const tree = place === 'modal' ? issueModal(site, issue) : issuePreview(site, issue);
	return { ...found, title: issueTitle(issue), key, overlay: { place, tree } };
}

function mainPart(site: JiraSite, url: URL): Found {
	for (const [pattern, page] of ROUTES) {
		const match = pattern.exec(url.pathname);
		if (match) return page(site, url, match.slice(1));
	}
	return notFound('This page does not exist');
}

const issueTitle = (issue: JiraIssue) => `[${issue.key}] ${issue.summary} - Jira`;

function notFound(text: string): Found {
	return {
		title: 'Jira',
		main: h('div', { class: 'center' }, h('h1', {}, text), h('a', { href: '/' }, 'All projects')),
	};
}

function issuePage(site: JiraSite, key: string): Found {
	const issue = site.permissions.browse ? site.issue(key) : undefined;
	if (!issue) return notFound("You can't see this work item, or it does not exist");
	return { title: issueTitle(issue), main: issueView(site, issue) };
}

function navigator(site: JiraSite, url: URL): Found {
	const jql = url.searchParams.get('jql') ?? 'ORDER BY updated DESC';
	const hrefOf = (issue: JiraIssue) => `/issues/${issue.key}?jql=${encodeURIComponent(jql)}`;
	return {
		title: 'Work items - Jira',
		main: h('div', {}, h('h1', {}, 'Work items'), h('p', { class: 'muted' }, jql), found(site, jql, hrefOf)),
	};
}

function found(site: JiraSite, jql: string, hrefOf: (issue: JiraIssue) => string): Tree {
	try {
		return issueRows(runJql(site, jql).slice(0, 100), hrefOf);
	} catch (error) {
		if (error instanceof JqlError) return h('p', { class: 'muted' }, error.message);
		throw error;
	}
}

function withProject(site: JiraSite, key: string | undefined, page: (project: JiraProject) => Found): Found {
	const project = key === undefined ? undefined : site.project(key);
	return project ? page(project) : notFound('This project does not exist');
}

function board(site: JiraSite, url: URL, key: string | undefined, name: 'Board' | 'Backlog' | 'Timeline'): Found {
	return withProject(site, key, (project) => ({
		title: `${project.key} ${name.toLowerCase()} - Jira`,
		main: name === 'Board' ? boardPage(site, project, url.pathname) : boardListPage(site, project, url.pathname, name),
	}));
}

function legacyBoard(site: JiraSite, url: URL): Found {
	const number = Number(url.searchParams.get('rapidView'));
	return board(site, url, site.projects.find((each) => each.board === number)?.key, 'Board');
}

function version(site: JiraSite, id: string | undefined): Found {
	const wanted = site.versions.find((each) => each.id === id);
	if (!wanted) return notFound('This release does not exist');
	return { title: `${wanted.name} - Jira`, main: versionPage(site, wanted) };
}

function releases(site: JiraSite, key: string | undefined): Found {
	return withProject(site, key, (project) => ({ title: 'Releases - Jira', main: releasesPage(site, project) }));
}

function forYou(site: JiraSite): Found {
	const mine = site.issues.filter((each) => each.assignee === site.user && each.type === 'Epic');
	return { title: 'For you - Jira', main: h('div', {}, h('h1', {}, 'For you'), issueRows(mine)) };
}
