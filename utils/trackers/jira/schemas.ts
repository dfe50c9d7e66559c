import * as z from 'zod/mini';

/**
 * Jira's answers, as far as Muster uses them. Anything else may be missing or odd: real servers leave fields out, put
 * nulls in and answer with fields nobody asked for. Sources: Atlassian's OpenAPI of December 2025, recorded answers of
 * Cloud and Data Center. Each is put together when the first answer of its kind comes, as Linear's are.
 */
const IdText = z.pipe(z.union([z.string(), z.number()]), z.transform(String));

export const JiraStatus = z.lazy(() =>
	z.object({
		name: z.string(),
		statusCategory: z.optional(z.nullable(z.object({ key: z.string() }))),
	}),
);
export type JiraStatus = z.infer<typeof JiraStatus>;

const IssueType = z.lazy(() =>
	z.object({
		name: z.string(),
		hierarchyLevel: z.optional(z.nullable(z.number())),
	}),
);

const User = z.lazy(() =>
	z.object({
		accountId: z.optional(z.nullable(z.string())),
		/** Data Center's id of a user. */
		key: z.optional(z.nullable(z.string())),
		displayName: z.optional(z.nullable(z.string())),
	}),
);

/** A fix version: within an issue it comes with fewer fields than from its own address. */
export const JiraVersion = z.lazy(() =>
	z.object({
		id: IdText,
		name: z.string(),
		description: z.optional(z.nullable(z.string())),
		startDate: z.optional(z.nullable(z.string())),
		releaseDate: z.optional(z.nullable(z.string())),
		released: z.optional(z.nullable(z.boolean())),
		archived: z.optional(z.nullable(z.boolean())),
	}),
);
export type JiraVersion = z.infer<typeof JiraVersion>;

export const JiraVersionPage = z.lazy(() =>
	z.object({
		values: z.array(JiraVersion),
		isLast: z.optional(z.boolean()),
		total: z.optional(z.number()),
	}),
);

/** The fields stay open: Data Center keeps the epic under a custom field whose number differs by server. */
export const JiraFields = z.lazy(() =>
	z.looseObject({
		summary: z.optional(z.nullable(z.string())),
		status: z.optional(z.nullable(JiraStatus)),
		issuetype: z.optional(z.nullable(IssueType)),
		parent: z.optional(z.nullable(z.object({ key: z.string() }))),
		fixVersions: z.optional(z.nullable(z.array(JiraVersion))),
		project: z.optional(z.nullable(z.object({ key: z.string(), projectTypeKey: z.optional(z.nullable(z.string())) }))),
		resolution: z.optional(z.nullable(z.object({ name: z.string() }))),
		labels: z.optional(z.nullable(z.array(z.string()))),
		components: z.optional(z.nullable(z.array(z.object({ name: z.string() })))),
		assignee: z.optional(z.nullable(User)),
		updated: z.optional(z.nullable(z.string())),
		/** Wiki text on Data Center, a document tree on Cloud. */
		description: z.optional(z.unknown()),
	}),
);
export type JiraFields = z.infer<typeof JiraFields>;

export const JiraIssue = z.lazy(() => z.object({ id: IdText, key: z.string(), fields: z.optional(JiraFields) }));
export type JiraIssue = z.infer<typeof JiraIssue>;

/** Cloud's answer to a list of keys: those that are missing or hidden are not in it. */
export const JiraIssueBatch = z.lazy(() => z.object({ issues: z.array(JiraIssue) }));

/** A field that was changed; `from` and `to` are ids where the field has any. Only Cloud tells the field's id. */
const ChangedField = z.lazy(() =>
	z.object({
		field: z.optional(z.nullable(z.string())),
		fieldId: z.optional(z.nullable(z.string())),
		from: z.optional(z.nullable(IdText)),
		to: z.optional(z.nullable(IdText)),
	}),
);

/** What one person changed in one go; automations have no author. */
export const JiraChange = z.lazy(() =>
	z.object({
		id: z.optional(z.nullable(IdText)),
		created: z.string(),
		author: z.optional(z.nullable(User)),
		items: z.optional(z.nullable(z.array(ChangedField))),
	}),
);
export type JiraChange = z.infer<typeof JiraChange>;

/** An issue with its log: Data Center puts all of it in, oldest first, Cloud the newest entries. */
export const JiraIssueLog = z.lazy(() =>
	z.object({
		changelog: z.optional(z.nullable(z.object({ histories: z.array(JiraChange), total: z.optional(z.number()) }))),
	}),
);

/** Cloud's whole log of an issue, oldest first. */
export const JiraLogPage = z.lazy(() =>
	z.object({ values: z.array(JiraChange), isLast: z.optional(z.nullable(z.boolean())) }),
);

/** Cloud's enhanced search: no total; a page is the last when it says so or names no next one. */
export const JiraCloudSearch = z.lazy(() =>
	z.object({
		issues: z.array(JiraIssue),
		nextPageToken: z.optional(z.nullable(z.string())),
		isLast: z.optional(z.nullable(z.boolean())),
	}),
);

export const JiraCount = z.object({ count: z.number() });

export const JiraServerSearch = z.lazy(() =>
	z.object({
		issues: z.array(JiraIssue),
		total: z.number(),
	}),
);

export const JiraFieldList = z.lazy(() =>
	z.array(
		z.object({
			id: z.string(),
			schema: z.optional(z.nullable(z.object({ custom: z.optional(z.nullable(z.string())) }))),
		}),
	),
);

export const JiraMyself = User;
export const JiraServerInfo = z.lazy(() => z.object({ deploymentType: z.optional(z.nullable(z.string())) }));

/** A comment: its body is a document on Cloud, wiki markup on Data Center. */
export const JiraComment = z.lazy(() => z.object({ id: z.string(), body: z.optional(z.unknown()) }));
export type JiraComment = z.infer<typeof JiraComment>;
export const JiraCommentPage = z.lazy(() => z.object({ comments: z.array(JiraComment), total: z.number() }));
