import { type JiraIssue, type JiraSite, STATUSES } from '../../company/jira-site.ts';
import { readableDate } from '../../jira/beans.ts';
import { EPIC_LINK } from '../../jira/jql-fields.ts';
import { plainText } from '../../jira/text.ts';
import { textTrees } from '../text-tree.ts';
import { type Child, h, type Tree } from '../tree.ts';

/** A small coloured label for a status. */
export function lozenge(status: string): Tree {
	return h('span', { class: `lozenge ${STATUSES[status] ?? 'new'}` }, status);
}

/** The issue view of Data Center, in #issue-content, as on the full page and in the split view. */
export function issueContent(site: JiraSite, issue: JiraIssue): Tree {
	return h(
		'div',
		{ id: 'issue-content' },
		header(site, issue),
		h(
			'div',
			{ class: 'issue-body-content' },
			h(
				'div',
				{ class: 'issue-main-column' },
				details(site, issue),
				description(issue),
				children(site, issue),
				activity(issue),
			),
			sidebar(issue),
		),
	);
}

function header(site: JiraSite, issue: JiraIssue): Tree {
	const base = site.contextPath;
	const project = site.project(issue.project);
	return h(
		'header',
		{ id: 'stalker', class: 'issue-header-content' },
		h(
			'ol',
			{ class: 'aui-nav-breadcrumbs' },
			h(
				'li',
				{},
				h('a', { id: 'project-name-val', href: `${base}/browse/${issue.project}` }, project?.name ?? issue.project),
			),
			h(
				'li',
				{},
				h(
					'a',
					{
						class: 'issue-link',
						id: 'key-val',
						rel: issue.id,
						'data-issue-key': issue.key,
						href: `${base}/browse/${issue.key}`,
					},
					issue.key,
				),
			),
		),
		h('h1', { id: 'summary-val', dir: 'auto' }, issue.summary),
		h(
			'div',
			{ class: 'toolbar ops-menus' },
			h('button', { type: 'button', id: 'edit-issue' }, 'Edit'),
			h('button', { type: 'button' }, 'Comment'),
			h('button', { type: 'button' }, 'Assign'),
		),
	);
}

function details(site: JiraSite, issue: JiraIssue): Tree {
	const base = site.contextPath;
	const epic = site.parentOf(issue);
	const versions = issue.fixVersions.map((id, index) => {
		const version = site.version(id);
		return [index > 0 && ', ', h('a', { href: `${base}/projects/${version.project}/versions/${id}` }, version.name)];
	});
	const rows: [string, Child][] = [
		['Type:', h('span', { id: 'type-val' }, issue.type)],
		['Status:', h('span', { id: 'status-val' }, lozenge(issue.status))],
		['Fix Version/s:', h('span', { id: 'fixfor-val' }, versions.length ? versions : 'None')],
		['Component/s:', h('span', { id: 'components-val' }, issue.components.join(', ') || 'None')],
		['Labels:', h('span', { id: `labels-${issue.id}-value` }, issue.labels.join(' ') || 'None')],
	];
	if (epic) {
		const link = h('a', { class: 'ghx-label-6', href: `${base}/browse/${epic.key}` }, epic.summary.slice(0, 40));
		rows.push(['Epic Link:', h('span', { id: `${EPIC_LINK}-val`, class: 'type-gh-epic-link' }, link)]);
	}
	return h('div', { class: 'module', id: 'details-module' }, h('h2', {}, 'Details'), facts(rows));
}

function facts(rows: [string, Child][]): Tree {
	return h('dl', { class: 'facts' }, ...rows.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
}

function description(issue: JiraIssue): Tree {
	const text = issue.description;
	return h(
		'div',
		{ class: 'module', id: 'descriptionmodule' },
		h('h2', {}, 'Description'),
		h('div', { id: 'description-val' }, text === null ? h('em', { class: 'muted' }, 'None') : textTrees(text)),
	);
}

function children(site: JiraSite, issue: JiraIssue): Tree | false {
	const found = site.childrenOf(issue);
	if (found.length === 0) return false;
	return h(
		'div',
		{ class: 'module' },
		h('h2', {}, 'Issues in epic'),
		issueTable(site, found, 'ghx-issues-in-epic-table'),
	);
}

/** Issues in a table, each linking to its page. */
export function issueTable(site: JiraSite, issues: JiraIssue[], id = 'issuetable'): Tree {
	const rows = issues.map((issue) =>
		h(
			'tr',
			{ 'data-issuekey': issue.key },
			h('td', {}, h('a', { href: `${site.contextPath}/browse/${issue.key}` }, issue.key)),
			h('td', { class: 'grow', dir: 'auto' }, issue.summary),
			h('td', {}, lozenge(issue.status)),
		),
	);
	return h('table', { id }, h('tbody', {}, ...rows));
}

function activity(issue: JiraIssue): Tree {
	const comments = issue.comments.map((each) =>
		h('div', {}, h('b', {}, each.author.name), ...textTrees(plainText(each.body))),
	);
	return h(
		'div',
		{ class: 'module', id: 'activitymodule' },
		h('h2', {}, 'Activity'),
		...comments,
		h('textarea', { id: 'comment', rows: '2', cols: '50', 'aria-label': 'Comment', placeholder: 'Comment…' }),
	);
}

function sidebar(issue: JiraIssue): Tree {
	const people: [string, Child][] = [
		[
			'Assignee:',
			h('span', { id: 'assignee-val' }, h('span', { rel: issue.assignee?.id }, issue.assignee?.name ?? 'Unassigned')),
		],
		['Reporter:', h('span', { id: 'reporter-val' }, issue.reporter.name)],
	];
	const dates: [string, Child][] = [
		['Created:', readableDate(issue.created.toISOString().slice(0, 10))],
		['Updated:', readableDate(issue.updated.toISOString().slice(0, 10))],
	];
	if (issue.duedate) dates.unshift(['Due:', h('span', { id: 'due-date' }, readableDate(issue.duedate))]);
	return h(
		'div',
		{ id: 'viewissuesidebar', class: 'issue-side-column' },
		h('div', { class: 'module', id: 'peoplemodule' }, h('h4', {}, 'People'), facts(people)),
		h('div', { class: 'module', id: 'datesmodule' }, h('h4', {}, 'Dates'), facts(dates)),
	);
}
