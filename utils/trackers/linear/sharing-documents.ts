/** The GraphQL documents for what a team shares or publishes; what is said of `documents.ts` holds here too. */
const PLACE = /* GraphQL */ `
fragment PlaceParts on Attachment {
	id url metadata createdAt
	issue { id identifier title url }
}`;

/** The attachments of an issue whose address ends alike: one, or two where the issue got another key in between. */
export const ISSUE_PLACES = /* GraphQL */ `
query MusterPlaces($id: String!, $ending: String!) {
	issue(id: $id) { attachments(filter: { url: { endsWith: $ending } }, first: 5) { nodes { ...PlaceParts } } }
}
${PLACE}`;

/** The attachments of one address in the whole workspace. */
export const PLACES_BY_URL = /* GraphQL */ `
query MusterPlacesByUrl($url: String!) {
	attachmentsForURL(url: $url, first: 20) { nodes { ...PlaceParts } }
}
${PLACE}`;

/** Writes an attachment; one of the same address on the same issue is changed instead. */
export const PUT_PLACE = /* GraphQL */ `
mutation MusterPutPlace($input: AttachmentCreateInput!) {
	attachmentCreate(input: $input) { attachment { ...PlaceParts } }
}
${PLACE}`;

/** An issue that may come to carry a plan. */
export const PICKED_ISSUE = /* GraphQL */ `
query MusterPicked($id: String!) { issue(id: $id) { id identifier title url } }`;

/** The teams whose issues ship in a release. */
export const ISSUE_TEAMS = /* GraphQL */ `
query MusterTeams($filter: IssueFilter) {
	issues(filter: $filter, first: 50) { nodes { team { id key } project { id } } }
}`;

/** Says of an issue that was made too late whose duplicate it is; its attachment goes, so that it leads nobody astray. */
export const YIELD = /* GraphQL */ `
mutation MusterYield($issue: String!, $attachment: String!, $title: String!) {
	attachmentDelete(id: $attachment) { success }
	issueUpdate(id: $issue, input: { title: $title }) { success }
}`;

export const CREATE_ISSUE = /* GraphQL */ `
mutation MusterCreateIssue($input: IssueCreateInput!) {
	issueCreate(input: $input) { issue { id identifier title url } }
}`;

/** The documents of a release, project or initiative. */
export const DOCUMENTS = /* GraphQL */ `
query MusterDocuments($filter: DocumentFilter, $after: String) {
	documents(filter: $filter, first: 50, after: $after) {
		nodes { id url content }
		pageInfo { hasNextPage endCursor }
	}
}`;

export const CREATE_DOCUMENT = /* GraphQL */ `
mutation MusterCreateDocument($input: DocumentCreateInput!) {
	documentCreate(input: $input) { document { id url content } }
}`;

export const UPDATE_DOCUMENT = /* GraphQL */ `
mutation MusterUpdateDocument($id: String!, $input: DocumentUpdateInput!) {
	documentUpdate(id: $id, input: $input) { document { id url content } }
}`;

/** The project that a milestone belongs to: milestones have no documents of their own. */
export const MILESTONE_PROJECT = /* GraphQL */ `
query MusterMilestoneProject($id: String!) { projectMilestone(id: $id) { project { id name } } }`;
