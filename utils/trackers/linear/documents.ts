/**
 * The GraphQL documents that Muster sends to Linear: few fields and small pages, because a connection multiplies the
 * cost of what stands in it, and one query may cost 10,000 points at most. Muster keeps each below half of that.
 */
const ISSUE = /* GraphQL */ `
fragment IssueParts on Issue {
	id identifier title url description updatedAt
	state { name type }
	assignee { id name }
	labels(first: 10) { nodes { name } pageInfo { hasNextPage } }
	children(first: 1) { nodes { id } }
	project { ...ProjectParts }
	projectMilestone { ...MilestoneParts }
	releases(first: 3) { nodes { ...ReleaseParts } pageInfo { hasNextPage } }
}`;

const RELEASE = /* GraphQL */ `
fragment ReleaseParts on Release {
	id name version url description startDate targetDate archivedAt trashed
	stage { name type }
	pipeline { name }
}`;

const MILESTONE = /* GraphQL */ `
fragment MilestoneParts on ProjectMilestone {
	id name description targetDate progress archivedAt
	project { id name url archivedAt trashed status { type } }
}`;

const INITIATIVE = /* GraphQL */ `
fragment InitiativeParts on Initiative { id name url description targetDate status startedAt archivedAt trashed }`;

/** Initiatives are asked for only where they are the releases: not every plan has them, nor every key may see them. */
const PROJECT = /* GraphQL */ `
fragment ProjectParts on Project {
	id name url slugId description startDate targetDate updatedAt archivedAt trashed
	status { name type }
	lead { id name }
	labels(first: 10) { nodes { name } }
	initiatives(first: 5) @include(if: $initiatives) { nodes { ...InitiativeParts } pageInfo { hasNextPage } }
}
${INITIATIVE}`;

const FRAGMENTS = `${ISSUE}${RELEASE}${MILESTONE}${PROJECT}`;

/** Sent with every single thing that is asked for by its id: two workspaces may both have an ENG-123. */
const WORKSPACE = 'organization { name urlKey previousUrlKeys }';

/** Whose key it is, and of which workspace. */
export const VIEWER = /* GraphQL */ `
query MusterViewer {
	viewer { id name email }
	organization { name urlKey previousUrlKeys releasesEnabled }
}`;

export const ISSUE_BY_KEY = /* GraphQL */ `
query MusterIssue($id: String!, $initiatives: Boolean!) {
	${WORKSPACE}
	issue(id: $id) {
		...IssueParts
		parent { ...IssueParts }
	}
}
${FRAGMENTS}`;

/** Labels and Releases of issues that have more of them than are read with them: of eight issues at most. */
export const ISSUE_REST = /* GraphQL */ `
query MusterIssueRest($ids: [ID!]!) {
	issues(filter: { id: { in: $ids } }, first: 8, includeArchived: true) {
		nodes {
			id
			labels(first: 100) { nodes { name } pageInfo { hasNextPage } }
			releases(first: 50) { nodes { ...ReleaseParts } pageInfo { hasNextPage } }
		}
	}
}
${RELEASE}`;

export const RELEASE_BY_ID = /* GraphQL */ `
query MusterRelease($id: String!) { ${WORKSPACE} release(id: $id) { ...ReleaseParts } }
${RELEASE}`;

export const MILESTONE_BY_ID = /* GraphQL */ `
query MusterMilestone($id: String!) { ${WORKSPACE} projectMilestone(id: $id) { ...MilestoneParts } }
${MILESTONE}`;

export const PROJECT_BY_ID = /* GraphQL */ `
query MusterProject($id: String!, $initiatives: Boolean!) { ${WORKSPACE} project(id: $id) { ...ProjectParts } }
${PROJECT}`;

export const INITIATIVE_BY_ID = /* GraphQL */ `
query MusterInitiative($id: String!) { ${WORKSPACE} initiative(id: $id) { ...InitiativeParts } }
${INITIATIVE}`;

/** Issues by filter. Their parents are asked for afterwards, each once: siblings share one. */
export const ISSUES = /* GraphQL */ `
query MusterIssues($filter: IssueFilter, $after: String, $initiatives: Boolean!) {
	issues(filter: $filter, first: 50, after: $after) {
		nodes { ...IssueParts parent { id } }
		pageInfo { hasNextPage endCursor }
	}
}
${FRAGMENTS}`;

/** Whether there is any such issue. */
export const ANY_ISSUE = /* GraphQL */ `
query MusterAny($filter: IssueFilter) {
	issues(filter: $filter, first: 1) { nodes { id } }
}`;

export const OPEN_RELEASES = /* GraphQL */ `
query MusterReleases($filter: ReleaseFilter, $after: String) {
	releases(filter: $filter, first: 50, after: $after) {
		nodes { ...ReleaseParts }
		pageInfo { hasNextPage endCursor }
	}
}
${RELEASE}`;

export const OPEN_MILESTONES = /* GraphQL */ `
query MusterMilestones($filter: ProjectMilestoneFilter, $after: String) {
	projectMilestones(filter: $filter, first: 50, after: $after) {
		nodes { ...MilestoneParts }
		pageInfo { hasNextPage endCursor }
	}
}
${MILESTONE}`;

/** Projects by filter: those still to ship, or those of an initiative. */
export const PROJECTS = /* GraphQL */ `
query MusterProjects($filter: ProjectFilter, $after: String, $initiatives: Boolean!) {
	projects(filter: $filter, first: 50, after: $after) {
		nodes { ...ProjectParts }
		pageInfo { hasNextPage endCursor }
	}
}
${PROJECT}`;

export const OPEN_INITIATIVES = /* GraphQL */ `
query MusterInitiatives($filter: InitiativeFilter, $after: String) {
	initiatives(filter: $filter, first: 50, after: $after) {
		nodes { ...InitiativeParts }
		pageInfo { hasNextPage endCursor }
	}
}
${INITIATIVE}`;

/**
 * The log of an issue, last touched first: reading stops at the moment that was asked for. Ids of projects and
 * Releases rather than the things themselves, which the key need not see.
 */
export const ISSUE_HISTORY = /* GraphQL */ `
query MusterHistory($id: String!, $after: String) {
	issue(id: $id) {
		history(first: 50, after: $after, orderBy: updatedAt) {
			nodes {
				createdAt updatedAt toTitle updatedDescription fromProjectId toProjectId
				actor { id name }
				descriptionUpdatedBy { id name }
				fromProjectMilestone { id }
				toProjectMilestone { id }
				addedToReleaseIds removedFromReleaseIds
			}
			pageInfo { hasNextPage endCursor }
		}
	}
}`;
