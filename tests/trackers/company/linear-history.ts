import type { LinearHistoryEntry, LinearIssue } from './linear-workspace.ts';

type What = Partial<Omit<LinearHistoryEntry, 'id' | 'issue' | 'actor' | 'at'>>;

const moved = <T>(from: T, to: T) => (from === to ? undefined : { from, to });

const list = (ids: string[]) => (ids.length === 0 ? undefined : ids);

/** What Linear's history says of the difference between an issue before and after a change; empty for no difference. */
export function historyOf(before: LinearIssue, after: LinearIssue): What {
	const all = {
		title: moved(before.title, after.title),
		description: before.description === after.description ? undefined : true,
		state: moved(before.state, after.state),
		project: moved(before.project, after.project),
		milestone: moved(before.milestone, after.milestone),
		addedReleases: list(after.releases.filter((id) => !before.releases.includes(id))),
		removedReleases: list(before.releases.filter((id) => !after.releases.includes(id))),
	};
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as What;
}
