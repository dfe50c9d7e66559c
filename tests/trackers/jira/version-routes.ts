import type { Context, Hono } from 'hono';
import { type JiraIssue, type JiraProject, type JiraSite, type JiraVersion, STATUSES } from '../company/jira-site.ts';
import { countParameter, listParameter, refuse } from './answer.ts';
import { type ApiVersion, restUrl, versionBean } from './beans.ts';

/** Adds a project's versions, whole and paged, and single versions with their counts. */
export function addVersionRoutes(app: Hono, site: JiraSite, api: ApiVersion): void {
	app.get('/project/:project/versions', (c) => {
		const project = visibleProject(site, c.req.param('project'));
		if (!project) return noProject(c);
		return c.json(versionsOf(site, project).map((version) => versionBean(site, version, api)));
	});
	app.get('/project/:project/version', (c) => {
		const project = visibleProject(site, c.req.param('project'));
		return project ? pageOfVersions(c, site, project, api) : noProject(c);
	});
	app.get('/version/:id', (c) => {
		const version = visibleVersion(site, c.req.param('id'));
		return version ? c.json(versionBean(site, version, api)) : noVersion(c);
	});
	app.get('/version/:id/relatedIssueCounts', (c) => {
		const version = visibleVersion(site, c.req.param('id'));
		if (!version) return noVersion(c);
		return c.json({
			self: `${restUrl(site, api)}/version/${version.id}`,
			issuesFixedCount: issuesIn(site, version).length,
			issuesAffectedCount: 0,
			issueCountWithCustomFieldsShowingVersion: 0,
			...(site.kind === 'cloud' ? { customFieldUsage: [] } : {}),
		});
	});
	app.get('/version/:id/unresolvedIssueCount', (c) => {
		const version = visibleVersion(site, c.req.param('id'));
		if (!version) return noVersion(c);
		const issues = issuesIn(site, version);
		return c.json({
			self: `${restUrl(site, api)}/version/${version.id}`,
			issuesUnresolvedCount: issues.filter((issue) => STATUSES[issue.status] !== 'done').length,
			...(site.kind === 'cloud' ? { issuesCount: issues.length } : {}),
		});
	});
}

/** The project, when the person who is signed in may see it. */
export function visibleProject(site: JiraSite, idOrKey: string): JiraProject | undefined {
	return site.permissions.browse ? site.project(idOrKey) : undefined;
}

/** The answer for a project that is missing or hidden. */
export function noProject(c: Context): Response {
	return refuse(c, 404, 'No project could be found with that key or id.');
}

function visibleVersion(site: JiraSite, id: string): JiraVersion | undefined {
	return site.permissions.browse ? site.versions.find((each) => each.id === id) : undefined;
}

const noVersion = (c: Context) => refuse(c, 404, 'Could not find a version for that id.');

function versionsOf(site: JiraSite, project: JiraProject): JiraVersion[] {
	return site.versions.filter((each) => each.project === project.key);
}

function issuesIn(site: JiraSite, version: JiraVersion): JiraIssue[] {
	return site.issues.filter((each) => each.fixVersions.includes(version.id));
}

function pageOfVersions(c: Context, site: JiraSite, project: JiraProject, api: ApiVersion): Response {
	const startAt = countParameter(c, 'startAt', 0);
	const maxResults = countParameter(c, 'maxResults', 50, 50);
	const statuses = listParameter(c, 'status');
	const query = c.req.query('query')?.toLowerCase() ?? '';
	const all = versionsOf(site, project)
		.filter((each) => !statuses?.length || statuses.includes(statusOf(each)))
		.filter((each) => each.name.toLowerCase().includes(query))
		.sort(orderOf(c.req.query('orderBy') ?? 'sequence'));
	const values = all.slice(startAt, startAt + maxResults);
	const isLast = startAt + values.length >= all.length;
	const self = `${restUrl(site, api)}/project/${project.key}/version`;
	return c.json({
		self: `${self}?maxResults=${maxResults}&startAt=${startAt}`,
		...(isLast ? {} : { nextPage: `${self}?maxResults=${maxResults}&startAt=${startAt + maxResults}` }),
		maxResults,
		startAt,
		total: all.length,
		isLast,
		values: values.map((version) => versionBean(site, version, api)),
	});
}

function statusOf(version: JiraVersion): string {
	if (version.archived) return 'archived';
	return version.released ? 'released' : 'unreleased';
}

function orderOf(orderBy: string): (one: JiraVersion, other: JiraVersion) => number {
	const direction = orderBy.startsWith('-') ? -1 : 1;
	const field = orderBy.replace(/^[+-]/, '');
	if (field === 'name') return (one, other) => direction * one.name.localeCompare(other.name);
	if (field !== 'releaseDate' && field !== 'startDate') return () => 0;
	return (one, other) => {
		const [a, b] = [one[field], other[field]];
		// A version without a date comes last whichever way the others are ordered.
		if (!a || !b) return Number(!a) - Number(!b);
		return direction * a.localeCompare(b);
	};
}
