import type { ReleaseFacts } from '../../release/facts';
import type { EpicReading } from '../tracker';
import { epicFromIssue, epicFromProject, initiativesOf, type LinearSite, releasesOf } from './facts';
import type { LinearIssue, LinearProject } from './schemas';

/** Whether an issue is an epic by itself. */
export const isEpic = (issue: LinearIssue, { mapping }: LinearSite): boolean =>
	mapping.linearEpics !== 'projects' && !shipsByInitiative(mapping) && issue.children.nodes.length > 0;

/** Where initiatives are the releases, their projects are the epics, unless the site says otherwise. */
const shipsByInitiative = ({ linearReleases, linearEpics }: LinearSite['mapping']): boolean =>
	linearReleases === 'initiatives' && linearEpics === 'automatic';

/** Whether all epics of a site are projects. */
export const onlyProjects = ({ mapping }: LinearSite): boolean =>
	mapping.linearEpics === 'projects' || shipsByInitiative(mapping);

/**
 * The epic an issue belongs to, where it is none itself: its parent; else its project, where the issue ships in a
 * Release (projects with a date are releases). The site may say that it is always one of them.
 */
export const epicAbove = (issue: LinearIssue, site: LinearSite, now: string): EpicReading | null => {
	const byProject = onlyProjects(site);
	if (issue.parent && !byProject) return epicFromIssue(issue.parent, site, now);
	if (issue.project === null || site.mapping.linearEpics === 'parent-issues') return null;
	const releases = releasesOf(issue, site, now);
	if (!byProject && !releases.some(({ source }) => source === 'linear-release')) return null;
	return epicFromProject(
		issue.project,
		releases.map(({ id }) => id),
		site.id,
		now,
	);
};

const withRelease = (epic: EpicReading, { id }: ReleaseFacts): EpicReading => ({
	...epic,
	releaseIds: [...new Set([...epic.releaseIds, id])],
});

/** The epics among and above the issues of a release. */
export const epicsAmong = (
	issues: readonly LinearIssue[],
	release: ReleaseFacts,
	site: LinearSite,
	now: string,
): EpicReading[] => {
	const epics = new Map<string, EpicReading>();
	for (const issue of issues) {
		const own = isEpic(issue, site) ? epicFromIssue(issue, site, now) : null;
		const epic = own ?? epicAbove(issue, site, now);
		if (epic !== null && (own !== null || !epics.has(epic.key))) epics.set(epic.key, withRelease(epic, release));
	}
	return [...epics.values()];
};

/** The projects of an initiative as its epics. */
export const epicsOfInitiative = (
	projects: readonly LinearProject[],
	release: ReleaseFacts,
	site: LinearSite,
	now: string,
): EpicReading[] =>
	projects.map((project) => {
		const releaseIds = initiativesOf(project, site.id, now).map(({ id }) => id);
		return withRelease(epicFromProject(project, releaseIds, site.id, now), release);
	});
