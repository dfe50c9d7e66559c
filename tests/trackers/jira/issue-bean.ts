import { type JiraIssue, type JiraSite, STATUSES } from '../company/jira-site.ts';
import {
	type ApiVersion,
	issueTypeBean,
	jiraTime,
	projectBean,
	restUrl,
	shortVersionBean,
	statusBean,
	userBean,
} from './beans.ts';
import { commentBean } from './comment-bean.ts';
import { changelogBean } from './history-bean.ts';
import { EPIC_LINK, EPIC_NAME } from './jql-fields.ts';
import { plainText, toDocument, toWiki } from './text.ts';

/** What a request wants to know about an issue. */
export interface Wanted {
	/** Field names; `*all`, `*navigable` and `-name` are understood. */
	fields: string[];
	/** Keys of properties; `*all` is understood. */
	properties?: string[] | undefined;
	expand?: string[] | undefined;
}

/** An issue as the REST API gives it, with the fields and properties that are wanted. */
export function issueBean(site: JiraSite, issue: JiraIssue, api: ApiVersion, wanted: Wanted): object {
	const fields = pick(allFields(site, issue, api), wanted.fields);
	const expanded = new Set(wanted.expand);
	return {
		expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
		id: issue.id,
		self: `${restUrl(site, api)}/issue/${issue.id}`,
		key: issue.key,
		...(Object.keys(fields).length > 0 ? { fields } : {}),
		...(wanted.properties ? { properties: pickProperties(issue, wanted.properties) } : {}),
		...(expanded.has('names') ? { names: Object.fromEntries(Object.keys(fields).map((name) => [name, name])) } : {}),
		...(expanded.has('changelog') ? { changelog: changelogBean(site, issue, api) } : {}),
	};
}

/** An issue as a search or bulk answer gives it when only its id was asked for. */
export function wantsOnlyIds(wanted: Wanted): boolean {
	return wanted.fields.every((field) => field === 'id' || field === 'key') && !wanted.properties?.length;
}

function pick(all: Record<string, unknown>, names: string[]): Record<string, unknown> {
	const removed = names.filter((name) => name.startsWith('-')).map((name) => name.slice(1));
	const everything = names.some((name) => name.startsWith('*')) || names.length === removed.length;
	const kept = Object.entries(all).filter(([name]) => (everything || names.includes(name)) && !removed.includes(name));
	return Object.fromEntries(kept);
}

function pickProperties(issue: JiraIssue, names: string[]): Record<string, unknown> {
	const kept = [...issue.properties].filter(([key]) => names.includes('*all') || names.includes(key));
	return Object.fromEntries(kept);
}

function allFields(site: JiraSite, issue: JiraIssue, api: ApiVersion): Record<string, unknown> {
	const project = site.project(issue.project);
	const done = STATUSES[issue.status] === 'done';
	const comments = issue.comments.map((comment) => commentBean(site, issue, comment, api));
	return {
		summary: issue.summary,
		status: statusBean(site, issue.status, api),
		issuetype: issueTypeBean(site, issue.type, api),
		...upwards(site, issue, api),
		fixVersions: issue.fixVersions.map((id) => shortVersionBean(site, site.version(id), api)),
		versions: [],
		project: project && projectBean(site, project, api),
		labels: issue.labels,
		components: issue.components.map((name, index) => ({ id: String(10_500 + index), name })),
		description: descriptionOf(issue, api),
		issuelinks: [],
		subtasks: [],
		duedate: issue.duedate ?? null,
		assignee: issue.assignee ? userBean(site, issue.assignee, api) : null,
		reporter: userBean(site, issue.reporter, api),
		creator: userBean(site, issue.reporter, api),
		priority: { id: '3', name: 'Medium' },
		resolution: done
			? { id: '10000', name: issue.resolution ?? (issue.status === 'Cancelled' ? "Won't Do" : 'Done') }
			: null,
		resolutiondate: done ? jiraTime(issue.updated) : null,
		created: jiraTime(issue.created),
		updated: jiraTime(issue.updated),
		comment: { comments, maxResults: comments.length, total: comments.length, startAt: 0 },
	};
}

function descriptionOf({ body, description }: JiraIssue, api: ApiVersion): unknown {
	if (body === undefined || body === null) return api === 3 ? toDocument(description) : toWiki(description);
	if (api === 3) return typeof body === 'string' ? toDocument(body) : body;
	return plainText(body);
}

function upwards(site: JiraSite, issue: JiraIssue, api: ApiVersion): Record<string, unknown> {
	const above = site.parentOf(issue);
	if (site.kind === 'data-center') {
		const epic = issue.type === 'Epic';
		return { [EPIC_LINK]: epic ? null : (above?.key ?? null), [EPIC_NAME]: epic ? issue.summary.slice(0, 40) : null };
	}
	if (!above) return {};
	const fields = {
		summary: above.summary,
		status: statusBean(site, above.status, api),
		priority: { id: '3', name: 'Medium' },
		issuetype: issueTypeBean(site, above.type, api),
	};
	return { parent: { id: above.id, key: above.key, self: `${restUrl(site, api)}/issue/${above.id}`, fields } };
}
