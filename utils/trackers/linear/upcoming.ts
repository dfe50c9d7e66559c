import type { ReleaseFacts } from '../../release/facts';
import { isToShip } from '../../release/to-ship';
import type { LinearClient } from './client';
import { OPEN_INITIATIVES, OPEN_MILESTONES, OPEN_RELEASES, PROJECTS } from './documents';
import { fromInitiative, fromMilestone, fromProject, fromRelease, type LinearSite } from './facts';
import {
	InitiativesAnswer,
	type LinearMilestone,
	type LinearProject,
	MilestonesAnswer,
	ProjectsAnswer,
	ReleasesAnswer,
} from './schemas';

/** How far back (days) a date may lie for something unfinished to count as overdue rather than forgotten. */
const OVERDUE_DAYS = 60;

/** What is asked of Linear for a workspace's list of releases. */
export interface Listing {
	readonly client: LinearClient;
	readonly site: LinearSite;
	/** Moment of the reading. */
	readonly now: string;
	/** Whether the workspace uses Releases at all. */
	releasesEnabled(): Promise<boolean>;
}

const dated = ({ now }: Listing): object => {
	const since = new Date(Date.parse(now) - OVERDUE_DAYS * 86_400_000).toISOString().slice(0, 10);
	return { targetDate: { gte: since } };
};

const openReleases = async (listing: Listing): Promise<ReleaseFacts[]> => {
	if (!(await listing.releasesEnabled())) return [];
	const variables = { filter: { stage: { type: { in: ['planned', 'started'] } } } };
	const question = { query: OPEN_RELEASES, variables, schema: ReleasesAnswer, what: 'releases' } as const;
	const releases = await listing.client.all(question, (answer) => answer.releases);
	return releases.map((release) => fromRelease(release, listing.site.id, listing.now));
};

const milestonesBy = ({ client }: Listing, filter: object): Promise<LinearMilestone[]> => {
	const variables = { filter };
	const question = { query: OPEN_MILESTONES, variables, schema: MilestonesAnswer, what: 'releases' } as const;
	return client.all(question, (answer) => answer.projectMilestones);
};

const openMilestones = (listing: Listing): Promise<LinearMilestone[]> => milestonesBy(listing, dated(listing));

/** The dated milestones of a project, whether it is over or not. */
export const milestonesOf = async (slugId: string, listing: Listing): Promise<ReleaseFacts[]> => {
	const filter = { targetDate: { null: false }, project: { slugId: { eq: slugId } } };
	return ofMilestones(await milestonesBy(listing, filter), listing);
};

const openProjects = (listing: Listing): Promise<LinearProject[]> => {
	const variables = { filter: dated(listing), initiatives: false };
	const question = { query: PROJECTS, variables, schema: ProjectsAnswer, what: 'releases' } as const;
	return listing.client.all(question, (answer) => answer.projects);
};

const openInitiatives = async (listing: Listing): Promise<ReleaseFacts[]> => {
	const variables = { filter: dated(listing) };
	const question = { query: OPEN_INITIATIVES, variables, schema: InitiativesAnswer, what: 'releases' } as const;
	const initiatives = await listing.client.all(question, (answer) => answer.initiatives);
	return initiatives.map((initiative) => fromInitiative(initiative, listing.site.id, listing.now));
};

const ofMilestones = (milestones: readonly LinearMilestone[], { site, now }: Listing): ReleaseFacts[] =>
	milestones.map((milestone) => fromMilestone(milestone, site, now));

const ofProjects = (projects: readonly LinearProject[], { site, now }: Listing): ReleaseFacts[] =>
	projects.map((project) => fromProject(project, site.id, now));

const everyKind = async (listing: Listing): Promise<ReleaseFacts[]> => {
	const releases = await openReleases(listing);
	const milestones = await openMilestones(listing);
	const projects = await openProjects(listing);
	const inMilestones = new Set(milestones.map(({ project }) => project.id));
	// A project that ships by milestones would count twice.
	const alone = projects.filter(({ id }) => !inMilestones.has(id));
	return [...releases, ...ofMilestones(milestones, listing), ...ofProjects(alone, listing)];
};

const listed = async (listing: Listing): Promise<ReleaseFacts[]> => {
	switch (listing.site.mapping.linearReleases) {
		case 'automatic':
			return everyKind(listing);
		case 'releases':
			return openReleases(listing);
		case 'milestones':
			return ofMilestones(await openMilestones(listing), listing);
		case 'projects':
			return ofProjects(await openProjects(listing), listing);
		case 'initiatives':
			return openInitiatives(listing);
	}
};

/** What a workspace has still to ship, of the kinds that count there as releases. */
export const upcomingIn = async (listing: Listing): Promise<ReleaseFacts[]> => (await listed(listing)).filter(isToShip);
