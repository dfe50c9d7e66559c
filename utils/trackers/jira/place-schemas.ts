import * as z from 'zod/mini';

/** Jira's answers about issue properties, permissions and the making of issues, as far as Muster uses them. */
const IdText = z.pipe(z.union([z.string(), z.number()]), z.transform(String));
const Maybe = <T extends z.core.$ZodType>(schema: T) => z.optional(z.nullable(schema));

export const JiraProperty = z.object({ value: z.unknown() });

export const JiraLabelledIssue = z.lazy(() =>
	z.object({
		id: IdText,
		key: z.string(),
		fields: z.object({ summary: Maybe(z.string()) }),
	}),
);
export type JiraLabelled = z.infer<typeof JiraLabelledIssue>;
export const JiraIssueList = z.lazy(() => z.object({ issues: z.array(JiraLabelledIssue) }));

export const JiraCreateType = z.lazy(() =>
	z.object({ id: IdText, name: z.string(), hierarchyLevel: Maybe(z.number()), subtask: Maybe(z.boolean()) }),
);
export type JiraCreateType = z.infer<typeof JiraCreateType>;
/** Cloud names the list after what is in it, Data Center `values`. */
export const CreateTypePage = z.lazy(() =>
	z.object({
		issueTypes: z.optional(z.array(JiraCreateType)),
		values: z.optional(z.array(JiraCreateType)),
	}),
);

export const JiraCreateField = z.lazy(() =>
	z.object({
		fieldId: z.string(),
		name: z.string(),
		required: z.boolean(),
		hasDefaultValue: Maybe(z.boolean()),
	}),
);
export type JiraCreateField = z.infer<typeof JiraCreateField>;
export const CreateFieldPage = z.lazy(() =>
	z.object({
		fields: z.optional(z.array(JiraCreateField)),
		values: z.optional(z.array(JiraCreateField)),
	}),
);

export const CreatedIssue = z.lazy(() => z.object({ id: IdText, key: z.string() }));

const Permission = z.optional(z.object({ havePermission: z.boolean() }));
/** Jira's older versions know the permission to edit by the other name only. */
export const JiraPermissions = z.lazy(() =>
	z.object({ permissions: z.object({ EDIT_ISSUES: Permission, EDIT_ISSUE: Permission }) }),
);
