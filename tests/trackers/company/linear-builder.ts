import { momentBefore } from './days.ts';
import { idFor } from './linear-ids.ts';
import type { LinearIssue, LinearTeam, LinearWorkspace } from './linear-workspace.ts';
import { personNamed } from './people.ts';

/** An issue with sub-issues as the data files write it; the sub-issues take the numbers that follow its own. */
export interface ParentSpec {
	number: number;
	title: string;
	state: string;
	description?: string;
	/** Release names. */
	releases?: string[];
	project?: string;
	milestone?: string;
	labels?: string[];
	assignee?: string;
	touched?: number;
	/** Title and state of each sub-issue. */
	children: (readonly [title: string, state: string])[];
}

const TEAM = ['jonas', 'priya', 'mateo', 'wei', 'noam'];

/** The id part of a Linear address for a record: twelve hexadecimal digits that depend on its number. */
export function slugIdFor(number: number): string {
	return (number * 2654435761 + 0x5eed5eed).toString(16).padStart(12, '7').slice(-12);
}

/** Lower-case words joined by hyphens, as in Linear's addresses. */
export function slugOf(title: string): string {
	const words =
		title
			.toLowerCase()
			.normalize('NFKD')
			.match(/[a-z0-9]+/g) ?? [];
	return words.slice(0, 9).join('-') || 'issue';
}

/** Puts parents and their sub-issues into the workspace. */
export function addIssues(site: LinearWorkspace, team: LinearTeam, today: string, parents: ParentSpec[]): void {
	for (const spec of parents) {
		const parent = makeIssue(site, team, today, spec);
		site.issues.push(parent);
		spec.children.forEach(([title, state], index) => {
			const number = spec.number + index + 1;
			const assignee = TEAM[number % TEAM.length] ?? 'jonas';
			const child = makeIssue(site, team, today, { number, title, state, assignee, touched: number % 8, children: [] });
			site.issues.push({
				...child,
				parent: parent.id,
				project: parent.project,
				milestone: parent.milestone,
				releases: [...parent.releases],
			});
		});
	}
}

function makeIssue(site: LinearWorkspace, team: LinearTeam, today: string, spec: ParentSpec): LinearIssue {
	const touched = spec.touched ?? 1;
	return {
		id: idFor(team.key === 'ENG' ? 1 : 2, spec.number),
		identifier: `${team.key}-${spec.number}`,
		previousIdentifiers: [],
		team: team.id,
		title: spec.title,
		description: spec.description ?? null,
		state: spec.state,
		parent: null,
		project: spec.project ? (site.project(spec.project)?.id ?? null) : null,
		milestone: spec.milestone ? (site.milestone(spec.milestone)?.id ?? null) : null,
		releases: (spec.releases ?? []).map((name) => site.release(name)?.id ?? name),
		labels: spec.labels ?? [],
		assignee: personNamed(spec.assignee ?? 'jonas'),
		creator: personNamed('ingrid'),
		dueDate: null,
		createdAt: momentBefore(today, touched + 35, spec.number),
		updatedAt: momentBefore(today, touched, spec.number),
	};
}
