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
	/** Data Center's custom field that epics alone have, whatever their type is called; null as above. */
	readonly epicNameField: string | null;
	readonly mapping: Pick<SiteMapping, 'epicTypes' | 'jointProjects'>;
}

const CATEGORIES: Readonly<Record<string, StatusFact['category']>> = {
	new: 'to-do',
	undefined: 'to-do',
	indeterminate: 'in-progress',
	done: 'done',
};

/**
 * Names that mean given up: Jira files such statuses under done, and has no mark for them but the names that people gave
 * to statuses and resolutions. Taken only as they stand here: what is given up by mistake is missing from its release.
 */
const FIXED_GIVEN_UP = new Set(
	(
		"cancelled|canceled|won't do|won't fix|rejected|abandoned|declined|obsolete|duplicate|" +
		'abgebrochen|storniert|abgelehnt|verworfen|obsolet|duplikat|wird nicht erledigt|wird nicht behoben|' +
		'キャンセル|中止|却下|取り下げ|重複|対応しない|cancelado|cancelada|rechazado|rejeitado|annulé|rejeté|annullato'
	).split('|'),
);

/** Whether a name, or a part of it that stands by itself ("Closed – Duplicate"), means given up. */
const isGivenUp = (name: string): boolean =>
	name
		.toLowerCase()
		.replaceAll('’', "'")
		.split(/[-–—:;/|,()]/)
		.some((part) => FIXED_GIVEN_UP.has(part.trim()));

/** What a status means: its category, or given up. */
export const categoryOf = (
	{ name, statusCategory }: JiraStatus,
	resolution?: JiraFields['resolution'],
): StatusFact['category'] => {
	const category = CATEGORIES[statusCategory?.key ?? ''] ?? 'unknown';
	return category === 'done' && [name, resolution?.name ?? ''].some(isGivenUp) ? 'cancelled' : category;
};

const statusOf = ({ status, resolution }: JiraFields): StatusFact =>
	status ? { name: status.name, category: categoryOf(status, resolution) } : unknownStatus();

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
 * which is level 1 and up on Cloud and the issue's own name as an epic on Data Center. An issue that was made to carry a plan is none by its
 * type's name: each user names the types on their own.
 */
export const isEpic = (issue: JiraIssue, site: JiraSite): boolean => {
	const { fields } = issue;
	const { mapping } = site;
	const type = fields?.issuetype;
	const carriesPlan = fields?.labels?.some((label) => label.startsWith(PLAN_LABEL)) === true;
	if (mapping.epicTypes.length === 0 || carriesPlan) return isTrackersEpic(issue, site);
	const name = type?.name.trim().toLowerCase();
	return mapping.epicTypes.some((epicType) => epicType.trim().toLowerCase() === name);
};

/** Whether an issue is an epic to the tracker itself: types can be renamed, and are translated. */
export const isTrackersEpic = ({ fields }: JiraIssue, { epicNameField }: JiraSite): boolean => {
	const type = fields?.issuetype;
	if (typeof type?.hierarchyLevel === 'number') return type.hierarchyLevel >= 1;
	const named = epicNameField === null ? undefined : fields?.[epicNameField];
	return (typeof named === 'string' && named !== '') || type?.name.toLowerCase() === 'epic';
};

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
