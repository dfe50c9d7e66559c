import * as z from 'zod/mini';

/** Linear's answers, as far as Muster uses them; field by field after the published schema of July 2026. */
const Text = z.nullable(z.string());
const Named = z.object({ nodes: z.array(z.object({ name: z.string() })) });
const Someone = z.nullable(z.object({ id: z.string(), name: z.string() }));

export const LinearRelease = z.object({
	id: z.string(),
	name: z.string(),
	version: Text,
	url: z.string(),
	description: Text,
	startDate: Text,
	targetDate: Text,
	completedAt: Text,
	canceledAt: Text,
	stage: z.object({ name: z.string(), type: z.string() }),
	pipeline: z.object({ name: z.string() }),
});
export type LinearRelease = z.infer<typeof LinearRelease>;

export const LinearMilestone = z.object({
	id: z.string(),
	name: z.string(),
	description: Text,
	targetDate: Text,
	progress: z.number(),
	project: z.object({ id: z.string(), name: z.string(), url: z.string(), slugId: z.string() }),
});
export type LinearMilestone = z.infer<typeof LinearMilestone>;

export const LinearProject = z.object({
	id: z.string(),
	name: z.string(),
	url: z.string(),
	slugId: z.string(),
	description: z.string(),
	startDate: Text,
	targetDate: Text,
	updatedAt: z.string(),
	status: z.object({ name: z.string(), type: z.string() }),
	lead: Someone,
	labels: Named,
});
export type LinearProject = z.infer<typeof LinearProject>;

const issueParts = {
	id: z.string(),
	identifier: z.string(),
	title: z.string(),
	url: z.string(),
	description: Text,
	updatedAt: z.string(),
	state: z.object({ name: z.string(), type: z.string() }),
	assignee: Someone,
	labels: Named,
	children: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
	project: z.nullable(LinearProject),
	projectMilestone: z.nullable(LinearMilestone),
	releases: z.object({ nodes: z.array(LinearRelease) }),
};
export const LinearParent = z.object(issueParts);
export const LinearIssue = z.object({ ...issueParts, parent: z.nullable(LinearParent) });
/** An issue with or without its parent: a parent comes without its own. */
export type LinearIssue = z.infer<typeof LinearParent> & { parent?: z.infer<typeof LinearParent> | null };

const PageInfo = z.object({ hasNextPage: z.boolean(), endCursor: Text });
const page = <T extends z.core.$ZodType>(node: T) => z.object({ nodes: z.array(node), pageInfo: PageInfo });

export const ViewerAnswer = z.object({
	viewer: z.object({ id: z.string(), name: z.string(), email: z.string() }),
	organization: z.object({ name: z.string(), urlKey: z.string(), releasesEnabled: z.boolean() }),
});
export const IssueAnswer = z.object({ issue: LinearIssue });
const Ids = z.nullable(z.array(z.string()));
const WithId = z.nullable(z.object({ id: z.string() }));
export const LinearChange = z.object({
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
});
export type LinearChange = z.infer<typeof LinearChange>;
export const HistoryAnswer = z.object({ issue: z.object({ history: page(LinearChange) }) });
export const ReleaseAnswer = z.object({ release: LinearRelease });
export const MilestoneAnswer = z.object({ projectMilestone: LinearMilestone });
export const ProjectAnswer = z.object({ project: LinearProject });
export const IssuesAnswer = z.object({ issues: page(LinearIssue) });
export const ReleasesAnswer = z.object({ releases: page(LinearRelease) });
export const MilestonesAnswer = z.object({ projectMilestones: page(LinearMilestone) });
export const ProjectsAnswer = z.object({ projects: page(LinearProject) });

/** Linear reports errors beside (or instead of) data, with status 200 or 400. */
export const Envelope = z.object({
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
});
