import { ISSUE_TYPES, type JiraIssue, type JiraSite, STATUSES } from '../company/jira-site.ts';
import { JqlError } from './jql-tokens.ts';

/** How JQL sees one field: the values an issue has in it (ids and names alike), and how a query's value is read. */
export interface JqlField {
	values(issue: JiraIssue, site: JiraSite): string[];
	/** Turns what the query says into what is compared. Throws a JqlError for a value that does not exist. */
	read?(value: string, site: JiraSite): string;
	/** Values are points of time and compare as such. */
	time?: boolean;
}

/** Id of the field that ties an issue to its epic on Data Center. */
export const EPIC_LINK = 'customfield_10101';
/** Id of the field that names an epic on Data Center. */
export const EPIC_NAME = 'customfield_10102';

const CATEGORY_NAMES = { new: 'To Do', indeterminate: 'In Progress', done: 'Done' } as const;

function known(value: string, exists: boolean, field: string): string {
	if (!exists) throw new JqlError(`The value '${value}' does not exist for the field '${field}'.`);
	return value;
}

function issueKey(value: string, site: JiraSite, field: string): string {
	const issue = site.issue(value);
	if (!issue || !site.shows(issue))
		throw new JqlError(`An issue with key '${value}' does not exist for field '${field}'.`);
	return issue.key;
}

function epicOf(issue: JiraIssue, site: JiraSite): string[] {
	const parent = site.parentOf(issue);
	return parent?.type === 'Epic' && issue.type !== 'Sub-task' ? [parent.key] : [];
}

const epicLink: JqlField = { values: epicOf, read: (value, site) => issueKey(value, site, 'Epic Link') };

const parent: JqlField = {
	values(issue, site) {
		const above = site.parentOf(issue);
		if (!above || (site.kind === 'data-center' && issue.type !== 'Sub-task')) return [];
		return [above.key];
	},
	read: (value, site) => issueKey(value, site, 'parent'),
};

const key: JqlField = { values: (issue) => [issue.key], read: (value, site) => issueKey(value, site, 'key') };

const FIELDS: Readonly<Record<string, JqlField>> = {
	project: {
		values(issue, site) {
			const project = site.project(issue.project);
			return [issue.project, project?.id ?? '', project?.name ?? ''];
		},
		read: (value, site) =>
			known(
				value,
				!site.anonymous && site.projects.some((each) => [each.id, each.key, each.name].includes(value)),
				'project',
			),
	},
	fixversion: {
		values: (issue, site) => issue.fixVersions.flatMap((id) => [id, site.version(id).name]),
		read: (value, site) =>
			known(
				value,
				!site.anonymous && site.versions.some((each) => each.id === value || each.name === value),
				'fixVersion',
			),
	},
	parent,
	'epic link': epicLink,
	'cf[10101]': epicLink,
	issuetype: {
		values: (issue) => [issue.type, ISSUE_TYPES[issue.type]?.id ?? ''],
		read: (value) =>
			known(
				value,
				Object.entries(ISSUE_TYPES).some(([name, { id }]) => same(name, value) || id === value),
				'issuetype',
			),
	},
	key,
	status: {
		values: (issue) => [issue.status],
		read: (value) =>
			known(
				value,
				Object.keys(STATUSES).some((name) => same(name, value)),
				'status',
			),
	},
	statuscategory: {
		values(issue) {
			const category = STATUSES[issue.status] ?? 'new';
			return [category, CATEGORY_NAMES[category]];
		},
	},
	labels: { values: (issue) => issue.labels },
	component: { values: (issue) => issue.components },
	summary: { values: (issue) => [issue.summary] },
	assignee: { values: (issue) => (issue.assignee ? [issue.assignee.accountId, issue.assignee.id] : []) },
	created: { values: (issue) => [issue.created.toISOString()], read: readTime, time: true },
	updated: { values: (issue) => [issue.updated.toISOString()], read: readTime, time: true },
};

const ALIASES: Readonly<Record<string, string>> = {
	issuekey: 'key',
	issue: 'key',
	id: 'key',
	type: 'issuetype',
	issue_type: 'issuetype',
	components: 'component',
	createddate: 'created',
	updateddate: 'updated',
};

/** The field of that name on the site. Throws a JqlError for a field the site does not have. */
export function jqlField(name: string, site: JiraSite): JqlField {
	const wanted = name.toLowerCase();
	const field = FIELDS[ALIASES[wanted] ?? wanted];
	const missing = !field || (wanted === 'cf[10101]' && site.kind === 'cloud');
	if (missing) throw new JqlError(`Field '${name}' does not exist or you do not have permission to view it.`);
	return field;
}

/** JQL compares names without regard to case. */
export function same(one: string, other: string): boolean {
	return one.toLowerCase() === other.toLowerCase();
}

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

function readTime(value: string, site: JiraSite): string {
	const relative = /^([+-]?\d+)([mhdw])$/.exec(value);
	if (relative) {
		const [, count = '0', unit = 'd'] = relative;
		return new Date(site.now().getTime() + Number(count) * (UNITS[unit] ?? 0)).toISOString();
	}
	const date = /^(\d{4})[-/](\d{2})[-/](\d{2})(?: (\d{2}:\d{2}))?$/.exec(value);
	if (!date) throw new JqlError(`Date value '${value}' is not valid: use 'yyyy-MM-dd', 'yyyy-MM-dd HH:mm' or '-2d'.`);
	return `${date[1]}-${date[2]}-${date[3]}T${date[4] ?? '00:00'}:00.000Z`;
}
