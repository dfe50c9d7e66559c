import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';

/** Lengths and numbers that a plan may have; anything beyond is refused with a message, never cut. */
export const PLAN_LIMITS = {
	id: 100,
	name: 200,
	title: 300,
	reason: 1_000,
	text: 20_000,
	url: 2_048,
	stages: 50,
	messages: 200,
	questions: 200,
	thresholds: 50,
	learnings: 200,
	told: 1_000,
	handovers: 500,
	snoozes: 1_000,
	baselines: 100,
	scope: 5_000,
} as const;

export const Id = z.string().check(z.minLength(1), z.maxLength(PLAN_LIMITS.id));
export const Name = z.string().check(z.maxLength(PLAN_LIMITS.name));
export const Title = z.string().check(z.maxLength(PLAN_LIMITS.title));
export const Reason = z.string().check(z.maxLength(PLAN_LIMITS.reason));
export const Text = z.string().check(z.maxLength(PLAN_LIMITS.text));

const isHttpUrl = (value: string): boolean => {
	const url = URL.parse(value);
	return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
};

/** Room for a list with its removed entries, which stay for undo and merging. */
export const withTombstones = (limit: number): number => limit * 4;

/** A web link, or empty for none. Only http(s): anything else could run code when clicked. */
export const LinkOrEmpty = z.string().check(
	z.maxLength(PLAN_LIMITS.url),
	z.refine((value) => value === '' || isHttpUrl(value), { error: () => t`A link must start with http:// or https://` }),
);

/** What every entry of a list in the plan has. Removed ones stay, so that a removal can be undone and merged. */
export const entry = {
	id: Id,
	/** Fractional index among the entries of its list; compare as plain strings. */
	order: z.string().check(z.minLength(1), z.maxLength(1_000)),
	removed: z.boolean(),
};

export interface Entry {
	readonly id: string;
	readonly order: string;
	readonly removed: boolean;
}

/** Plain code-unit order: fractional indexes must never be compared by locale. */
export const byEntryOrder = (a: Entry, b: Entry): number =>
	a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** The entries people see, in their order. */
export const liveEntries = <T extends Entry>(entries: readonly T[]): T[] =>
	entries.filter(({ removed }) => !removed).sort(byEntryOrder);
