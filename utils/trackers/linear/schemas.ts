import * as z from 'zod/mini';

/**
 * Linear's answers, as far as Muster uses them; field by field after the published schema of July 2026. Each is put
 * together when the first answer of its kind comes: all of them at once would hold up every start of the background.
 */
const Text = z.nullable(z.string());
const Named = z.object({ nodes: z.array(z.object({ name: z.string() })) });
/** Null where it is neither in the archive nor in the trash. */
const PUT_AWAY = { archivedAt: Text, trashed: z.nullable(z.boolean()) };
/** Whether a list inside an answer was cut. */
const Cut = z.object({ hasNextPage: z.boolean() });
const Someone = z.nullable(z.object({ id: z.string(), name: z.string() }));

export const LinearRelease = z.lazy(() =>
	z.object({
		id: z.string(),
		name: z.string(),
		version: Text,
		url: z.string(),
		description: Text,
		startDate: Text,
		targetDate: Text,
		...PUT_AWAY,
		stage: z.object({ name: z.string(), type: z.string() }),
		pipeline: z.object({ name: z.string() }),
	}),
);
export type LinearRelease = z.infer<typeof LinearRelease>;

export const LinearMilestone = z.lazy(() =>
	z.object({
		id: z.string(),
		name: z.string(),
		description: Text,
		targetDate: Text,
		progress: z.number(),
		archivedAt: Text,
		project: z.object({
			id: z.string(),
			name: z.string(),
			url: z.string(),
			...PUT_AWAY,
			status: z.object({ type: z.string() }),
		}),
	}),
);
export type LinearMilestone = z.infer<typeof LinearMilestone>;

export const LinearInitiative = z.lazy(() =>
	z.object({
		id: z.string(),
		name: z.string(),
		url: z.string(),
		description: Text,
		targetDate: Text,
		status: z.string(),
		startedAt: Text,
		...PUT_AWAY,
	}),
);
export type LinearInitiative = z.infer<typeof LinearInitiative>;

export const LinearProject = z.lazy(() =>
	z.object({
		id: z.string(),
		name: z.string(),
		url: z.string(),
		slugId: z.string(),
		description: z.string(),
		startDate: Text,
		targetDate: Text,
		updatedAt: z.string(),
		...PUT_AWAY,
		status: z.object({ name: z.string(), type: z.string() }),
		lead: Someone,
		labels: Named,
		/** Absent where initiatives were not asked for. */
		initiatives: z.optional(z.object({ nodes: z.array(LinearInitiative), pageInfo: Cut })),
	}),
);
export type LinearProject = z.infer<typeof LinearProject>;

const issueParts = () => ({
	id: z.string(),
	identifier: z.string(),
	title: z.string(),
	url: z.string(),
	description: Text,
	updatedAt: z.string(),
	state: z.object({ name: z.string(), type: z.string() }),
	assignee: Someone,
	labels: z.extend(Named, { pageInfo: Cut }),
	children: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
	project: z.nullable(LinearProject),
	projectMilestone: z.nullable(LinearMilestone),
	releases: z.object({ nodes: z.array(LinearRelease), pageInfo: Cut }),
});
export const LinearParent = z.lazy(() => z.object(issueParts()));
/** An issue with its parent, which comes without its own. */
export const LinearIssue = z.lazy(() => z.object({ ...issueParts(), parent: z.nullable(LinearParent) }));
/** An issue of a list: its parent is named only. */
export const ListedIssue = z.lazy(() =>
	z.object({ ...issueParts(), parent: z.nullable(z.object({ id: z.string() })) }),
);
export type ListedIssue = z.infer<typeof ListedIssue>;
/** An issue with or without its parent. */
export type LinearIssue = z.infer<typeof LinearParent> & { parent?: z.infer<typeof LinearParent> | null };

export const PageInfo = z.lazy(() => z.object({ hasNextPage: z.boolean(), endCursor: Text }));
const page = <T extends z.core.$ZodType>(node: T) => z.object({ nodes: z.array(node), pageInfo: PageInfo });

const Workspace = z.object({ name: z.string(), urlKey: z.string(), previousUrlKeys: z.array(z.string()) });
export type Workspace = z.infer<typeof Workspace>;
const whose = { organization: Workspace };

export const ViewerAnswer = z.lazy(() =>
	z.object({
		viewer: z.object({ id: z.string(), name: z.string(), email: z.string() }),
		organization: z.extend(Workspace, { releasesEnabled: z.boolean() }),
	}),
);
export const IssueAnswer = z.object({ ...whose, issue: LinearIssue });
const Ids = z.lazy(() => z.nullable(z.array(z.string())));
const WithId = z.lazy(() => z.nullable(z.object({ id: z.string() })));
export const LinearChange = z.lazy(() =>
	z.object({
		createdAt: z.string(),
		updatedAt: z.string(),
		toTitle: Text,
		updatedDescription: z.nullable(z.boolean()),
		fromProjectId: Text,
		toProjectId: Text,
		actor: Someone,
		descriptionUpdatedBy: z.nullable(z.array(z.object({ id: z.string(), name: z.string() }))),
		fromProjectMilestone: WithId,
		toProjectMilestone: WithId,
		addedToReleaseIds: Ids,
		removedFromReleaseIds: Ids,
	}),
);
export type LinearChange = z.infer<typeof LinearChange>;
export const HistoryAnswer = z.lazy(() => z.object({ issue: z.object({ history: page(LinearChange) }) }));
export const ReleaseAnswer = z.object({ ...whose, release: LinearRelease });
export const MilestoneAnswer = z.object({ ...whose, projectMilestone: LinearMilestone });
export const ProjectAnswer = z.object({ ...whose, project: LinearProject });
export const IssuesAnswer = z.lazy(() => z.object({ issues: page(ListedIssue) }));
export const AnyAnswer = z.lazy(() => z.object({ issues: z.object({ nodes: z.array(z.object({ id: z.string() })) }) }));
export const ReleasesAnswer = z.lazy(() => z.object({ releases: page(LinearRelease) }));
export const MilestonesAnswer = z.lazy(() => z.object({ projectMilestones: page(LinearMilestone) }));
export const InitiativeAnswer = z.object({ ...whose, initiative: LinearInitiative });
export const InitiativesAnswer = z.lazy(() => z.object({ initiatives: page(LinearInitiative) }));
export const RestAnswer = z.lazy(() =>
	z.object({
		issues: z.object({
			nodes: z.array(z.object({ id: z.string(), labels: issueParts().labels, releases: issueParts().releases })),
		}),
	}),
);
export const ProjectsAnswer = z.lazy(() => z.object({ projects: page(LinearProject) }));

const PickedIssue = z.lazy(() =>
	z.object({ id: z.string(), identifier: z.string(), title: z.string(), url: z.string() }),
);
/** An attachment that keeps something for a team, with its issue. */
const LinearPlace = z.lazy(() =>
	z.object({
		id: z.string(),
		url: z.string(),
		metadata: z.unknown(),
		createdAt: z.string(),
		issue: PickedIssue,
	}),
);
export type LinearPlace = z.infer<typeof LinearPlace>;
const Places = z.lazy(() => z.object({ nodes: z.array(LinearPlace) }));
export const IssuePlacesAnswer = z.lazy(() => z.object({ issue: z.object({ attachments: Places }) }));
export const PlacesAnswer = z.object({ attachmentsForURL: Places });
export const PutPlaceAnswer = z.lazy(() => z.object({ attachmentCreate: z.object({ attachment: LinearPlace }) }));
export const YieldAnswer = z.lazy(() =>
	z.object({
		attachmentDelete: z.object({ success: z.boolean() }),
		issueUpdate: z.object({ success: z.boolean() }),
	}),
);
export const PickedAnswer = z.object({ issue: PickedIssue });
export const TeamsAnswer = z.lazy(() =>
	z.object({
		issues: z.object({
			nodes: z.array(z.object({ team: z.object({ id: z.string(), key: z.string() }), project: WithId })),
		}),
	}),
);
export const CreatedAnswer = z.lazy(() => z.object({ issueCreate: z.object({ issue: z.nullable(PickedIssue) }) }));

const LinearDocument = z.lazy(() => z.object({ id: z.string(), url: z.string(), content: Text }));
export type LinearDocument = z.infer<typeof LinearDocument>;
export const DocumentsAnswer = z.lazy(() => z.object({ documents: page(LinearDocument) }));
export const CreatedDocument = z.lazy(() => z.object({ documentCreate: z.object({ document: LinearDocument }) }));
export const UpdatedDocument = z.lazy(() => z.object({ documentUpdate: z.object({ document: LinearDocument }) }));
export const MilestoneProject = z.lazy(() =>
	z.object({
		projectMilestone: z.object({ project: z.object({ id: z.string(), name: z.string() }) }),
	}),
);

/** Linear reports errors beside (or instead of) data, with status 200 or 400. */
export const Envelope = z.lazy(() =>
	z.object({
		data: z.optional(z.nullable(z.unknown())),
		errors: z.optional(
			z.nullable(
				z.array(
					z.object({
						message: z.string(),
						extensions: z.optional(
							z.nullable(
								z.object({
									code: z.optional(z.nullable(z.string())),
									type: z.optional(z.nullable(z.string())),
									userPresentableMessage: z.optional(z.nullable(z.string())),
								}),
							),
						),
					}),
				),
			),
		),
	}),
);
