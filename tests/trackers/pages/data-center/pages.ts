import { type JiraIssue, type JiraProject, type JiraSite, STATUSES } from '../../company/jira-site.ts';
import { readableDate } from '../../jira/beans.ts';
import { JqlError, runJql } from '../../jira/jql.ts';
import { h, type Tree } from '../tree.ts';
import { issueContent, issueTable, lozenge } from './issue-view.ts';

/** A page of Data Center: its content, and the issue it is about when it is an issue's own page. */
export interface DataCenterPage {
	title: string;
	content: Tree;
	/** Only on an issue's full page; then the document carries it in its head. */
	issue?: JiraIssue;
	found: boolean;
}

const ISSUE = /^\/(?:browse|projects\/[A-Z]+\/(?:issues|queues\/(?:custom\/\d+|issue)))\/([A-Za-z][A-Za-z0-9_]+-\d+)$/;

/** What the site shows at an address below its context path. */
export function dataCenterPage(site: JiraSite, path: string, query: URLSearchParams): DataCenterPage {
	const [, key] = ISSUE.exec(path) ?? [];
	if (key) return issuePage(site, key);
	if (/^\/issues\/?$/.test(path)) return page('Issue Navigator', splitView(site, query.get('jql') ?? ''));
	if (path === '/secure/RapidBoard.jspa') return page('Agile Board', rapidBoard(site, query));
	const [, versionId] = /^\/projects\/[A-Z]+\/versions\/(\d+)/.exec(path) ?? [];
	const version = site.versions.find((each) => each.id === versionId);
	if (version) return page(version.name, versionPage(site, version.id));
	const [, projectKey] = /^\/(?:projects|browse)\/([A-Z]+)\/?$/.exec(path) ?? [];
	const project = projectKey === undefined ? undefined : site.project(projectKey);
	if (project) return page(project.name, projectPage(site, project));
	if (path === '/' || path === '' || path === '/secure/Dashboard.jspa') return page('Dashboard', dashboard(site));
	return { ...page('Page not found', errorBox('The page you asked for does not exist.')), found: false };
}

const page = (title: string, content: Tree): DataCenterPage => ({ title: `${title} - Jira`, content, found: true });

function issuePage(site: JiraSite, key: string): DataCenterPage {
	const issue = site.permissions.browse ? site.issue(key) : undefined;
	if (!issue) return { ...page('Issue not found', errorBox("You can't view this issue.")), found: false };
	return { title: `[${issue.key}] ${issue.summary} - Jira`, content: issueContent(site, issue), issue, found: true };
}

function errorBox(text: string): Tree {
	return h('section', { id: 'errorPageContainer' }, h('div', { class: 'aui-message error' }, text));
}

function dashboard(site: JiraSite): Tree {
	return h('div', {}, h('h1', {}, site.title), ...site.projects.map((project) => projectPage(site, project)));
}

function projectPage(site: JiraSite, project: JiraProject): Tree {
	const base = site.contextPath;
	const versions = site.versions.filter((each) => each.project === project.key);
	const jql = encodeURIComponent(`project = ${project.key} ORDER BY key`);
	return h(
		'div',
		{},
		h('h1', {}, project.name),
		h(
			'p',
			{},
			h('a', { href: `${base}/secure/RapidBoard.jspa?rapidView=${project.board}&projectKey=${project.key}` }, 'Board'),
			' · ',
			h('a', { href: `${base}/issues/?jql=${jql}` }, 'Issues'),
		),
		h(
			'div',
			{ class: 'module' },
			h('h2', {}, 'Releases'),
			...versions.map((each) =>
				h(
					'p',
					{},
					h('a', { href: `${base}/projects/${project.key}/versions/${each.id}` }, each.name),
					` ${each.releaseDate ?? ''}`,
				),
			),
		),
		h('div', { class: 'module' }, h('h2', {}, 'Epics'), issueTable(site, epicsOf(site, project))),
	);
}

function epicsOf(site: JiraSite, project: JiraProject): JiraIssue[] {
	return site.issues.filter((each) => each.project === project.key && each.type === 'Epic');
}

function versionPage(site: JiraSite, id: string): Tree {
	const version = site.version(id);
	const issues = site.issues.filter((each) => each.fixVersions.includes(id));
	const date = version.releaseDate ? readableDate(version.releaseDate) : 'No release date';
	return h(
		'div',
		{ id: 'release-report' },
		h('h1', {}, version.name),
		h('p', { class: 'muted' }, `${version.released ? 'Released' : 'Unreleased'} · ${date}`),
		issueTable(site, issues),
	);
}

/** The navigator: issues on the left, one of them open on the right. */
function splitView(site: JiraSite, jql: string): Tree {
	const issues = search(site, jql);
	if (issues instanceof JqlError) return errorBox(issues.message);
	const [first] = issues;
	const link = (issue: JiraIssue) =>
		h(
			'a',
			{
				class: issue === first ? 'splitview-issue-link focused' : 'splitview-issue-link',
				href: `${site.contextPath}/browse/${issue.key}?jql=${encodeURIComponent(jql)}`,
				'data-issue-key': issue.key,
			},
			`${issue.key} ${issue.summary}`,
		);
	return h(
		'div',
		{ class: 'split split-view' },
		h('div', { class: 'list list-panel' }, ...issues.map(link)),
		h('div', { class: 'detail detail-panel' }, first && issueContent(site, first)),
	);
}

function search(site: JiraSite, jql: string): JiraIssue[] | JqlError {
	try {
		return runJql(site, jql).slice(0, 50);
	} catch (error) {
		if (error instanceof JqlError) return error;
		throw error;
	}
}

function rapidBoard(site: JiraSite, query: URLSearchParams): Tree {
	const project = site.projects.find((each) => each.board === Number(query.get('rapidView')));
	if (!project) return errorBox('This board does not exist.');
	const issues = site.issues.filter((each) => each.project === project.key && each.type !== 'Epic');
	const lane = (category: string) => issues.filter((each) => STATUSES[each.status] === category).map(card);
	const shown = query.get('view') === 'detail' ? site.issue(query.get('selectedIssue') ?? '') : undefined;
	return h(
		'div',
		{},
		h('h1', {}, `${project.name} board`),
		h(
			'div',
			{ id: 'ghx-work' },
			h(
				'div',
				{ class: 'ghx-columns' },
				...['new', 'indeterminate', 'done'].map((category) => h('div', { class: 'ghx-column' }, ...lane(category))),
			),
			h('div', { id: 'ghx-detail-view' }, shown && boardDetail(site, shown)),
		),
	);
}

function card(issue: JiraIssue): Tree {
	return h(
		'div',
		{ class: 'ghx-issue', 'data-issue-key': issue.key },
		h('b', { class: 'ghx-key' }, issue.key),
		` ${issue.summary}`,
	);
}

/** The issue beside the board, in the board's own narrow form. */
export function boardDetail(site: JiraSite, issue: JiraIssue): Tree {
	const versions = issue.fixVersions.map((id) => site.version(id).name).join(', ');
	return h(
		'div',
		{ id: 'ghx-detail-issue', 'data-issue-key': issue.key },
		h('a', { href: `${site.contextPath}/browse/${issue.key}` }, issue.key),
		h('button', { type: 'button', 'data-action': 'close-detail', 'aria-label': 'Close' }, '✕'),
		h('h2', { dir: 'auto' }, issue.summary),
		h('p', {}, lozenge(issue.status)),
		h('p', { class: 'muted' }, versions || 'No version'),
	);
}
