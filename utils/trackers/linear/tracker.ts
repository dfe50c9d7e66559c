import type { EpicFacts, LoggedChange, Person, ReleaseFacts } from '../../release/facts';
import type { EpicReading, IssueReading, ReleaseReading, Tracker } from '../tracker';
import type { LinearClient } from './client';
import {
	ISSUE_BY_KEY,
	ISSUE_HISTORY,
	ISSUES,
	MILESTONE_BY_ID,
	OPEN_MILESTONES,
	OPEN_PROJECTS,
	OPEN_RELEASES,
	PROJECT_BY_ID,
	RELEASE_BY_ID,
	VIEWER,
} from './documents';
import { epicFromIssue, epicFromProject, fromMilestone, fromProject, fromRelease, releasesOf } from './facts';
import { loggedIn } from './history';
import {
	HistoryAnswer,
	IssueAnswer,
	IssuesAnswer,
	type LinearIssue,
	MilestoneAnswer,
	MilestonesAnswer,
	ProjectAnswer,
	ProjectsAnswer,
	ReleaseAnswer,
	ReleasesAnswer,
	ViewerAnswer,
} from './schemas';

/** How far back (days) a date may lie for something unfinished to count as overdue rather than forgotten. */
const OVERDUE_DAYS = 60;

const hasChildren = (issue: LinearIssue): boolean => issue.children.nodes.length > 0;

/** Linear behind Muster's `Tracker`. */
export class LinearTracker implements Tracker {
	readonly #client: LinearClient;
	readonly #siteId: string;
	readonly #now: () => number;

	constructor(client: LinearClient, siteId: string, now: () => number) {
		this.#client = client;
		this.#siteId = siteId;
		this.#now = now;
	}

	get #readAt(): string {
		return new Date(this.#now()).toISOString();
	}

	async readIssue(key: string): Promise<IssueReading> {
		const { issue } = await this.#client.ask(ISSUE_BY_KEY, { id: key }, IssueAnswer, 'issue');
		const now = this.#readAt;
		const isEpic = hasChildren(issue);
		const parentEpic = isEpic ? null : this.#epicAbove(issue, now);
		const carrier = !isEpic && issue.parent ? issue.parent : issue;
		const own = releasesOf(carrier, this.#siteId, now);
		return {
			key: issue.identifier,
			title: issue.title,
			url: issue.url,
			type: isEpic ? 'Parent issue' : 'Issue',
			trackerId: issue.id,
			isEpic,
			asEpic: epicFromIssue(issue, this.#siteId, now),
			parentEpic,
			releases: own.length > 0 ? own : releasesOf(issue, this.#siteId, now),
			gaps: [],
		};
	}

	/** The parent issue, or the project of an issue that ships in a Release: projects with a date are releases. */
	#epicAbove(issue: LinearIssue, now: string): EpicReading | null {
		if (issue.parent) return epicFromIssue(issue.parent, this.#siteId, now);
		if (issue.project === null || issue.releases.nodes.length === 0) return null;
		const releaseIds = releasesOf(issue, this.#siteId, now).map(({ id }) => id);
		return epicFromProject(issue.project, releaseIds, this.#siteId, now);
	}

	async readRelease(known: ReleaseFacts): Promise<ReleaseReading> {
		const [kind, id = ''] = known.trackerId.split(':');
		const now = this.#readAt;
		const release = await this.#readFacts(kind ?? '', id, now);
		const filter =
			kind === 'release'
				? { releases: { some: { id: { eq: id } } } }
				: kind === 'milestone'
					? { projectMilestone: { id: { eq: id } } }
					: { project: { id: { eq: id } } };
		const issues = await this.#client.all(
			{ query: ISSUES, variables: { filter }, schema: IssuesAnswer, what: 'scope' },
			(answer) => answer.issues,
		);
		return { release, epics: this.#epicsOf(issues, release, now) };
	}

	async #readFacts(kind: string, id: string, now: string): Promise<ReleaseFacts> {
		if (kind === 'release') {
			const { release } = await this.#client.ask(RELEASE_BY_ID, { id }, ReleaseAnswer, 'release');
			return fromRelease(release, this.#siteId, now);
		}
		if (kind === 'milestone') {
			const answer = await this.#client.ask(MILESTONE_BY_ID, { id }, MilestoneAnswer, 'release');
			return fromMilestone(answer.projectMilestone, this.#siteId, now);
		}
		const { project } = await this.#client.ask(PROJECT_BY_ID, { id }, ProjectAnswer, 'release');
		return fromProject(project, this.#siteId, now);
	}

	#epicsOf(issues: readonly LinearIssue[], release: ReleaseFacts, now: string): EpicReading[] {
		const epics = new Map<string, EpicReading>();
		const add = (epic: EpicReading): void => {
			const releaseIds = [...new Set([...epic.releaseIds, release.id])];
			epics.set(epic.key, { ...epic, releaseIds });
		};
		for (const issue of issues) {
			if (hasChildren(issue)) add(epicFromIssue(issue, this.#siteId, now));
			else {
				const above = this.#epicAbove(issue, now);
				if (above !== null && !epics.has(above.key)) add(above);
			}
		}
		return [...epics.values()];
	}

	/** Linear's releases belong to the workspace: which issue led here makes no difference. */
	async upcomingReleases(): Promise<ReleaseFacts[]> {
		const now = this.#readAt;
		const since = new Date(this.#now() - OVERDUE_DAYS * 86_400_000).toISOString().slice(0, 10);
		const releases = await this.#openReleases(now);
		const milestones = await this.#client.all(
			{
				query: OPEN_MILESTONES,
				variables: { filter: { targetDate: { gte: since } } },
				schema: MilestonesAnswer,
				what: 'releases',
			},
			(answer) => answer.projectMilestones,
		);
		const projects = await this.#client.all(
			{
				query: OPEN_PROJECTS,
				variables: { filter: { targetDate: { gte: since } } },
				schema: ProjectsAnswer,
				what: 'releases',
			},
			(answer) => answer.projects,
		);
		const inMilestones = new Set(milestones.map(({ project }) => project.id));
		return [
			...releases,
			...milestones.map((milestone) => fromMilestone(milestone, this.#siteId, now)),
			// A project that ships by milestones would count twice.
			...projects.filter(({ id }) => !inMilestones.has(id)).map((project) => fromProject(project, this.#siteId, now)),
		].filter(({ state }) => state === 'planned' || state === 'started');
	}

	async #openReleases(now: string): Promise<ReleaseFacts[]> {
		const { organization } = await this.viewer();
		if (!organization.releasesEnabled) return [];
		const filter = { stage: { type: { in: ['planned', 'started'] } } };
		const releases = await this.#client.all(
			{ query: OPEN_RELEASES, variables: { filter }, schema: ReleasesAnswer, what: 'releases' },
			(answer) => answer.releases,
		);
		return releases.map((release) => fromRelease(release, this.#siteId, now));
	}

	/** Whose key it is and of which workspace. */
	viewer() {
		return this.#client.ask(VIEWER, {}, ViewerAnswer, 'all');
	}

	/**
	 * Of a project nothing: its history is published as `entries` of no stated form, and without who made them. Of
	 * initiatives nothing either: what an issue ships in is decided at its project there.
	 */
	async changesOf(
		{ key, trackerId, type }: Pick<EpicFacts, 'key' | 'trackerId' | 'type'>,
		since: string,
	): Promise<readonly LoggedChange[]> {
		if (type === 'Project') return [];
		const from = Date.parse(since);
		const entries = await this.#client.all(
			{ query: ISSUE_HISTORY, variables: { id: trackerId ?? key }, schema: HistoryAnswer, what: 'scope' },
			({ issue }) => issue.history,
			(nodes) => nodes.some(({ updatedAt }) => Date.parse(updatedAt) <= from),
		);
		return entries
			.flatMap((entry) => loggedIn(entry, this.#siteId))
			.filter(({ at }) => Date.parse(at) > from)
			.sort((one, other) => one.at.localeCompare(other.at));
	}

	async whoAmI(): Promise<Person> {
		const { viewer } = await this.viewer();
		return { id: viewer.id, name: viewer.name };
	}
}
