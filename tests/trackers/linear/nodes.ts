import { slugOf } from '../company/linear-builder.ts';
import {
	type LinearAttachment,
	type LinearComment,
	type LinearDocument,
	type LinearIssue,
	type LinearWorkspace,
	STATES,
} from '../company/linear-workspace.ts';
import type { Person } from '../company/people.ts';
import { connectionOf, type Node } from './connection.ts';
import { historyNode } from './history-nodes.ts';
import { initiativeNode } from './initiative-nodes.ts';
import { milestoneNode, projectNode, releaseNode } from './plan-nodes.ts';
import { labelNode, stateNode, teamNode } from './small-nodes.ts';

/** The address of an issue's page. */
export function issueUrl(site: LinearWorkspace, issue: LinearIssue): string {
	return `${site.baseUrl}/issue/${issue.identifier}/${slugOf(issue.title)}`;
}

export function userNode(site: LinearWorkspace, person: Person): Node {
	return {
		id: person.linearId,
		name: person.name,
		displayName: person.id,
		email: person.email,
		admin: person.id === 'ingrid',
		active: true,
		isMe: person === site.user,
		url: `${site.baseUrl}/profiles/${person.id}`,
		createdAt: '2024-01-08T09:00:00.000Z',
		updatedAt: '2026-01-08T09:00:00.000Z',
		organization: () => organizationNode(site),
	};
}

export function organizationNode(site: LinearWorkspace): Node {
	return {
		id: site.id,
		name: site.name,
		urlKey: site.urlKey,
		previousUrlKeys: site.previousUrlKeys,
		releasesEnabled: site.releasesEnabled,
		workingDays: [1, 2, 3, 4, 5],
		createdAt: '2024-01-08T09:00:00.000Z',
		updatedAt: '2026-01-08T09:00:00.000Z',
	};
}

const found = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

export function issueNode(site: LinearWorkspace, issue: LinearIssue): Node {
	const type = STATES[issue.state]?.type;
	const updatedAt = issue.updatedAt.toISOString();
	return {
		id: issue.id,
		identifier: issue.identifier,
		number: Number(issue.identifier.split('-')[1]),
		previousIdentifiers: issue.previousIdentifiers,
		title: issue.title,
		description: issue.description,
		url: issueUrl(site, issue),
		branchName: `${issue.identifier.toLowerCase()}-${slugOf(issue.title)}`,
		priority: 0,
		priorityLabel: 'No priority',
		dueDate: issue.dueDate,
		labelIds: issue.labels.map((name) => labelNode(site, name).id),
		createdAt: issue.createdAt.toISOString(),
		updatedAt,
		startedAt: type === 'started' ? updatedAt : null,
		completedAt: type === 'completed' ? updatedAt : null,
		canceledAt: type === 'canceled' ? updatedAt : null,
		archivedAt: null,
		...issueLinks(site, issue),
	};
}

function issueLinks(site: LinearWorkspace, issue: LinearIssue): Record<string, unknown> {
	const list = (all: () => Node[]) => connectionOf(all, site.now);
	const parent = issue.parent ? site.issue(issue.parent) : undefined;
	const project = issue.project ? site.project(issue.project) : undefined;
	const milestone = issue.milestone ? site.milestone(issue.milestone) : undefined;
	return {
		state: stateNode(site, issue.state, issue.team),
		team: teamNode(site, site.team(issue.team)),
		parent: parent ? issueNode(site, parent) : null,
		project: project ? projectNode(site, project) : null,
		projectMilestone: milestone ? milestoneNode(site, milestone) : null,
		assignee: issue.assignee && userNode(site, issue.assignee),
		creator: userNode(site, issue.creator),
		children: list(() => site.childrenOf(issue).map((each) => issueNode(site, each))),
		labels: list(() => issue.labels.map((name) => labelNode(site, name))),
		releases: list(() =>
			issue.releases.flatMap((id) => found(site.release(id))).map((each) => releaseNode(site, each)),
		),
		attachments: list(() =>
			site.attachments.filter((each) => each.issue === issue.id).map((each) => attachmentNode(site, each)),
		),
		history: list(() => site.history.filter((each) => each.issue === issue.id).map((each) => historyNode(site, each))),
		documents: list(() =>
			site.documents.filter((each) => each.issue === issue.id).map((each) => documentNode(site, each)),
		),
		comments: list(() =>
			site.comments.filter((each) => each.issue === issue.id).map((each) => commentNode(site, each)),
		),
	};
}

export function attachmentNode(site: LinearWorkspace, attachment: LinearAttachment): Node {
	const { issue, creator, createdAt, updatedAt, ...plain } = attachment;
	return {
		...plain,
		createdAt: createdAt.toISOString(),
		updatedAt: updatedAt.toISOString(),
		archivedAt: null,
		issue: () => issueNode(site, site.need(issue)),
		creator: userNode(site, creator),
	};
}

export function documentNode(site: LinearWorkspace, document: LinearDocument): Node {
	const project = document.project ? site.project(document.project) : undefined;
	const release = document.release ? site.release(document.release) : undefined;
	return {
		id: document.id,
		title: document.title,
		content: document.content,
		slugId: document.slugId,
		url: `${site.baseUrl}/document/${slugOf(document.title)}-${document.slugId}`,
		icon: null,
		createdAt: document.createdAt.toISOString(),
		updatedAt: document.updatedAt.toISOString(),
		archivedAt: null,
		creator: userNode(site, document.creator),
		project: project ? projectNode(site, project) : null,
		release: release ? releaseNode(site, release) : null,
		initiative: document.initiative ? initiativeOf(site, document.initiative) : null,
		trashed: document.trashed,
		issue: () => (document.issue ? issueNode(site, site.need(document.issue)) : null),
	};
}

function initiativeOf(site: LinearWorkspace, id: string): Node | null {
	const initiative = site.initiative(id);
	return initiative ? initiativeNode(site, initiative) : null;
}

export function commentNode(site: LinearWorkspace, comment: LinearComment): Node {
	const issue = site.need(comment.issue);
	return {
		id: comment.id,
		body: comment.body,
		url: `${issueUrl(site, issue)}#comment-${comment.id.slice(0, 8)}`,
		createdAt: comment.createdAt.toISOString(),
		updatedAt: comment.createdAt.toISOString(),
		user: userNode(site, comment.user),
		issue: () => issueNode(site, issue),
	};
}
