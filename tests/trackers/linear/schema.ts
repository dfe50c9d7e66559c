import { buildSchema, type GraphQLSchema } from 'graphql';

const PAGE =
	'after: String, before: String, first: Int, includeArchived: Boolean, last: Int, orderBy: PaginationOrderBy';

const connection = (type: string) => `
type ${type}Edge { cursor: String! node: ${type}! }
type ${type}Connection { edges: [${type}Edge!]! nodes: [${type}!]! pageInfo: PageInfo! }`;

const payload = (name: string, field: string) => `
type ${name} { ${field} lastSyncId: Float! success: Boolean! }`;

const BASICS = `
scalar DateTime
scalar DateTimeOrDuration
scalar TimelessDate
scalar TimelessDateOrDuration
scalar JSONObject
enum PaginationOrderBy { createdAt updatedAt }
enum InitiativeStatus { Active Canceled Completed Planned Proposed }
enum ProjectMilestoneStatus { done next overdue unstarted }
enum ProjectStatusType { backlog canceled completed paused planned started }
enum ProjectUpdateHealthType { atRisk offTrack onTrack }
enum ReleasePipelineType { continuous scheduled }
enum ReleaseStageType { canceled completed planned started }
type PageInfo { endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String }`;

const TYPES = `
type Organization { id: ID! name: String! urlKey: String! previousUrlKeys: [String!]! releasesEnabled: Boolean!
	workingDays: [Float!]! createdAt: DateTime! updatedAt: DateTime! }
type User { id: ID! name: String! displayName: String! email: String! admin: Boolean! active: Boolean! isMe: Boolean!
	organization: Organization! url: String! createdAt: DateTime! updatedAt: DateTime! }
type Team { id: ID! key: String! name: String! displayName: String! createdAt: DateTime! updatedAt: DateTime!
	states(filter: WorkflowStateFilter, ${PAGE}): WorkflowStateConnection! }
type WorkflowState { id: ID! name: String! type: String! color: String! position: Float! team: Team!
	createdAt: DateTime! updatedAt: DateTime! }
type IssueLabel { id: ID! name: String! color: String! createdAt: DateTime! updatedAt: DateTime! }
type ProjectStatus { id: ID! name: String! type: ProjectStatusType! color: String! position: Float! }
type Issue { id: ID! identifier: String! number: Float! previousIdentifiers: [String!]! title: String!
	description: String url: String! branchName: String! priority: Float! priorityLabel: String! dueDate: TimelessDate
	state: WorkflowState! team: Team! assignee: User creator: User parent: Issue project: Project
	projectMilestone: ProjectMilestone labelIds: [String!]! createdAt: DateTime! updatedAt: DateTime!
	startedAt: DateTime completedAt: DateTime canceledAt: DateTime archivedAt: DateTime trashed: Boolean
	children(filter: IssueFilter, ${PAGE}): IssueConnection!
	labels(filter: IssueLabelFilter, ${PAGE}): IssueLabelConnection!
	releases(filter: ReleaseFilter, ${PAGE}): ReleaseConnection!
	attachments(filter: AttachmentFilter, ${PAGE}): AttachmentConnection! comments(${PAGE}): CommentConnection!
	documents(${PAGE}): DocumentConnection! history(${PAGE}): IssueHistoryConnection! }
type IssueHistory { id: ID! issue: Issue! actor: User actorId: String createdAt: DateTime! updatedAt: DateTime!
	fromTitle: String toTitle: String updatedDescription: Boolean descriptionUpdatedBy: [User!] fromState: WorkflowState
	toState: WorkflowState fromProject: Project toProject: Project fromProjectId: String toProjectId: String
	fromProjectMilestone: ProjectMilestone toProjectMilestone: ProjectMilestone addedToReleaseIds: [String!]
	removedFromReleaseIds: [String!] addedToReleases: [Release!] removedFromReleases: [Release!] }
type Project { id: ID! name: String! slugId: String! url: String! description: String! content: String
	color: String! icon: String status: ProjectStatus! health: ProjectUpdateHealthType progress: Float! lead: User
	startDate: TimelessDate targetDate: TimelessDate createdAt: DateTime! updatedAt: DateTime! startedAt: DateTime
	completedAt: DateTime canceledAt: DateTime archivedAt: DateTime trashed: Boolean
	issues(filter: IssueFilter, ${PAGE}): IssueConnection!
	teams(filter: TeamFilter, ${PAGE}): TeamConnection! documents(${PAGE}): DocumentConnection!
	labels(${PAGE}): ProjectLabelConnection! initiatives(${PAGE}): InitiativeConnection!
	projectMilestones(filter: ProjectMilestoneFilter, ${PAGE}): ProjectMilestoneConnection! }
type ProjectMilestone { id: ID! name: String! description: String targetDate: TimelessDate progress: Float!
	status: ProjectMilestoneStatus! sortOrder: Float! project: Project! createdAt: DateTime! updatedAt: DateTime!
	archivedAt: DateTime issues(filter: IssueFilter, ${PAGE}): IssueConnection! }
type Initiative { id: ID! name: String! slugId: String! url: String! description: String status: InitiativeStatus!
	targetDate: TimelessDate startedAt: DateTime createdAt: DateTime! updatedAt: DateTime! archivedAt: DateTime
	trashed: Boolean projects(filter: ProjectFilter, ${PAGE}): ProjectConnection! }
type ProjectLabel { id: ID! name: String! color: String! }
type ReleasePipeline { id: ID! name: String! slugId: String! type: ReleasePipelineType! isProduction: Boolean! url: String!
	createdAt: DateTime! updatedAt: DateTime! stages(${PAGE}): ReleaseStageConnection!
	teams(${PAGE}): TeamConnection! }
type ReleaseStage { id: ID! name: String! type: ReleaseStageType! frozen: Boolean! color: String! position: Float!
	pipeline: ReleasePipeline! createdAt: DateTime! updatedAt: DateTime! }
type Release { id: ID! name: String! version: String slugId: String! url: String! description: String
	startDate: TimelessDate targetDate: TimelessDate startedAt: DateTime completedAt: DateTime canceledAt: DateTime
	stage: ReleaseStage! pipeline: ReleasePipeline! issueCount(includeArchived: Boolean = false): Int! trashed: Boolean
	createdAt: DateTime! updatedAt: DateTime! archivedAt: DateTime
	issues(filter: IssueFilter, ${PAGE}): IssueConnection! documents(${PAGE}): DocumentConnection! }
type Attachment { id: ID! title: String! subtitle: String url: String! metadata: JSONObject! groupBySource: Boolean!
	issue: Issue! creator: User createdAt: DateTime! updatedAt: DateTime! archivedAt: DateTime }
type Document { id: ID! title: String! content: String slugId: String! url: String! icon: String project: Project
	release: Release initiative: Initiative issue: Issue creator: User trashed: Boolean createdAt: DateTime!
	updatedAt: DateTime! archivedAt: DateTime }
type Comment { id: ID! body: String! issue: Issue user: User url: String! createdAt: DateTime! updatedAt: DateTime! }
${['Attachment', 'Comment', 'Document', 'Initiative', 'Issue', 'IssueHistory', 'IssueLabel', 'Project', 'ProjectLabel', 'ProjectMilestone', 'Release'].map(connection).join('')}
${['ReleasePipeline', 'ReleaseStage', 'Team', 'WorkflowState'].map(connection).join('')}`;

const ORDERED = (type: string) =>
	`eq: ${type} neq: ${type} in: [${type}!] nin: [${type}!] gt: ${type} gte: ${type} lt: ${type} lte: ${type}`;
const CHOICE = (type: string) => `eq: ${type} neq: ${type} in: [${type}!] nin: [${type}!]`;
const WORDS = 'contains: String containsIgnoreCase: String startsWith: String endsWith: String eqIgnoreCase: String';
const ISSUE_FILTER = `id: IssueIDComparator number: NumberComparator title: StringComparator team: TeamFilter
	project: NullableProjectFilter projectMilestone: NullableProjectMilestoneFilter parent: NullableIssueFilter
	children: IssueCollectionFilter labels: IssueLabelCollectionFilter releases: ReleaseCollectionFilter
	state: WorkflowStateFilter dueDate: NullableTimelessDateComparator updatedAt: DateComparator createdAt: DateComparator`;
const PROJECT_FILTER = `id: IDComparator name: StringComparator slugId: StringComparator status: ProjectStatusFilter
	targetDate: NullableDateComparator updatedAt: DateComparator createdAt: DateComparator accessibleTeams: TeamCollectionFilter
	initiatives: InitiativeCollectionFilter`;
const INITIATIVE_FILTER = `id: IDComparator name: StringComparator status: StringComparator
	targetDate: NullableDateComparator updatedAt: DateComparator createdAt: DateComparator`;
const MILESTONE_FILTER = `id: IDComparator name: NullableStringComparator targetDate: NullableDateComparator
	project: NullableProjectFilter updatedAt: DateComparator createdAt: DateComparator`;
const RELEASE_FILTER = `id: IDComparator name: StringComparator version: StringComparator stage: ReleaseStageFilter
	pipeline: ReleasePipelineFilter updatedAt: DateComparator createdAt: DateComparator completedAt: NullableDateComparator`;

const filter = (name: string, fields: string) => `
input ${name} { and: [${name}!] or: [${name}!] ${fields} }`;

const FILTERS = `
input IDComparator { ${CHOICE('ID')} }
input IssueIDComparator { ${CHOICE('ID')} }
input BooleanComparator { eq: Boolean neq: Boolean }
input NumberComparator { ${ORDERED('Float')} }
input DateComparator { ${ORDERED('DateTimeOrDuration')} }
input NullableDateComparator { ${ORDERED('DateTimeOrDuration')} null: Boolean }
input NullableTimelessDateComparator { ${ORDERED('TimelessDateOrDuration')} null: Boolean }
input StringComparator { ${CHOICE('String')} ${WORDS} }
input NullableStringComparator { ${CHOICE('String')} ${WORDS} null: Boolean }
input ReleaseStageTypeComparator { ${CHOICE('ReleaseStageType')} null: Boolean }
input ReleasePipelineTypeComparator { ${CHOICE('ReleasePipelineType')} null: Boolean }
${filter('IssueFilter', ISSUE_FILTER)}
${filter('NullableIssueFilter', `null: Boolean ${ISSUE_FILTER}`)}
${filter('IssueCollectionFilter', `some: IssueFilter every: IssueFilter length: NumberComparator`)}
${filter('AttachmentFilter', 'id: IDComparator title: StringComparator url: StringComparator')}
${filter('DocumentFilter', 'id: IDComparator title: StringComparator release: ReleaseFilter project: ProjectFilter initiative: InitiativeFilter')}
${filter('IssueLabelFilter', 'id: IDComparator name: StringComparator')}
${filter('IssueLabelCollectionFilter', 'some: IssueLabelFilter every: IssueLabelFilter length: NumberComparator name: StringComparator')}
${filter('TeamFilter', 'id: IDComparator key: StringComparator name: StringComparator')}
${filter('TeamCollectionFilter', 'some: TeamFilter every: TeamFilter length: NumberComparator')}
${filter('WorkflowStateFilter', 'id: IDComparator name: StringComparator type: StringComparator')}
${filter('ProjectStatusFilter', 'id: IDComparator name: StringComparator type: StringComparator')}
${filter('ProjectFilter', PROJECT_FILTER)}
${filter('NullableProjectFilter', `null: Boolean ${PROJECT_FILTER}`)}
${filter('InitiativeFilter', INITIATIVE_FILTER)}
${filter('InitiativeCollectionFilter', `some: InitiativeFilter every: InitiativeFilter length: NumberComparator ${INITIATIVE_FILTER}`)}
${filter('ProjectMilestoneFilter', MILESTONE_FILTER)}
${filter('NullableProjectMilestoneFilter', `null: Boolean ${MILESTONE_FILTER}`)}
${filter('ReleaseFilter', RELEASE_FILTER)}
${filter('ReleaseCollectionFilter', `some: ReleaseFilter every: ReleaseFilter length: NumberComparator ${RELEASE_FILTER}`)}
${filter('ReleaseStageFilter', 'id: IDComparator name: StringComparator type: ReleaseStageTypeComparator')}
${filter('ReleasePipelineFilter', 'id: IDComparator name: StringComparator type: ReleasePipelineTypeComparator isProduction: BooleanComparator teams: TeamCollectionFilter')}`;

const ROOTS = `
input AttachmentCreateInput { id: String issueId: String! title: String! subtitle: String url: String! iconUrl: String
	metadata: JSONObject groupBySource: Boolean commentBody: String }
input AttachmentUpdateInput { title: String! subtitle: String iconUrl: String metadata: JSONObject }
input DocumentCreateInput { id: String title: String! content: String icon: String color: String projectId: String
	releaseId: String initiativeId: String issueId: String }
input DocumentUpdateInput { title: String content: String icon: String color: String projectId: String releaseId: String
	issueId: String trashed: Boolean }
input CommentCreateInput { id: String body: String issueId: String parentId: String }
input IssueCreateInput { id: String teamId: String! title: String description: String parentId: String projectId: String
	projectMilestoneId: String releaseIds: [String!] stateId: String assigneeId: String labelIds: [String!]
	dueDate: TimelessDate priority: Int }
input IssueUpdateInput { title: String }
${payload('AttachmentPayload', 'attachment: Attachment!')}
${payload('DocumentPayload', 'document: Document!')}
${payload('CommentPayload', 'comment: Comment!')}
${payload('IssuePayload', 'issue: Issue')}
${payload('DeletePayload', 'entityId: String!')}
type Query { viewer: User! organization: Organization! issue(id: String!): Issue! team(id: String!): Team!
	release(id: String!): Release! project(id: String!): Project! projectMilestone(id: String!): ProjectMilestone!
	attachment(id: String!): Attachment! document(id: String!): Document!
	issues(filter: IssueFilter, ${PAGE}): IssueConnection! teams(filter: TeamFilter, ${PAGE}): TeamConnection!
	releases(filter: ReleaseFilter, ${PAGE}): ReleaseConnection!
	releasePipelines(filter: ReleasePipelineFilter, ${PAGE}): ReleasePipelineConnection!
	projects(filter: ProjectFilter, ${PAGE}): ProjectConnection!
	projectMilestones(filter: ProjectMilestoneFilter, ${PAGE}): ProjectMilestoneConnection!
	initiative(id: String!): Initiative! initiatives(filter: InitiativeFilter, ${PAGE}): InitiativeConnection!
	documents(filter: DocumentFilter, ${PAGE}): DocumentConnection!
	attachmentsForURL(url: String!, ${PAGE}): AttachmentConnection! }
type Mutation { attachmentCreate(input: AttachmentCreateInput!): AttachmentPayload!
	attachmentUpdate(id: String!, input: AttachmentUpdateInput!): AttachmentPayload!
	attachmentDelete(id: String!): DeletePayload! commentCreate(input: CommentCreateInput!): CommentPayload!
	documentCreate(input: DocumentCreateInput!): DocumentPayload!
	documentUpdate(id: String!, input: DocumentUpdateInput!): DocumentPayload!
	issueCreate(input: IssueCreateInput!): IssuePayload!
	issueUpdate(id: String!, input: IssueUpdateInput!): IssuePayload! }`;

/** The part of Linear's GraphQL schema that the stand-in answers: same names, types and arguments, only fewer. */
export const LINEAR_SCHEMA: GraphQLSchema = buildSchema(BASICS + TYPES + FILTERS + ROOTS);
