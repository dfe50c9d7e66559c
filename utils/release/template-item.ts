import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { DueOffset, LIMITS } from './checklist';
import { ARTIFACTS, FUNCTIONS } from './words';

/** One item of a template: what a new epic's checklist starts with. */
export const TemplateItem = z.object({
	/** Stable name of the item, e.g. `support-brief`: item ids are derived from it, so it never changes. */
	templateKey: z
		.string()
		.check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/, { error: () => t`Use small letters, digits and hyphens` })),
	artifact: z.enum(ARTIFACTS),
	title: z.string().check(z.minLength(1), z.maxLength(LIMITS.title)),
	function: z.enum(FUNCTIONS),
	required: z.boolean(),
	/** Working days from the ship date, negative before it; null for no due date. */
	dueOffset: z.nullable(DueOffset),
});
export type TemplateItem = z.infer<typeof TemplateItem>;

/** What a policy changes in the built-in template of one kind of release. */
export const TemplateChanges = z.strictObject({
	/** Items that the built-in template lacks. */
	add: z.array(TemplateItem).check(z.maxLength(100)),
	/** Keys of built-in items to leave out. */
	remove: z.array(z.string()).check(z.maxLength(200)),
	/** Built-in items that are kept with another importance or another date; an absent field stays as built in. */
	change: z
		.array(
			z.strictObject({
				templateKey: z.string(),
				required: z.optional(z.boolean()),
				dueOffset: z.optional(z.nullable(DueOffset)),
			}),
		)
		.check(z.maxLength(200)),
});
export type TemplateChanges = z.infer<typeof TemplateChanges>;
