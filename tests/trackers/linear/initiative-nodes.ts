import { slugOf } from '../company/linear-builder.ts';
import type { LinearInitiative, LinearWorkspace } from '../company/linear-workspace.ts';
import { connectionOf, type Node } from './connection.ts';
import { projectNode } from './plan-nodes.ts';
import { putAway } from './small-nodes.ts';

export function initiativeNode(site: LinearWorkspace, initiative: LinearInitiative): Node {
	const { projects, startedAt, createdAt, updatedAt, ...plain } = initiative;
	return {
		...plain,
		url: `${site.baseUrl}/initiative/${slugOf(initiative.name)}-${initiative.slugId}`,
		startedAt: startedAt?.toISOString() ?? null,
		createdAt: createdAt.toISOString(),
		updatedAt: updatedAt.toISOString(),
		...putAway(initiative),
		projects: connectionOf(
			() => projects.flatMap((id) => site.project(id) ?? []).map((each) => projectNode(site, each)),
			site.now,
		),
	};
}
