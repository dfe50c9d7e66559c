/**
 * The GraphQL documents that Muster sends to Linear: few fields and small pages, because a connection multiplies the
 * cost of what stands in it, and one query may cost 10,000 points at most.
 */
const ISSUE = /* GraphQL */ `
fragment IssueParts on Issue {
	id identifier title url description updatedAt
	state { name type }
	assignee { id name }
	labels(first: 20) { nodes { name } }
	children(first: 1) { nodes { id } }
	project { ...ProjectParts }
	projectMilestone { ...MilestoneParts }
	releases(first: 5) { nodes { ...ReleaseParts } }
}`;

const RELEASE = /* GraphQL */ `
fragment ReleaseParts on Release {
	id name version url description startDate targetDate completedAt canceledAt
	stage { name type }
	pipeline { name }
}`;

const MILESTONE = /* GraphQL */ `
fragment MilestoneParts on ProjectMilestone {
	id name description targetDate progress
	project { id name url slugId }
}`;

const PROJECT = /* GraphQL */ `
fragment ProjectParts on Project {
	id name url slugId description startDate targetDate updatedAt
	status { name type }
	lead { id name }
	labels(first: 20) { nodes { name } }
}`;

const FRAGMENTS = `${ISSUE}${RELEASE}${MILESTONE}${PROJECT}`;

/** Whose key it is, and of which workspace. */
export const VIEWER = /* GraphQL */ `
query MusterViewer {
	viewer { id name email }
	organization { name urlKey releasesEnabled }
}`;

export const ISSUE_BY_KEY = /* GraphQL */ `
query MusterIssue($id: String!) {
	issue(id: $id) {
		...IssueParts
		parent { ...IssueParts }
	}
}
${FRAGMENTS}`;

export const RELEASE_BY_ID = /* GraphQL */ `
query MusterRelease($id: String!) { release(id: $id) { ...ReleaseParts } }
${RELEASE}`;

export const MILESTONE_BY_ID = /* GraphQL */ `
query MusterMilestone($id: String!) { projectMilestone(id: $id) { ...MilestoneParts } }
${MILESTONE}`;

export const PROJECT_BY_ID = /* GraphQL */ `
query MusterProject($id: String!) { project(id: $id) { ...ProjectParts } }
${PROJECT}`;

/** Issues of a release, milestone or project, by filter; pages of 25 keep the cost under a tenth of the limit. */
export const ISSUES = /* GraphQL */ `
query MusterIssues($filter: IssueFilter, $after: String) {
	issues(filter: $filter, first: 25, after: $after) {
		nodes { ...IssueParts parent { ...IssueParts } }
		pageInfo { hasNextPage endCursor }
	}
}
${FRAGMENTS}`;

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

export const OPEN_PROJECTS = /* GraphQL */ `
query MusterProjects($filter: ProjectFilter, $after: String) {
	projects(filter: $filter, first: 50, after: $after) {
		nodes { ...ProjectParts }
		pageInfo { hasNextPage endCursor }
	}
}
${PROJECT}`;

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

/** Every document, for the test that holds them to Linear's published schema. */
export const DOCUMENTS = {
	VIEWER,
	ISSUE_BY_KEY,
	RELEASE_BY_ID,
	MILESTONE_BY_ID,
	PROJECT_BY_ID,
	ISSUES,
	OPEN_RELEASES,
	OPEN_MILESTONES,
	OPEN_PROJECTS,
	ISSUE_HISTORY,
} as const;
