import type { ReleaseFacts, SiteMapping, StatusFact } from '../../release/facts';
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
	state: STATES[release.stage.type] ?? 'planned',
	project: release.pipeline.name,
	readAt: now,
});

export const fromMilestone = (milestone: LinearMilestone, siteId: string, now: string): ReleaseFacts => ({
	id: releaseId(siteId, `milestone:${milestone.id}`),
	siteId,
	trackerId: `milestone:${milestone.id}`,
	source: 'linear-milestone',
	name: milestone.name,
	url: httpUrl(milestone.project.url),
	description: milestone.description ?? '',
	startDate: null,
	shipDate: milestone.targetDate,
	// Progress runs from 0 to 1; some answers give percent.
	state: milestone.progress === 1 || milestone.progress === 100 ? 'released' : 'planned',
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
	state: PROJECT_STATES[project.status.type] ?? 'planned',
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
	state: INITIATIVE_STATES[initiative.status] ?? 'planned',
	project: null,
	readAt: now,
});

/** A workspace and what counts in it as a release. */
export interface LinearSite {
	readonly id: string;
	readonly mapping: Pick<SiteMapping, 'linearReleases' | 'linearEpics'>;
}

/** The dated initiatives that a project belongs to. */
export const initiativesOf = (project: LinearProject | null, siteId: string, now: string): ReleaseFacts[] =>
	(project?.initiatives?.nodes ?? [])
		.filter(({ targetDate }) => targetDate !== null)
		.map((initiative) => fromInitiative(initiative, siteId, now));

/**
 * What an issue ships in. Unless the site says which kind counts: its Releases; else its milestone; else its project,
 * where that has a target date. A milestone without a date is a heading inside a project rather than something that
 * ships.
 */
export const releasesOf = (issue: LinearIssue, site: LinearSite, now: string): ReleaseFacts[] => {
	const { projectMilestone: milestone, project } = issue;
	const kinds = {
		releases: () => issue.releases.nodes.map((release) => fromRelease(release, site.id, now)),
		milestones: () => (milestone?.targetDate ? [fromMilestone(milestone, site.id, now)] : []),
		projects: () => (project?.targetDate ? [fromProject(project, site.id, now)] : []),
		initiatives: () => initiativesOf(project, site.id, now),
	};
	const { linearReleases } = site.mapping;
	if (linearReleases !== 'automatic') return kinds[linearReleases]();
	return (
		[kinds.releases, kinds.milestones, kinds.projects].map((read) => read()).find(({ length }) => length > 0) ?? []
	);
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
