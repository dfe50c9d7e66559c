import type { LinearWorkspace } from '../company/linear-workspace.ts';
import type { Person } from '../company/people.ts';
import { connectionOf, type Node, type PageArguments } from './connection.ts';
import { notFound } from './errors.ts';
import { initiativeNode } from './initiative-nodes.ts';
import { attachmentNode, documentNode, issueNode, organizationNode, userNode } from './nodes.ts';
import { milestoneNode, pipelineNode, projectNode, releaseNode } from './plan-nodes.ts';
import { teamNode } from './small-nodes.ts';

function need<T>(record: T | undefined, type: string): T {
	if (record === undefined) throw notFound(type);
	return record;
}

/** The fields of Query, for the person the request's key belongs to. */
export function queries(site: LinearWorkspace, person: Person): Record<string, unknown> {
	const list = (all: () => Node[]) => connectionOf(all, site.now);
	const byId = <T extends { id: string }>(records: T[], id: string, type: string) =>
		need(
			records.find((each) => each.id === id),
			type,
		);
	return {
		viewer: () => ({ ...userNode(site, person), isMe: true }),
		organization: () => organizationNode(site),
		issue: ({ id }: { id: string }) => issueNode(site, need(site.issue(id), 'Issue')),
		team: ({ id }: { id: string }) => teamNode(site, site.team(id)),
		release: ({ id }: { id: string }) => releaseNode(site, need(site.release(id), 'Release')),
		project: ({ id }: { id: string }) => projectNode(site, need(site.project(id), 'Project')),
		projectMilestone: ({ id }: { id: string }) => milestoneNode(site, byId(site.milestones, id, 'ProjectMilestone')),
		initiative: ({ id }: { id: string }) => initiativeNode(site, need(site.initiative(id), 'Initiative')),
		initiatives: list(() => site.initiatives.map((each) => initiativeNode(site, each))),
		attachment: ({ id }: { id: string }) => attachmentNode(site, byId(site.attachments, id, 'Attachment')),
		document: ({ id }: { id: string }) => documentNode(site, byId(site.documents, id, 'Document')),
		issues: list(() => site.issues.map((each) => issueNode(site, each))),
		teams: list(() => site.teams.map((each) => teamNode(site, each))),
		releases: list(() => site.releases.map((each) => releaseNode(site, each))),
		releasePipelines: list(() => site.pipelines.map((each) => pipelineNode(site, each))),
		projects: list(() => site.projects.map((each) => projectNode(site, each))),
		projectMilestones: list(() => site.milestones.map((each) => milestoneNode(site, each))),
		documents: list(() => site.documents.filter(({ trashed }) => !trashed).map((each) => documentNode(site, each))),
		attachmentsForURL: (args: PageArguments & { url: string }) => {
			const found = site.attachments.filter((each) => each.url === args.url);
			return list(() => found.map((each) => attachmentNode(site, each)))(args);
		},
	};
}
