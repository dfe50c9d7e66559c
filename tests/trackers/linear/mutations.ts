import { randomUUID } from 'node:crypto';
import { type LinearIssue, type LinearWorkspace, STATES } from '../company/linear-workspace.ts';
import { PEOPLE, type Person } from '../company/people.ts';
import { notFound, userError } from './errors.ts';
import { attachmentNode, commentNode, documentNode, issueNode } from './nodes.ts';
import { labelNode, stateNode } from './small-nodes.ts';

type Input = Record<string, unknown>;
interface WithInput {
	id: string;
	input: Input;
}

let sync = 1;

/** The fields of Mutation, for the person the request's key belongs to. */
export function mutations(site: LinearWorkspace, person: Person, mayWrite: boolean): Record<string, unknown> {
	const guarded =
		<A>(change: (args: A) => object) =>
		(args: A) => {
			if (!mayWrite) throw userError('FORBIDDEN', 'You may not change anything in this workspace.');
			sync += 1;
			return { success: true, lastSyncId: sync, ...change(args) };
		};
	return {
		attachmentCreate: guarded(({ input }: WithInput) => createAttachment(site, person, input)),
		attachmentUpdate: guarded(({ id, input }: WithInput) => updateAttachment(site, id, input)),
		attachmentDelete: guarded(({ id }: WithInput) => deleteAttachment(site, id)),
		documentCreate: guarded(({ input }: WithInput) => createDocument(site, person, input)),
		documentUpdate: guarded(({ id, input }: WithInput) => updateDocument(site, id, input)),
		commentCreate: guarded(({ input }: WithInput) => createComment(site, person, input)),
		issueCreate: guarded(({ input }: WithInput) => createIssue(site, person, input)),
		issueUpdate: guarded(({ id, input }: WithInput) => updateIssue(site, person, id, input)),
	};
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);

function issueOf(site: LinearWorkspace, id: unknown): LinearIssue {
	const issue = site.issue(String(id));
	if (!issue) throw notFound('Issue');
	return issue;
}

function metadataOf(input: Input): Record<string, unknown> {
	const metadata = (input.metadata ?? {}) as Record<string, unknown>;
	const odd = Object.entries(metadata).find(([, value]) => !['string', 'number'].includes(typeof value));
	if (odd) throw userError('INVALID_INPUT', `metadata.${odd[0]} must be a string or a number.`);
	return metadata;
}

/** The url is what tells an issue's attachments apart: creating one with a known url changes that one. */
function createAttachment(site: LinearWorkspace, person: Person, input: Input): object {
	const issue = issueOf(site, input.issueId);
	const url = String(input.url);
	if (!URL.canParse(url)) throw userError('INVALID_INPUT', 'url must be a valid URL.');
	const now = site.now();
	const old = site.attachments.find((each) => each.issue === issue.id && each.url === url);
	const metadata = metadataOf(input);
	const made = { id: text(input.id) ?? randomUUID(), issue: issue.id, url, creator: person, createdAt: now };
	const attachment = Object.assign(
		old ?? { ...made, metadata, subtitle: null, groupBySource: false, title: '', updatedAt: now },
		{
			title: String(input.title),
			subtitle: text(input.subtitle),
			metadata,
			groupBySource: input.groupBySource === true,
			updatedAt: now,
		},
	);
	if (!old) site.attachments.push(attachment);
	return { attachment: attachmentNode(site, attachment) };
}

function updateAttachment(site: LinearWorkspace, id: string, input: Input): object {
	const attachment = site.attachments.find((each) => each.id === id);
	if (!attachment) throw notFound('Attachment');
	attachment.title = String(input.title);
	if ('subtitle' in input) attachment.subtitle = text(input.subtitle);
	if (input.metadata) attachment.metadata = metadataOf(input);
	attachment.updatedAt = site.now();
	return { attachment: attachmentNode(site, attachment) };
}

function deleteAttachment(site: LinearWorkspace, id: string): object {
	const index = site.attachments.findIndex((each) => each.id === id);
	if (index < 0) throw notFound('Attachment');
	site.attachments.splice(index, 1);
	return { entityId: id };
}

function createDocument(site: LinearWorkspace, person: Person, input: Input): object {
	const id = text(input.id) ?? randomUUID();
	const now = site.now();
	const document = {
		id,
		title: String(input.title),
		slugId: id.replaceAll('-', '').slice(-12),
		content: text(input.content) ?? '',
		project: input.projectId ? (site.project(String(input.projectId))?.id ?? null) : null,
		release: input.releaseId ? (site.release(String(input.releaseId))?.id ?? null) : null,
		initiative: input.initiativeId ? (site.initiative(String(input.initiativeId))?.id ?? null) : null,
		issue: input.issueId ? issueOf(site, input.issueId).id : null,
		trashed: false,
		creator: person,
		createdAt: now,
		updatedAt: now,
	};
	const parents = [document.project, document.release, document.initiative, document.issue].filter(
		(each) => each !== null,
	);
	if (parents.length !== 1)
		throw userError('INVALID_INPUT', 'A document belongs to exactly one project, release, initiative or issue.');
	site.documents.push(document);
	return { document: documentNode(site, document) };
}

function updateDocument(site: LinearWorkspace, id: string, input: Input): object {
	const document = site.documents.find((each) => each.id === id || each.slugId === id);
	if (!document) throw notFound('Document');
	document.title = text(input.title) ?? document.title;
	document.content = text(input.content) ?? document.content;
	document.updatedAt = site.now();
	return { document: documentNode(site, document) };
}

function createComment(site: LinearWorkspace, person: Person, input: Input): object {
	const issue = issueOf(site, input.issueId);
	const now = site.now();
	const id = text(input.id) ?? randomUUID();
	const comment = { id, issue: issue.id, body: text(input.body) ?? '', user: person, createdAt: now };
	if (comment.body === '') throw userError('INVALID_INPUT', 'A comment needs a body.');
	site.comments.push(comment);
	issue.updatedAt = now;
	return { comment: commentNode(site, comment) };
}

function updateIssue(site: LinearWorkspace, person: Person, id: string, input: Input): object {
	const issue = issueOf(site, id);
	const title = text(input.title);
	if (title !== null) site.rename(issue.id, title, person);
	return { issue: issueNode(site, issue) };
}

function createIssue(site: LinearWorkspace, person: Person, input: Input): object {
	const team = site.team(String(input.teamId));
	if (!team) throw notFound('Team');
	if (!text(input.title)) throw userError('INVALID_INPUT', 'An issue needs a title.');
	const numbers = site.issues
		.filter((each) => each.team === team.id)
		.map((each) => Number(each.identifier.split('-')[1]));
	const parent = input.parentId ? issueOf(site, input.parentId) : undefined;
	const states = Object.keys(STATES);
	const labels = [...new Set(site.issues.flatMap((each) => each.labels))];
	const wantedLabels = (input.labelIds ?? []) as string[];
	const now = site.now();
	const issue: LinearIssue = {
		id: text(input.id) ?? randomUUID(),
		identifier: `${team.key}-${Math.max(0, ...numbers) + 1}`,
		previousIdentifiers: [],
		team: team.id,
		title: String(input.title),
		description: text(input.description),
		state: states.find((name) => stateNode(site, name, team.id).id === input.stateId) ?? 'Todo',
		parent: parent?.id ?? null,
		project: text(input.projectId) ?? parent?.project ?? null,
		milestone: text(input.projectMilestoneId),
		releases: (input.releaseIds ?? []) as string[],
		labels: labels.filter((name) => wantedLabels.includes(labelNode(site, name).id)),
		assignee: PEOPLE.find((each) => each.linearId === input.assigneeId) ?? null,
		creator: person,
		dueDate: text(input.dueDate),
		createdAt: now,
		updatedAt: now,
	};
	site.issues.push(issue);
	return { issue: issueNode(site, issue) };
}
