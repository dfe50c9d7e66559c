import { momentBefore } from './days.ts';
import type { JiraIssue, JiraProject, JiraSite } from './jira-site.ts';
import { personNamed } from './people.ts';

/** One child of an epic as the data files write it. */
export interface ChildSpec {
	type: 'Story' | 'Bug' | 'Task';
	summary: string;
	status: string;
	/** Version names; the epic's own when left out. */
	versions?: string[];
	assignee?: string;
}

/** One epic as the data files write it: its children take the numbers that follow its own. */
export interface EpicSpec {
	number: number;
	summary: string;
	status: string;
	type?: 'Epic' | 'Initiative';
	/** Version names. */
	versions?: string[];
	labels?: string[];
	components?: string[];
	description?: string;
	assignee?: string;
	reporter?: string;
	/** Key of the issue above. */
	parent?: string;
	/** Days since it was last touched. */
	touched?: number;
	children: ChildSpec[];
}

type Options = Omit<ChildSpec, 'type' | 'summary' | 'status'>;

export const story = (summary: string, status: string, more: Options = {}): ChildSpec => ({
	type: 'Story',
	summary,
	status,
	...more,
});
export const bug = (summary: string, status: string, more: Options = {}): ChildSpec => ({
	type: 'Bug',
	summary,
	status,
	...more,
});
export const task = (summary: string, status: string, more: Options = {}): ChildSpec => ({
	type: 'Task',
	summary,
	status,
	...more,
});

const TEAM = ['jonas', 'priya', 'mateo', 'noam', 'wei', 'tomasz'];

/** Puts the epics and their children into the site, as issues of the project. */
export function addEpics(site: JiraSite, project: JiraProject, today: string, epics: EpicSpec[]): void {
	for (const spec of epics) {
		const epic = addIssue(site, project, today, spec.number, {
			type: spec.type ?? 'Epic',
			summary: spec.summary,
			status: spec.status,
			description: spec.description ?? null,
			labels: spec.labels ?? [],
			components: spec.components ?? [],
			assignee: personNamed(spec.assignee ?? 'amara'),
			reporter: personNamed(spec.reporter ?? 'ingrid'),
			fixVersions: versionIds(site, project, spec.versions),
			parent: spec.parent ? site.need(spec.parent).id : undefined,
			touched: spec.touched ?? 2,
		});
		spec.children.forEach((child, index) => {
			addChild(site, project, today, epic, child, spec.number + index + 1);
		});
	}
}

function addChild(
	site: JiraSite,
	project: JiraProject,
	today: string,
	epic: JiraIssue,
	child: ChildSpec,
	number: number,
): void {
	addIssue(site, project, today, number, {
		type: child.type,
		summary: child.summary,
		status: child.status,
		description: child.type === 'Bug' ? 'Seen in production, with the steps in the support thread.' : null,
		labels: [],
		components: epic.components,
		assignee: personNamed(child.assignee ?? TEAM[number % TEAM.length] ?? 'jonas'),
		reporter: epic.reporter,
		fixVersions: child.versions ? versionIds(site, project, child.versions) : [...epic.fixVersions],
		parent: epic.id,
		touched: 1 + (number % 9),
	});
}

type NewIssue = Pick<
	JiraIssue,
	'type' | 'summary' | 'status' | 'description' | 'labels' | 'components' | 'reporter' | 'fixVersions'
> & { assignee?: JiraIssue['assignee']; parent?: string | undefined; touched: number };

function addIssue(site: JiraSite, project: JiraProject, today: string, number: number, issue: NewIssue): JiraIssue {
	const { touched, ...rest } = issue;
	const added: JiraIssue = {
		...rest,
		id: String(Number(project.id) * 1000 + number),
		key: `${project.key}-${number}`,
		formerKeys: [],
		project: project.key,
		created: momentBefore(today, touched + 40, number),
		updated: momentBefore(today, touched, number),
		properties: new Map(),
		comments: [],
		history: [],
	};
	site.issues.push(added);
	return added;
}

function versionIds(site: JiraSite, project: JiraProject, names: string[] = []): string[] {
	return names.map((name) => {
		const found = site.versions.find((each) => each.project === project.key && each.name === name);
		if (!found) throw new Error(`${project.key} has no version ${name}`);
		return found.id;
	});
}
