import {
	ISSUE_TYPES,
	type JiraProject,
	type JiraSite,
	type JiraVersion,
	STATUSES,
	type StatusCategory,
} from '../company/jira-site.ts';
import type { Person } from '../company/people.ts';

/** Jira's REST API version: 3 speaks in documents, 2 in wiki text. */
export type ApiVersion = 2 | 3;

const CATEGORIES: Readonly<Record<StatusCategory, { id: number; colorName: string; name: string }>> = {
	new: { id: 2, colorName: 'blue-gray', name: 'To Do' },
	indeterminate: { id: 4, colorName: 'yellow', name: 'In Progress' },
	done: { id: 3, colorName: 'green', name: 'Done' },
};

/** The root of the site's REST resources. */
export function restUrl(site: JiraSite, api: ApiVersion): string {
	return `${site.baseUrl}/rest/api/${api}`;
}

/** Jira's form of a point of time: with milliseconds and an offset without colon. */
export function jiraTime(time: Date): string {
	return time.toISOString().replace('Z', '+0000');
}

/** A person as the site names them: by account id on Cloud, by name and key on Data Center. */
export function userBean(site: JiraSite, person: Person, api: ApiVersion): object {
	const sizes = ['16x16', '24x24', '32x32', '48x48'].map((size) => [
		size,
		`${site.baseUrl}/avatar/${person.id}?size=${size}`,
	]);
	const common = {
		emailAddress: person.email,
		avatarUrls: Object.fromEntries(sizes),
		displayName: person.name,
		active: true,
		timeZone: 'Europe/Dublin',
	};
	if (site.kind === 'data-center') {
		return { self: `${restUrl(site, 2)}/user?username=${person.id}`, name: person.id, key: person.userKey, ...common };
	}
	const self = `${restUrl(site, api)}/user?accountId=${encodeURIComponent(person.accountId)}`;
	return { self, accountId: person.accountId, accountType: 'atlassian', ...common };
}

export function projectBean(site: JiraSite, project: JiraProject, api: ApiVersion): object {
	const self = `${restUrl(site, api)}/project/${project.id}`;
	const common = {
		self,
		id: project.id,
		key: project.key,
		name: project.name,
		projectTypeKey: 'software',
		avatarUrls: {},
	};
	return site.kind === 'cloud' ? { ...common, simplified: project.teamManaged } : common;
}

export function statusBean(site: JiraSite, status: string, api: ApiVersion): object {
	const category = STATUSES[status] ?? 'new';
	const id = String(10_020 + Object.keys(STATUSES).indexOf(status));
	const { id: categoryId, ...rest } = CATEGORIES[category];
	return {
		self: `${restUrl(site, api)}/status/${id}`,
		description: '',
		iconUrl: `${site.baseUrl}/images/icons/statuses/generic.png`,
		name: status,
		id,
		statusCategory: {
			self: `${restUrl(site, api)}/statuscategory/${categoryId}`,
			id: categoryId,
			key: category,
			...rest,
		},
	};
}

export function issueTypeBean(site: JiraSite, type: string, api: ApiVersion): object {
	const { id, level } = ISSUE_TYPES[type] ?? { id: '10002', level: 0 };
	const common = {
		self: `${restUrl(site, api)}/issuetype/${id}`,
		id,
		description: '',
		iconUrl: `${site.baseUrl}/images/icons/issuetypes/${id}.svg`,
		name: site.typeNames[type] ?? type,
		subtask: level < 0,
		avatarId: 10_300 + level,
	};
	return site.kind === 'cloud' ? { ...common, hierarchyLevel: level } : common;
}

/** A version as it stands in lists and by itself. Fields that have no value are left out, as Jira does. */
export function versionBean(site: JiraSite, version: JiraVersion, api: ApiVersion): object {
	const overdue = version.releaseDate && version.releaseDate < today(site) && !version.released;
	return {
		...shortVersionBean(site, version, api),
		...(version.startDate ? { startDate: version.startDate, userStartDate: readableDate(version.startDate) } : {}),
		...(version.releaseDate ? { overdue: Boolean(overdue), userReleaseDate: readableDate(version.releaseDate) } : {}),
		projectId: Number(site.project(version.project)?.id),
	};
}

/** A version as it stands inside an issue. */
export function shortVersionBean(site: JiraSite, version: JiraVersion, api: ApiVersion): object {
	return {
		self: `${restUrl(site, api)}/version/${version.id}`,
		id: version.id,
		...(version.description ? { description: version.description } : {}),
		name: version.name,
		archived: version.archived,
		released: version.released,
		...(version.releaseDate ? { releaseDate: version.releaseDate } : {}),
	};
}

/** The site's date (YYYY-MM-DD). */
export function today(site: JiraSite): string {
	return site.now().toISOString().slice(0, 10);
}

/** A date as Jira writes it for people: 04/Dec/26. */
export function readableDate(date: string): string {
	const month = new Date(`${date}T00:00:00Z`).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
	return `${date.slice(8)}/${month}/${date.slice(2, 4)}`;
}
