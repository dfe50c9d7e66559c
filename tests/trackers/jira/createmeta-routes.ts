import type { Context, Hono } from 'hono';
import { ISSUE_TYPES, type JiraProject, type JiraSite } from '../company/jira-site.ts';
import { countParameter, refuse } from './answer.ts';
import { type ApiVersion, issueTypeBean } from './beans.ts';
import { visibleProject } from './version-routes.ts';

interface FormField {
	id: string;
	name: string;
	required: boolean;
	hasDefaultValue?: boolean;
	type: string;
}

const FORM: readonly FormField[] = [
	{ id: 'project', name: 'Project', required: true, type: 'project' },
	{ id: 'issuetype', name: 'Issue Type', required: true, type: 'issuetype' },
	{ id: 'summary', name: 'Summary', required: true, type: 'string' },
	{ id: 'reporter', name: 'Reporter', required: true, hasDefaultValue: true, type: 'user' },
	{ id: 'description', name: 'Description', required: false, type: 'string' },
	{ id: 'labels', name: 'Labels', required: false, type: 'array' },
	{ id: 'fixVersions', name: 'Fix versions', required: false, type: 'array' },
];

/** The fields of a project's form for new issues. */
export function formOf(site: JiraSite, project: string): FormField[] {
	const { demands = [], lacks = [] } = site.forms[project] ?? {};
	const demanded = demands.map(({ id, name }) => ({ id, name, required: true, type: 'option' }));
	return [...FORM.filter(({ id }) => !lacks.includes(id)), ...demanded];
}

/** Adds what issues a project takes, and what its form asks for. Cloud names its lists, Data Center calls them `values`. */
export function addCreateMetaRoutes(app: Hono, site: JiraSite, api: ApiVersion): void {
	const path = '/issue/createmeta/:project/issuetypes';
	const list = (c: Context, name: string, all: object[]) => {
		const startAt = countParameter(c, 'startAt', 0);
		const maxResults = countParameter(c, 'maxResults', 50, 200);
		const page = all.slice(startAt, startAt + maxResults);
		const isLast = startAt + page.length >= all.length;
		const rest = site.kind === 'cloud' ? { [name]: page } : { values: page, isLast };
		return c.json({ maxResults, startAt, total: all.length, ...rest });
	};
	const creatable = (c: Context): JiraProject | undefined =>
		site.permissions.create ? visibleProject(site, c.req.param('project') ?? '') : undefined;
	app.get(path, (c) => {
		if (!creatable(c)) return refuse(c, 400, 'You may not make issues in this project, or it does not exist.');
		return list(
			c,
			'issueTypes',
			Object.keys(ISSUE_TYPES).map((type) => issueTypeBean(site, type, api)),
		);
	});
	app.get(`${path}/:type`, (c) => {
		const project = creatable(c);
		if (!project) return refuse(c, 400, 'You may not make issues in this project, or it does not exist.');
		return list(
			c,
			'fields',
			formOf(site, project.key).map((field) => fieldBean(field)),
		);
	});
}

function fieldBean({ id, name, required, hasDefaultValue, type }: FormField): object {
	return {
		required,
		schema: { type, system: id },
		name,
		key: id,
		fieldId: id,
		hasDefaultValue: hasDefaultValue === true,
		operations: ['set'],
	};
}
