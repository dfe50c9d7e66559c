import type { JiraSite } from '../company/jira-site.ts';
import { EPIC_LINK, EPIC_NAME } from './jql-fields.ts';

const SYSTEM: readonly (readonly [id: string, name: string, type: string, items?: string])[] = [
	['summary', 'Summary', 'string'],
	['description', 'Description', 'string'],
	['status', 'Status', 'status'],
	['issuetype', 'Issue Type', 'issuetype'],
	['project', 'Project', 'project'],
	['fixVersions', 'Fix versions', 'array', 'version'],
	['versions', 'Affects versions', 'array', 'version'],
	['components', 'Components', 'array', 'component'],
	['labels', 'Labels', 'array', 'string'],
	['assignee', 'Assignee', 'user'],
	['reporter', 'Reporter', 'user'],
	['priority', 'Priority', 'priority'],
	['duedate', 'Due date', 'date'],
	['created', 'Created', 'datetime'],
	['updated', 'Updated', 'datetime'],
];

// A team renamed both fields: whoever looks for them by name finds nothing.
const DATA_CENTER: readonly (readonly [id: string, name: string, custom: string])[] = [
	[EPIC_LINK, 'Belongs to epic', 'com.pyxis.greenhopper.jira:gh-epic-link'],
	[EPIC_NAME, 'Short epic name', 'com.pyxis.greenhopper.jira:gh-epic-label'],
	['customfield_10100', 'Sprint', 'com.pyxis.greenhopper.jira:gh-sprint'],
];

/** Every field of the site, as GET /field gives them. */
export function fieldBeans(site: JiraSite): object[] {
	const cloud = site.kind === 'cloud';
	const system = SYSTEM.map(([id, name, type, items]) => ({
		id,
		...(cloud ? { key: id } : {}),
		name,
		custom: false,
		orderable: true,
		navigable: true,
		searchable: true,
		clauseNames: [id],
		schema: { type, ...(items ? { items } : {}), system: id },
	}));
	if (cloud) {
		const parent = { id: 'parent', key: 'parent', name: 'Parent', custom: false, orderable: false, navigable: true };
		return [...system, { ...parent, searchable: false, clauseNames: ['parent'] }];
	}
	return [...system, ...DATA_CENTER.map(([id, name, custom]) => customField(id, name, custom))];
}

function customField(id: string, name: string, custom: string): object {
	const customId = Number(id.replace('customfield_', ''));
	return {
		id,
		name,
		custom: true,
		orderable: true,
		navigable: true,
		searchable: true,
		clauseNames: [`cf[${customId}]`, name],
		schema: { type: custom.endsWith('epic-link') ? 'any' : 'string', custom, customId },
	};
}
