import {
	type JiraIssue,
	type JiraProject,
	type JiraSite,
	type JiraVersion,
	STATUSES,
} from '../../company/jira-site.ts';
import { readableDate } from '../../jira/beans.ts';
import { h, type Tree } from '../tree.ts';
import { avatar, lozenge } from './issue-fields.ts';
import { boardPath } from './issue-view.ts';

/** Rows of issues, each linking to what `hrefOf` says. */
export function issueRows(issues: JiraIssue[], hrefOf = (issue: JiraIssue) => `/browse/${issue.key}`): Tree {
	return h(
		'ul',
		{ class: 'rows' },
		...issues.map((issue) =>
			h(
				'li',
				{ class: 'row' },
				h('span', { class: `type type-${issue.type}`, title: issue.type }),
				h('a', { href: hrefOf(issue) }, issue.key),
				h('span', { class: 'grow', dir: 'auto' }, issue.summary),
				avatar(issue.assignee),
				lozenge(issue.status),
			),
		),
	);
}

/** The start page of the site: its projects with their boards, releases and epics. */
export function startPage(site: JiraSite): Tree {
	return h(
		'div',
		{},
		h('h1', {}, `${site.title} on Jira`),
		...site.projects.map((project) =>
			h(
				'div',
				{},
				h('h2', {}, `${project.name} (${project.key})`),
				h('p', {}, ...projectLinks(site, project)),
				issueRows(site.issues.filter((each) => each.project === project.key && /Epic|Initiative/.test(each.type))),
			),
		),
	);
}

function projectLinks(site: JiraSite, project: JiraProject): Tree[] {
	const board = boardPath(site, project.key);
	const links: [string, string][] = [
		['Board', board],
		['Backlog', `${board}/backlog`],
		['Timeline', `${board}/timeline`],
		['Releases', releasesPath(project.key)],
		['All work', `/issues/?jql=${encodeURIComponent(`project = ${project.key} ORDER BY key`)}`],
	];
	return links.map(([name, href]) => h('a', { href, class: 'tag' }, name));
}

/** The address of a project's list of releases. */
export function releasesPath(project: string): string {
	return `/projects/${project}?selectedItem=com.atlassian.jira.jira-projects-plugin:release-page`;
}

/** The list of a project's releases. */
export function releasesPage(site: JiraSite, project: JiraProject): Tree {
	const versions = site.versions.filter((each) => each.project === project.key && !each.archived);
	return h(
		'div',
		{},
		h('h1', {}, `Releases of ${project.name}`),
		h('ul', { class: 'rows' }, ...versions.map((version) => versionRow(version))),
	);
}

function versionRow(version: JiraVersion): Tree {
	const href = `/projects/${version.project}/versions/${version.id}/tab/release-report-all-issues`;
	return h(
		'li',
		{ class: 'row' },
		h('a', { href }, version.name),
		h('span', { class: 'grow muted' }, version.description),
		h('span', {}, version.releaseDate ? readableDate(version.releaseDate) : 'No date'),
		h('span', { class: `lozenge ${version.released ? 'done' : 'new'}` }, version.released ? 'Released' : 'Unreleased'),
	);
}

/** A release's report: its dates, how far it is and all its issues. */
export function versionPage(site: JiraSite, version: JiraVersion): Tree {
	const issues = site.issues.filter((each) => each.fixVersions.includes(version.id));
	const done = issues.filter((each) => STATUSES[each.status] === 'done').length;
	return h(
		'div',
		{ 'data-testid': 'project-releases.version-detail' },
		h('h1', {}, version.name),
		h('p', { class: 'muted' }, version.description || 'No description'),
		h(
			'div',
			{ class: 'facts' },
			h('span', {}, version.releaseDate ? `Release date ${readableDate(version.releaseDate)}` : 'No release date'),
			h('span', {}, version.released ? 'Released' : 'Unreleased'),
			h('span', {}, `${done} of ${issues.length} work items done`),
		),
		h('progress', {
			class: 'progress',
			max: String(Math.max(1, issues.length)),
			value: String(done),
			'aria-label': 'Work done',
		}),
		h('h2', {}, 'Work items'),
		issueRows(issues),
	);
}
