import { AsyncLocalStorage } from 'node:async_hooks';
import { type History, itemsBetween } from './jira-history.ts';
import { type Person, personNamed } from './people.ts';

export type StatusCategory = 'new' | 'indeterminate' | 'done';

/** Every status of the stand-in Jiras with its category. */
export const STATUSES: Readonly<Record<string, StatusCategory>> = {
	'To Do': 'new',
	Open: 'new',
	'In Progress': 'indeterminate',
	'In Review': 'indeterminate',
	Done: 'done',
	Resolved: 'done',
	Closed: 'done',
	Cancelled: 'done',
};

/** Every issue type with its id and its level in the hierarchy (0 is a story, 1 an epic). */
export const ISSUE_TYPES: Readonly<Record<string, { id: string; level: number }>> = {
	Initiative: { id: '10010', level: 2 },
	Epic: { id: '10000', level: 1 },
	Story: { id: '10001', level: 0 },
	Bug: { id: '10004', level: 0 },
	Task: { id: '10002', level: 0 },
	'Sub-task': { id: '10003', level: -1 },
};

export interface JiraProject {
	id: string;
	key: string;
	name: string;
	/** Cloud: managed by its team rather than by the company. */
	teamManaged: boolean;
	board: number;
	components: string[];
}

export interface JiraVersion {
	id: string;
	project: string;
	name: string;
	description: string;
	startDate?: string | undefined;
	releaseDate?: string | undefined;
	released: boolean;
	archived: boolean;
}

export interface JiraComment {
	id: string;
	author: Person;
	/** As it was sent: a document on Cloud, wiki text on Data Center. */
	body: unknown;
	created: Date;
	updated: Date;
}

export interface JiraIssue {
	id: string;
	key: string;
	/** Keys the issue had before it was moved; they still find it. */
	formerKeys: string[];
	project: string;
	type: string;
	summary: string;
	/** Light Markdown (## headings, - bullets), turned into each Jira's own format on the way out. */
	description: string | null;
	/** A description that was written through the API: as it was sent, a document in version 3 and text in version 2. */
	body?: unknown;
	status: string;
	/** Name of the resolution of a finished issue; the usual one of its status where left out. */
	resolution?: string | undefined;
	/** Id of the issue above this one. */
	parent?: string | undefined;
	fixVersions: string[];
	labels: string[];
	components: string[];
	assignee?: Person | undefined;
	reporter: Person;
	duedate?: string | undefined;
	created: Date;
	updated: Date;
	properties: Map<string, unknown>;
	comments: JiraComment[];
	/** What was edited since the site was made, oldest first. */
	history: History[];
}

/** What somebody may do on a site. */
export interface JiraPermissions {
	browse: boolean;
	edit: boolean;
	comment: boolean;
	create: boolean;
}

/** Somebody signed in on a site, and what they may do there. */
export interface JiraSession {
	user: Person;
	permissions: JiraPermissions;
}

const ALL: JiraPermissions = { browse: true, edit: true, comment: true, create: true };
const NOTHING: JiraPermissions = { browse: false, edit: false, comment: false, create: false };
const ONLY_BROWSE: JiraPermissions = { browse: true, edit: false, comment: false, create: false };

/** A field that a project's form for new issues demands although Muster knows nothing of it. */
export interface DemandedField {
	id: string;
	name: string;
}

/** One Jira: its data, who is signed in and what they may do. Tests change it and the answers change with it. */
export class JiraSite {
	readonly kind: 'cloud' | 'data-center';
	readonly origin: string;
	readonly contextPath: string;
	readonly title: string;
	/** Time as the site sees it. */
	readonly now: () => Date;
	signedIn = true;
	/** A session that ran out where strangers may look at the site: who asks is nobody, and sees next to nothing. */
	anonymous = false;
	/** What a site calls its issue types where it renamed or translated them, by their usual names. */
	readonly typeNames: Record<string, string> = {};
	/** Keys of issues that nobody who asks may see. */
	readonly hidden = new Set<string>();
	/** Sessions by what their cookie holds; any other cookie, and none, is the session of `user`. */
	readonly sessions: Record<string, JiraSession> = {
		ingrid: { user: personNamed('ingrid'), permissions: ALL },
		sofia: { user: personNamed('sofia'), permissions: ONLY_BROWSE },
	};
	readonly #usual: JiraSession = { user: personNamed('amara'), permissions: { ...ALL } };
	readonly #asked = new AsyncLocalStorage<JiraSession>();
	/** By project key: what its form for new issues demands, and what it does not offer. */
	readonly forms: Record<string, { demands?: DemandedField[]; lacks?: string[] }> = {};
	projects: JiraProject[] = [];
	versions: JiraVersion[] = [];
	issues: JiraIssue[] = [];

	constructor(site: {
		kind: 'cloud' | 'data-center';
		host: string;
		contextPath?: string;
		title: string;
		now: () => Date;
	}) {
		this.kind = site.kind;
		this.origin = `https://${site.host}`;
		this.contextPath = site.contextPath ?? '';
		this.title = site.title;
		this.now = site.now;
	}

	/** Who asks: the person of the request's session, else whoever is signed in on the site's pages. */
	get user(): Person {
		return this.#session.user;
	}

	set user(user: Person) {
		this.#usual.user = user;
	}

	/** What the one who asks may do. */
	get permissions(): JiraPermissions {
		return this.anonymous ? NOTHING : this.#session.permissions;
	}

	/** Whether the one who asks may see an issue. */
	shows(issue: JiraIssue): boolean {
		return this.permissions.browse && !this.hidden.has(issue.key);
	}

	get #session(): JiraSession {
		return this.#asked.getStore() ?? this.#usual;
	}

	/** Answers a request as the one whose session it is. */
	as<T>(cookie: string | undefined, answer: () => T): T {
		const session = cookie === undefined ? undefined : this.sessions[cookie];
		return session === undefined ? answer() : this.#asked.run(session, answer);
	}

	get baseUrl(): string {
		return this.origin + this.contextPath;
	}

	/** The issue with that id or key, in any case, also by a key it had before a move. */
	issue(idOrKey: string): JiraIssue | undefined {
		const wanted = idOrKey.toUpperCase();
		return this.issues.find((each) => each.id === wanted || each.key === wanted || each.formerKeys.includes(wanted));
	}

	/** Like `issue`, for tests: throws when there is none. */
	need(idOrKey: string): JiraIssue {
		const found = this.issue(idOrKey);
		if (!found) throw new Error(`${this.title} has no issue ${idOrKey}`);
		return found;
	}

	/** The version with that id, or with that name in whichever project comes first. Throws when there is none. */
	version(idOrName: string): JiraVersion {
		const found = this.versions.find((each) => each.id === idOrName || each.name === idOrName);
		if (!found) throw new Error(`${this.title} has no version ${idOrName}`);
		return found;
	}

	project(idOrKey: string): JiraProject | undefined {
		return this.projects.find((each) => each.id === idOrKey || each.key === idOrKey.toUpperCase());
	}

	childrenOf(issue: JiraIssue): JiraIssue[] {
		return this.issues.filter((each) => each.parent === issue.id);
	}

	parentOf(issue: JiraIssue): JiraIssue | undefined {
		return issue.parent === undefined ? undefined : this.issues.find((each) => each.id === issue.parent);
	}

	/** Changes a version's date, name or released flag, by id or name. `releaseDate: undefined` takes the date away. */
	setVersion(idOrName: string, change: Partial<Omit<JiraVersion, 'id' | 'project'>>): void {
		Object.assign(this.version(idOrName), change);
	}

	addFixVersion(key: string, idOrName: string): void {
		const { id } = this.version(idOrName);
		this.edit(key, (issue) => {
			if (!issue.fixVersions.includes(id)) issue.fixVersions = [...issue.fixVersions, id];
		});
	}

	removeFixVersion(key: string, idOrName: string): void {
		const { id } = this.version(idOrName);
		this.edit(key, (issue) => {
			issue.fixVersions = issue.fixVersions.filter((each) => each !== id);
		});
	}

	rename(key: string, summary: string): void {
		this.edit(key, (issue) => {
			issue.summary = summary;
		});
	}

	setDescription(key: string, description: string | null): void {
		this.edit(key, (issue) => {
			issue.description = description;
			delete issue.body;
		});
	}

	setStatus(key: string, status: string): void {
		if (!(status in STATUSES)) throw new Error(`There is no status ${status}`);
		this.edit(key, (issue) => {
			issue.status = status;
		});
	}

	setLabels(key: string, labels: string[]): void {
		this.edit(key, (issue) => {
			issue.labels = labels;
		});
	}

	/** Moves an issue to a new key; the old one keeps finding it. */
	move(key: string, newKey: string): void {
		this.edit(key, (issue) => {
			issue.formerKeys.push(issue.key);
			issue.key = newKey;
			issue.project = newKey.replace(/-\d+$/, '');
		});
	}

	remove(key: string): void {
		const gone = this.need(key);
		this.issues = this.issues.filter((each) => each !== gone);
	}

	/** Changes an issue as the person who is signed in, in one go; what changed stands in its history. */
	edit(key: string, change: (issue: JiraIssue) => void): void {
		const issue = this.need(key);
		const before = { ...issue };
		change(issue);
		issue.updated = this.now();
		const items = itemsBetween(this, before, issue);
		if (items.length === 0) return;
		const id = String(Number(issue.id) * 1000 + issue.history.length);
		issue.history.push({ id, author: this.user, at: issue.updated, items });
	}
}
