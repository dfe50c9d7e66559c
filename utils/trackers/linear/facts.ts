import { dateIn } from '../../release/calendar';
import type { ReleaseFacts, SiteMapping, StatusFact } from '../../release/facts';
import { isToShip } from '../../release/to-ship';
import { FIXED_TYPES } from '../missing';
import { DESCRIPTION_LIMIT, type EpicReading, releaseId } from '../tracker';
import type { LinearInitiative, LinearIssue, LinearMilestone, LinearProject, LinearRelease } from './schemas';

const CATEGORIES: Readonly<Record<string, StatusFact['category']>> = {
	triage: 'to-do',
	backlog: 'to-do',
	planned: 'to-do',
	unstarted: 'to-do',
	paused: 'to-do',
	started: 'in-progress',
	completed: 'done',
	canceled: 'cancelled',
	duplicate: 'cancelled',
};

const statusOf = ({ name, type }: { name: string; type: string }): StatusFact => ({
	name,
	category: CATEGORIES[type] ?? 'unknown',
});

const STATES: Readonly<Record<string, ReleaseFacts['state']>> = {
	planned: 'planned',
	started: 'started',
	completed: 'released',
	canceled: 'cancelled',
};

interface PutAway {
	readonly archivedAt: string | null;
	readonly trashed: boolean | null;
}

/**
 * The state of what may lie in the archive or the trash. Linear archives by itself what has been over for long: that
 * stays as it ended.
 */
const unlessPutAway = (state: ReleaseFacts['state'], { archivedAt, trashed }: PutAway): ReleaseFacts['state'] => {
	return trashed === true || (isToShip({ state }) && archivedAt !== null) ? 'archived' : state;
};

const httpUrl = (text: string): string | null => {
	const url = URL.parse(text);
	return url !== null && url.protocol === 'https:' ? url.href : null;
};

/** Ids keep the kind in front, so that a release can be asked for again by it. */
export const fromRelease = (release: LinearRelease, siteId: string, now: string): ReleaseFacts => ({
	id: releaseId(siteId, `release:${release.id}`),
	siteId,
	trackerId: `release:${release.id}`,
	source: 'linear-release',
	name:
		release.version !== null && !release.name.includes(release.version)
			? `${release.name} ${release.version}`
			: release.name,
	url: httpUrl(release.url),
	description: release.description ?? '',
	startDate: release.startDate,
	shipDate: release.targetDate,
	state: unlessPutAway(STATES[release.stage.type] ?? 'planned', release),
	project: release.pipeline.name,
	readAt: now,
});

/**
 * How far a milestone is. Its work may be done ahead of its date, but it ships, and all that goes with it falls due, on
 * the date. One in a paused project is still to ship: its date stands until somebody moves it.
 */
const milestoneState = ({ progress, targetDate, project }: LinearMilestone, today: string): ReleaseFacts['state'] => {
	// Progress runs from 0 to 1; some answers give percent.
	const done = progress === 1 || progress === 100;
	if (project.status.type === 'completed' || (done && (targetDate ?? today) <= today)) return 'released';
	return project.status.type === 'canceled' ? 'cancelled' : 'planned';
};

export const fromMilestone = (milestone: LinearMilestone, site: LinearSite, now: string): ReleaseFacts => ({
	id: releaseId(site.id, `milestone:${milestone.id}`),
	siteId: site.id,
	trackerId: `milestone:${milestone.id}`,
	source: 'linear-milestone',
	name: milestone.name,
	url: httpUrl(milestone.project.url),
	description: milestone.description ?? '',
	startDate: null,
	shipDate: milestone.targetDate,
	state: unlessPutAway(milestoneState(milestone, dateIn(now, site.timeZone)), {
		archivedAt: milestone.archivedAt ?? milestone.project.archivedAt,
		trashed: milestone.project.trashed,
	}),
	project: milestone.project.name,
	readAt: now,
});

const PROJECT_STATES: Readonly<Record<string, ReleaseFacts['state']>> = {
	started: 'started',
	completed: 'released',
	canceled: 'cancelled',
};

export const fromProject = (project: LinearProject, siteId: string, now: string): ReleaseFacts => ({
	id: releaseId(siteId, `project:${project.id}`),
	siteId,
	trackerId: `project:${project.id}`,
	source: 'linear-project',
	name: project.name,
	url: httpUrl(project.url),
	description: project.description,
	startDate: project.startDate,
	shipDate: project.targetDate,
	state: unlessPutAway(PROJECT_STATES[project.status.type] ?? 'planned', project),
	project: null,
	readAt: now,
});

const INITIATIVE_STATES: Readonly<Record<string, ReleaseFacts['state']>> = {
	Active: 'started',
	Completed: 'released',
	Canceled: 'cancelled',
};

/** An initiative as a release: it ships on its target date, however coarsely (quarter, half-year) that was meant. */
export const fromInitiative = (initiative: LinearInitiative, siteId: string, now: string): ReleaseFacts => ({
	id: releaseId(siteId, `initiative:${initiative.id}`),
	siteId,
	trackerId: `initiative:${initiative.id}`,
	source: 'linear-initiative',
	name: initiative.name,
	url: httpUrl(initiative.url),
	description: initiative.description ?? '',
	startDate: initiative.startedAt?.slice(0, 10) ?? null,
	shipDate: initiative.targetDate,
	state: unlessPutAway(INITIATIVE_STATES[initiative.status] ?? 'planned', initiative),
	project: null,
	readAt: now,
});

/** A workspace and what counts in it as a release. */
export interface LinearSite {
	readonly id: string;
	readonly mapping: Pick<SiteMapping, 'linearReleases' | 'linearEpics'>;
	/** Name of the zone whose date is today's. */
	readonly timeZone: string;
}

const isThere = ({ state }: ReleaseFacts): boolean => state !== 'archived';

/** The dated initiatives that a project belongs to. */
export const initiativesOf = (project: LinearProject | null, siteId: string, now: string): ReleaseFacts[] =>
	(project?.initiatives?.nodes ?? [])
		.filter(({ targetDate }) => targetDate !== null)
		.map((initiative) => fromInitiative(initiative, siteId, now))
		.filter(isThere);

/**
 * What an issue ships in. Unless the site says which kind counts: its Releases; else its milestone; else its project,
 * where that has a target date. A milestone without a date is a heading inside a project rather than something that
 * ships, and nothing ships in what lies in the archive or the trash.
 */
export const releasesOf = (issue: LinearIssue, site: LinearSite, now: string): ReleaseFacts[] => {
	const { projectMilestone: milestone, project } = issue;
	const kinds = {
		releases: () => issue.releases.nodes.map((release) => fromRelease(release, site.id, now)),
		milestones: () => (milestone?.targetDate ? [fromMilestone(milestone, site, now)] : []),
		projects: () => (project?.targetDate ? [fromProject(project, site.id, now)] : []),
		initiatives: () => initiativesOf(project, site.id, now),
	};
	const { linearReleases } = site.mapping;
	const tried = linearReleases === 'automatic' ? (['releases', 'milestones', 'projects'] as const) : [linearReleases];
	const found = tried.map((kind) => kinds[kind]().filter(isThere));
	return found.find(({ length }) => length > 0) ?? [];
};

/** What stands for the type of an issue. */
export const typeOf = ({ children }: Pick<LinearIssue, 'children'>): string =>
	children.nodes.length > 0 ? FIXED_TYPES.parentIssue : FIXED_TYPES.issue;

/** An issue as an epic. */
export const epicFromIssue = (issue: LinearIssue, site: LinearSite, now: string): EpicReading => ({
	siteId: site.id,
	key: issue.identifier,
	trackerId: issue.id,
	title: issue.title,
	url: issue.url,
	type: typeOf(issue),
	status: statusOf(issue.state),
	owner: issue.assignee === null ? null : { id: issue.assignee.id, name: issue.assignee.name },
	labels: issue.labels.nodes.map(({ name }) => name),
	components: issue.project === null ? [] : [issue.project.name],
	description: (issue.description ?? '').slice(0, DESCRIPTION_LIMIT),
	releaseIds: releasesOf(issue, site, now).map(({ id }) => id),
	updatedAt: new Date(issue.updatedAt).toISOString(),
	readAt: now,
});

/** A project as an epic of what its issues, or it itself, ship in. */
export const epicFromProject = (
	project: LinearProject,
	releaseIds: readonly string[],
	siteId: string,
	now: string,
): EpicReading => ({
	siteId,
	key: project.slugId,
	trackerId: project.id,
	title: project.name,
	url: project.url,
	type: FIXED_TYPES.project,
	status: statusOf(project.status),
	owner: project.lead === null ? null : { id: project.lead.id, name: project.lead.name },
	labels: project.labels.nodes.map(({ name }) => name),
	components: [],
	description: project.description.slice(0, DESCRIPTION_LIMIT),
	releaseIds: [...releaseIds],
	updatedAt: new Date(project.updatedAt).toISOString(),
	readAt: now,
});
