import type { Person, ReleaseFacts, SiteMapping, StatusFact } from '../../release/facts';
import { FIXED_TYPES, unknownStatus } from '../missing';
import { type EpicReading, releaseId } from '../tracker';
import type { JiraFields, JiraIssue, JiraStatus, JiraVersion } from './schemas';
import { descriptionText } from './text';

/** What turning Jira's answers into facts needs to know of its site. */
export interface JiraSite {
	readonly id: string;
	readonly baseUrl: string;
	readonly cloud: boolean;
	/** Data Center's custom field that holds an issue's epic; null on Cloud and where there is none. */
	readonly epicLinkField: string | null;
	readonly mapping: Pick<SiteMapping, 'epicTypes' | 'jointProjects'>;
}

const CATEGORIES: Readonly<Record<string, StatusFact['category']>> = {
	new: 'to-do',
	undefined: 'to-do',
	indeterminate: 'in-progress',
	done: 'done',
};

/** Status names that mean given up: Jira files them under done, and a release must not wait for them. */
const GIVEN_UP = /\b(cancel+ed|won'?t (do|fix)|rejected|abandoned|declined|obsolete|duplicate)\b/i;

/** What a status means: its category, or given up. */
export const categoryOf = ({ name, statusCategory }: JiraStatus): StatusFact['category'] => {
	const category = CATEGORIES[statusCategory?.key ?? ''] ?? 'unknown';
	return category === 'done' && GIVEN_UP.test(name) ? 'cancelled' : category;
};

const statusOf = ({ status }: JiraFields): StatusFact =>
	status ? { name: status.name, category: categoryOf(status) } : unknownStatus();

/** Someone in Jira: an account id on Cloud, a user key on Data Center. */
export const personOf = (user: JiraFields['assignee']): Person | null => {
	if (user === null || user === undefined) return null;
	const id = user.accountId ?? user.key ?? undefined;
	const name = user.displayName ?? id ?? null;
	return name === null ? null : { ...(id === undefined ? {} : { id }), name };
};

const calendarDate = (text: string | null | undefined): string | null =>
	/^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0] ?? null;

/** A moment in UTC; Jira writes `2026-11-23T10:15:30.000+0100`, without a colon in the offset. Null for none. */
export const moment = (text: string | null | undefined): string | null => {
	const time = Date.parse((text ?? '').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
	return Number.isNaN(time) ? null : new Date(time).toISOString();
};

const versionState = (version: JiraVersion): ReleaseFacts['state'] => {
	if (version.released === true) return 'released';
	return version.archived === true ? 'archived' : 'planned';
};

/** A fix version as a release. `project` is the key of the project it belongs to. */
export const releaseOf = (version: JiraVersion, project: string | null, site: JiraSite, now: string): ReleaseFacts => ({
	id: releaseId(site.id, version.id),
	siteId: site.id,
	trackerId: version.id,
	source: 'fix-version',
	name: version.name,
	url: project === null ? null : `${site.baseUrl}/projects/${encodeURIComponent(project)}/versions/${version.id}`,
	description: version.description ?? '',
	startDate: calendarDate(version.startDate),
	shipDate: calendarDate(version.releaseDate),
	state: versionState(version),
	project,
	readAt: now,
});

/** Starts the label of every issue that carries a release's plan. */
export const PLAN_LABEL = 'muster-plan-';

/**
 * Whether an issue is an epic: by its type's name where people named the types, else by the tracker's own hierarchy,
 * which is level 1 and up on Cloud and the type on Data Center. An issue that was made to carry a plan is none by its
 * type's name: each user names the types on their own.
 */
export const isEpic = ({ fields }: JiraIssue, { mapping }: JiraSite): boolean => {
	const type = fields?.issuetype;
	const carriesPlan = fields?.labels?.some((label) => label.startsWith(PLAN_LABEL)) === true;
	if (mapping.epicTypes.length === 0 || carriesPlan) return isEpicType(type);
	const name = type?.name.trim().toLowerCase();
	return mapping.epicTypes.some((epicType) => epicType.trim().toLowerCase() === name);
};

const isEpicType = (type: JiraFields['issuetype']): boolean =>
	typeof type?.hierarchyLevel === 'number' ? type.hierarchyLevel >= 1 : type?.name.toLowerCase() === 'epic';

/** The key of the issue above, by `parent` or by Data Center's epic field. */
export const parentKeyOf = (issue: JiraIssue, site: JiraSite): string | null => {
	const linked = site.epicLinkField === null ? undefined : issue.fields?.[site.epicLinkField];
	return issue.fields?.parent?.key ?? (typeof linked === 'string' ? linked : null);
};

/** The key of the project of an issue: from its fields, or from its own key. */
export const projectOf = (issue: JiraIssue): string =>
	issue.fields?.project?.key ?? issue.key.slice(0, issue.key.lastIndexOf('-'));

/** An issue as an epic, with the releases that its own fix versions name. */
export const epicOf = (issue: JiraIssue, site: JiraSite, now: string): EpicReading => {
	const fields = issue.fields ?? {};
	return {
		siteId: site.id,
		key: issue.key,
		trackerId: issue.id,
		title: fields.summary ?? issue.key,
		url: `${site.baseUrl}/browse/${encodeURIComponent(issue.key)}`,
		type: fields.issuetype?.name ?? FIXED_TYPES.issue,
		status: statusOf(fields),
		owner: personOf(fields.assignee),
		labels: fields.labels ?? [],
		components: (fields.components ?? []).map(({ name }) => name),
		description: descriptionText(fields.description),
		releaseIds: (fields.fixVersions ?? []).map(({ id }) => releaseId(site.id, id)),
		updatedAt: moment(fields.updated),
		readAt: now,
	};
};
