import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { LIMITS } from './checklist-edit';
import { Moment, Person } from './facts';
import { SNOOZE_COMMANDS, Snooze } from './snooze';
import { ARTIFACTS, FUNCTIONS, ITEM_STATUSES } from './words';

const isHttpUrl = (value: string): boolean => {
	const url = URL.parse(value);
	return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
};

/** A link that proves an item. Only http(s): anything else could run code when clicked. */
export const Evidence = z.object({
	id: z.string(),
	url: z
		.string()
		.check(z.maxLength(2048), z.refine(isHttpUrl, { error: () => t`A link must start with http:// or https://` })),
	label: z.string().check(z.maxLength(200)),
});
export type Evidence = z.infer<typeof Evidence>;

/** Working days before (negative) or after (positive) the ship date; at most about two years either way. */
export const DueOffset = z.int().check(z.gte(-500), z.lte(500));

/** One thing that some function owes before (or after) ship. */
export const Item = z.object({
	id: z.string().check(z.minLength(1), z.maxLength(100)),
	artifact: z.enum(ARTIFACTS),
	title: z.string().check(z.minLength(1), z.maxLength(LIMITS.title)),
	function: z.enum(FUNCTIONS),
	/** An open required item keeps an epic from being ready; an optional one never does. */
	required: z.boolean(),
	status: z.enum(ITEM_STATUSES),
	/** Why it does not apply; filled exactly when the status is `not-applicable`. */
	reason: z.string().check(z.maxLength(LIMITS.reason)),
	assignee: z.nullable(Person),
	/** Working days from the ship date to the due date, negative before ship; null for no due date. */
	dueOffset: z.nullable(DueOffset),
	evidence: z.array(Evidence).check(z.maxLength(LIMITS.evidence)),
	note: z.string().check(z.maxLength(LIMITS.note)),
	/** Fractional index among the items of its artifact; compare as plain strings. */
	order: z.string().check(z.minLength(1)),
	/** Key of the template item it came from; null for one that people added. */
	templateKey: z.nullable(z.string()),
	/** Removed items stay as tombstones, so that a removal can be undone and merged. */
	removed: z.boolean(),
	/** When it was last set to done; null otherwise. */
	doneAt: z.nullable(Moment),
});
export type Item = z.infer<typeof Item>;

/** The items of one epic. */
export const Checklist = z.object({
	epicId: z.string(),
	items: z.array(Item),
	/** Findings about the epic that somebody set aside; absent where nobody ever did. */
	aside: z.optional(z.array(Snooze).check(z.maxLength(LIMITS.aside))),
	/** Counts edits; 0 for one that still is the bare template. */
	revision: z.int().check(z.gte(0)),
	updatedAt: z.nullable(Moment),
});
export type Checklist = z.infer<typeof Checklist>;

/** What a person can do to a checklist. */
export const ChecklistCommand = z.discriminatedUnion('type', [
	z.object({
		type: z.literal('set-status'),
		itemId: z.string(),
		status: z.enum(ITEM_STATUSES),
		reason: z.string().check(z.maxLength(LIMITS.reason)),
	}),
	z.object({
		type: z.literal('edit'),
		itemId: z.string(),
		changes: z.partial(
			z.pick(Item, {
				title: true,
				function: true,
				required: true,
				assignee: true,
				dueOffset: true,
				evidence: true,
				note: true,
			}),
		),
	}),
	z.object({
		type: z.literal('add'),
		item: z.pick(Item, { id: true, artifact: true, title: true, function: true, required: true, dueOffset: true }),
	}),
	/** Puts the item before another one of the same artifact, or last where `beforeId` is null. */
	z.object({ type: z.literal('move'), itemId: z.string(), beforeId: z.nullable(z.string()) }),
	z.object({ type: z.literal('remove'), itemId: z.string() }),
	z.object({ type: z.literal('restore'), itemId: z.string() }),
	...SNOOZE_COMMANDS,
]);
export type ChecklistCommand = z.infer<typeof ChecklistCommand>;
