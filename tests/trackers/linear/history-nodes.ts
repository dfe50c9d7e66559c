import type { LinearHistoryEntry, LinearWorkspace } from '../company/linear-workspace.ts';
import type { Node } from './connection.ts';
import { issueNode, userNode } from './nodes.ts';
import { milestoneNode, projectNode, releaseNode } from './plan-nodes.ts';
import { stateNode } from './small-nodes.ts';

/** An entry of an issue's history. */
export function historyNode(site: LinearWorkspace, entry: LinearHistoryEntry): Node {
	const { actor, at, title } = entry;
	const who = actor && userNode(site, actor);
	return {
		id: entry.id,
		issue: () => issueNode(site, site.need(entry.issue)),
		actor: who,
		actorId: actor?.linearId ?? null,
		createdAt: at.toISOString(),
		updatedAt: at.toISOString(),
		fromTitle: title?.from ?? null,
		toTitle: title?.to ?? null,
		updatedDescription: entry.description ?? null,
		descriptionUpdatedBy: entry.description && who ? [who] : null,
		...places(site, entry),
	};
}

function places(site: LinearWorkspace, entry: LinearHistoryEntry): Record<string, unknown> {
	const team = site.need(entry.issue).team;
	const state = (name: string | undefined) => (name === undefined ? null : stateNode(site, name, team));
	const project = (id: string | null | undefined) => {
		const found = id ? site.project(id) : undefined;
		return found ? projectNode(site, found) : null;
	};
	const milestone = (id: string | null | undefined) => {
		const found = id ? site.milestone(id) : undefined;
		return found ? milestoneNode(site, found) : null;
	};
	const releases = (ids: string[] | undefined) => () =>
		ids?.flatMap((id) => site.release(id) ?? []).map((each) => releaseNode(site, each)) ?? null;
	return {
		fromState: state(entry.state?.from),
		toState: state(entry.state?.to),
		fromProject: project(entry.project?.from),
		toProject: project(entry.project?.to),
		fromProjectId: entry.project?.from ?? null,
		toProjectId: entry.project?.to ?? null,
		fromProjectMilestone: milestone(entry.milestone?.from),
		toProjectMilestone: milestone(entry.milestone?.to),
		addedToReleaseIds: entry.addedReleases ?? null,
		removedFromReleaseIds: entry.removedReleases ?? null,
		addedToReleases: releases(entry.addedReleases),
		removedFromReleases: releases(entry.removedReleases),
	};
}
