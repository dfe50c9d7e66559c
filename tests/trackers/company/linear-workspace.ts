import { historyOf } from './linear-history.ts';
import { idFor } from './linear-ids.ts';
import { type Person, personNamed } from './people.ts';

export type StateType = 'triage' | 'backlog' | 'unstarted' | 'started' | 'completed' | 'canceled';
export type StageType = 'planned' | 'started' | 'completed' | 'canceled';
export type ProjectStatusType = 'backlog' | 'planned' | 'started' | 'paused' | 'completed' | 'canceled';

/** Every workflow state of both teams with its type and colour. */
export const STATES: Readonly<Record<string, { type: StateType; color: string }>> = {
	Backlog: { type: 'backlog', color: '#bec2c8' },
	Todo: { type: 'unstarted', color: '#e2e2e2' },
	'In Progress': { type: 'started', color: '#f2c94c' },
	'In Review': { type: 'started', color: '#0f783c' },
	Done: { type: 'completed', color: '#5e6ad2' },
	Canceled: { type: 'canceled', color: '#95a2b3' },
};

export interface LinearTeam {
	id: string;
	key: string;
	name: string;
}

export interface LinearStage {
	id: string;
	name: string;
	type: StageType;
	frozen: boolean;
	position: number;
}

export interface LinearPipeline {
	id: string;
	name: string;
	slugId: string;
	type: 'continuous' | 'scheduled';
	isProduction: boolean;
	teams: string[];
	stages: LinearStage[];
}

/** What may lie in the archive, where lists leave it out and its id still leads to it; in the trash until it is deleted. */
export interface Archivable {
	archivedAt?: Date | null;
	trashed?: boolean;
}

export interface LinearRelease extends Archivable {
	id: string;
	name: string;
	version: string | null;
	slugId: string;
	description: string | null;
	pipeline: string;
	/** Name of the stage in the pipeline. */
	stage: string;
	startDate: string | null;
	targetDate: string | null;
	startedAt: Date | null;
	completedAt: Date | null;
	createdAt: Date;
	updatedAt: Date;
}

export interface LinearMilestone extends Pick<Archivable, 'archivedAt'> {
	id: string;
	project: string;
	name: string;
	description: string | null;
	targetDate: string | null;
	createdAt: Date;
	updatedAt: Date;
}

export interface LinearProject extends Archivable {
	id: string;
	name: string;
	slug: string;
	slugId: string;
	description: string;
	content: string | null;
	status: { name: string; type: ProjectStatusType };
	teams: string[];
	lead: Person | null;
	health: 'onTrack' | 'atRisk' | 'offTrack' | null;
	startDate: string | null;
	targetDate: string | null;
	createdAt: Date;
	updatedAt: Date;
}

export interface LinearInitiative extends Archivable {
	id: string;
	name: string;
	slugId: string;
	description: string | null;
	status: 'Proposed' | 'Planned' | 'Active' | 'Completed' | 'Canceled';
	targetDate: string | null;
	/** Ids of the projects in it. */
	projects: string[];
	startedAt: Date | null;
	createdAt: Date;
	updatedAt: Date;
}

export interface LinearIssue {
	id: string;
	identifier: string;
	previousIdentifiers: string[];
	team: string;
	title: string;
	description: string | null;
	state: string;
	parent: string | null;
	project: string | null;
	milestone: string | null;
	releases: string[];
	labels: string[];
	assignee: Person | null;
	creator: Person;
	dueDate: string | null;
	createdAt: Date;
	updatedAt: Date;
}

export interface LinearAttachment {
	id: string;
	issue: string;
	title: string;
	subtitle: string | null;
	url: string;
	metadata: Record<string, unknown>;
	groupBySource: boolean;
	creator: Person;
	createdAt: Date;
	updatedAt: Date;
}

export interface LinearDocument {
	id: string;
	title: string;
	slugId: string;
	content: string;
	project: string | null;
	release: string | null;
	initiative: string | null;
	issue: string | null;
	/** In the trash: still there by its id, and in no list. */
	trashed: boolean;
	creator: Person;
	createdAt: Date;
	updatedAt: Date;
}

export interface LinearComment {
	id: string;
	issue: string;
	body: string;
	user: Person;
	createdAt: Date;
}

/** One entry of an issue's history: who changed what, as Linear logs it. */
export interface LinearHistoryEntry {
	id: string;
	issue: string;
	/** Null where an automation did it. */
	actor: Person | null;
	at: Date;
	title?: { from: string; to: string };
	description?: true;
	state?: { from: string; to: string };
	project?: { from: string | null; to: string | null };
	milestone?: { from: string | null; to: string | null };
	addedReleases?: string[];
	removedReleases?: string[];
}

/** Meridian's Linear workspace: its data, its API keys and who is signed in on its pages. */
export class LinearWorkspace {
	readonly id: string;
	name = 'Meridian';
	urlKey = 'meridian';
	/** Names it had in its addresses before it was renamed. */
	previousUrlKeys: string[] = [];
	readonly now: () => Date;
	releasesEnabled = true;
	/** Whether the pages show the app or the sign-in page. */
	signedIn = true;
	user: Person = personNamed('amara');
	/** API keys that are taken, with the person each belongs to. */
	keys: Record<string, Person> = {
		lin_api_demo_meridian_0123456789abcdef: personNamed('amara'),
		lin_api_demo_meridian_ingrid_456789abcdef: personNamed('ingrid'),
		lin_api_demo_meridian_sofia_3456789abcdef: personNamed('sofia'),
	};
	/** Keys that were made without the right to write. */
	readonly readingKeys = new Set(['lin_api_demo_meridian_sofia_3456789abcdef']);
	/** Requests an hour per key, and how many of them are used up; the same for points of complexity. */
	rate = { limit: 1500, used: 0, points: 3_000_000, pointsUsed: 0 };
	permissions = { edit: true };
	teams: LinearTeam[] = [];
	pipelines: LinearPipeline[] = [];
	releases: LinearRelease[] = [];
	projects: LinearProject[] = [];
	milestones: LinearMilestone[] = [];
	initiatives: LinearInitiative[] = [];
	issues: LinearIssue[] = [];
	attachments: LinearAttachment[] = [];
	documents: LinearDocument[] = [];
	comments: LinearComment[] = [];
	/** What happened to issues since the world was made, oldest first. */
	history: LinearHistoryEntry[] = [];

	constructor(now: () => Date, id = 'c7b1d0aa-0000-4000-8000-000000000001') {
		this.now = now;
		this.id = id;
	}

	/** Gives the workspace another name in its addresses; the old one keeps leading to it. */
	renameTo(urlKey: string): void {
		this.previousUrlKeys.push(this.urlKey);
		this.urlKey = urlKey;
	}

	get baseUrl(): string {
		return `https://linear.app/${this.urlKey}`;
	}

	/** The issue with that uuid or identifier, also one it had before it changed teams. */
	issue(idOrIdentifier: string): LinearIssue | undefined {
		const wanted = idOrIdentifier.toUpperCase();
		return this.issues.find(
			(each) => each.id === idOrIdentifier || each.identifier === wanted || each.previousIdentifiers.includes(wanted),
		);
	}

	/** Like `issue`, for tests: throws when there is none. */
	need(idOrIdentifier: string): LinearIssue {
		const found = this.issue(idOrIdentifier);
		if (!found) throw new Error(`The workspace has no issue ${idOrIdentifier}`);
		return found;
	}

	childrenOf(issue: LinearIssue): LinearIssue[] {
		return this.issues.filter((each) => each.parent === issue.id);
	}

	/** The project with that id, slug id or name. */
	project(key: string): LinearProject | undefined {
		return this.projects.find((each) => each.id === key || each.slugId === key || each.name === key);
	}

	/** The release with that id, slug id or name. */
	release(key: string): LinearRelease | undefined {
		return this.releases.find((each) => each.id === key || each.slugId === key || each.name === key);
	}

	/** The milestone with that id or name. */
	milestone(key: string): LinearMilestone | undefined {
		return this.milestones.find((each) => each.id === key || each.name === key);
	}

	/** The initiative with that id, slug id or name. */
	initiative(key: string): LinearInitiative | undefined {
		return this.initiatives.find((each) => each.id === key || each.slugId === key || each.name === key);
	}

	pipeline(id: string): LinearPipeline | undefined {
		return this.pipelines.find((each) => each.id === id);
	}

	team(idOrKey: string): LinearTeam | undefined {
		return this.teams.find((each) => each.id === idOrKey || each.key === idOrKey);
	}

	/** The stage a release stands in. */
	stageOf(release: LinearRelease): LinearStage {
		const stages = this.pipeline(release.pipeline)?.stages ?? [];
		const stage = stages.find((each) => each.name === release.stage);
		if (!stage) throw new Error(`${release.name} stands in no stage of its pipeline`);
		return stage;
	}

	/** Changes a release's dates, stage or name, by id, slug id or name. */
	setRelease(key: string, change: Partial<Omit<LinearRelease, 'id' | 'pipeline'>>): void {
		this.#change(this.release(key), change);
	}

	setProject(key: string, change: Partial<Omit<LinearProject, 'id'>>): void {
		this.#change(this.project(key), change);
	}

	setInitiative(key: string, change: Partial<Omit<LinearInitiative, 'id'>>): void {
		this.#change(this.initiative(key), change);
	}

	setMilestone(key: string, change: Partial<Omit<LinearMilestone, 'id' | 'project'>>): void {
		this.#change(this.milestone(key), change);
	}

	/** Changes an issue's title, state, releases, project or any other field; null as `by` for an automation. */
	setIssue(key: string, change: Partial<Omit<LinearIssue, 'id' | 'identifier'>>, by: Person | null = this.user): void {
		if (change.state !== undefined && !(change.state in STATES)) throw new Error(`There is no state ${change.state}`);
		const issue = this.need(key);
		const what = historyOf(issue, { ...issue, ...change });
		this.#change(issue, change);
		const id = idFor(11, this.history.length + 1);
		if (Object.keys(what).length > 0)
			this.history.push({ id, issue: issue.id, actor: by, at: issue.updatedAt, ...what });
	}

	rename(key: string, title: string, by: Person | null = this.user): void {
		this.setIssue(key, { title }, by);
	}

	setStatus(key: string, state: string): void {
		this.setIssue(key, { state });
	}

	addToRelease(key: string, release: string): void {
		const { id } = this.release(release) ?? {};
		if (id) this.setIssue(key, { releases: [...new Set([...this.need(key).releases, id])] });
	}

	removeFromRelease(key: string, release: string): void {
		const id = this.release(release)?.id;
		this.setIssue(key, { releases: this.need(key).releases.filter((each) => each !== id) });
	}

	/** Moves an issue to another team's number; the old identifier keeps finding it. */
	move(key: string, identifier: string): void {
		const issue = this.need(key);
		issue.previousIdentifiers.push(issue.identifier);
		issue.identifier = identifier;
		this.setIssue(identifier, { team: this.team(identifier.replace(/-\d+$/, ''))?.id ?? issue.team });
	}

	#change<T extends { updatedAt: Date }>(record: T | undefined, change: Partial<T>): void {
		if (!record) throw new Error('The workspace has no such record');
		Object.assign(record, change, { updatedAt: this.now() });
	}
}
