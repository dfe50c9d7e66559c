import * as z from 'zod/mini';
import { ReminderWish } from '../readiness/reminders';
import { EpicFacts, Gap, Moment, Person, ReleaseFacts } from '../release/facts';
import { KINDS } from '../sharing/kinds';

/** An issue that was on a screen, and what it led to. Its id is the site's id, `/`, and the key. */
export const IssueRecord = z.object({
	id: z.string(),
	siteId: z.string(),
	key: z.string(),
	title: z.string(),
	url: z.url(),
	type: z.string(),
	/** Key of the project or team. */
	project: z.string(),
	/** Muster's id of the epic it is or belongs to, as the tracker has it. */
	epicId: z.nullable(z.string()),
	/** Muster's id of the epic that it is by a person's word; null where nobody said so. */
	markedEpicId: z.nullable(z.string()),
	releaseIds: z.array(z.string()),
	gaps: z.array(Gap),
	/** When the tracker was last read; null where only the page was. */
	readAt: z.nullable(Moment),
});
export type IssueRecord = z.infer<typeof IssueRecord>;

/** An epic with every key it ever had on this machine, newest last: addresses with old keys keep finding it. */
export const EpicRecord = z.extend(EpicFacts, {
	keys: z.array(z.string()),
	/** The change that `changes` was last read for, so that the log is asked once for each. */
	changesFor: z.optional(z.string()),
	/** Those of `releaseIds` that it ships in by the issues in it: its own fields do not tell of them. */
	throughIssues: z.optional(z.array(z.string())),
});
export type EpicRecord = z.infer<typeof EpicRecord>;

/** A release, and when its epics were last read; null for one that was only listed. */
export const ReleaseRecord = z.extend(ReleaseFacts, {
	scopeReadAt: z.nullable(Moment),
	/** When the tracker last said that nothing had changed since then; absent where it was not asked. */
	checkedAt: z.optional(Moment),
	/** How many issues the reading found; absent where the tracker does not go by issues, or not all were read. */
	issueCount: z.optional(z.int()),
	/** Ids (Muster's) of the releases that it took the place of, where several versions are one release. */
	absorbs: z.optional(z.array(z.string())),
	/** Whose plan was copied to begin its own with, and the revision it had. */
	planFrom: z.optional(z.object({ releaseId: z.string(), revision: z.int() })),
});
export type ReleaseRecord = z.infer<typeof ReleaseRecord>;

/** One edit: who did what, when, to what. Its id is the edit's own, so that a repeated message counts once. */
export const HistoryRecord = z.object({
	id: z.string(),
	/** Id of the epic or release whose checklist or plan was edited. */
	subject: z.string(),
	at: Moment,
	by: Person,
	/** The command as it was carried out. */
	command: z.looseObject({ type: z.string() }),
	/** What it replaced: the item or field before; null where there was nothing. */
	before: z.nullable(z.unknown()),
	revision: z.int(),
});
export type HistoryRecord = z.infer<typeof HistoryRecord>;

/** What the user set on the options page. */
export const Options = z.object({
	horizonDays: z.int().check(z.gte(1), z.lte(365)),
	/** Desktop notifications; absent where nobody ever asked for them. */
	reminders: z.optional(z.extend(ReminderWish, { on: z.boolean() })),
});
export type Options = z.infer<typeof Options>;

/** A Linear API key with whose it is. Kept in the extension's own database, which no page and no content script reads. */
export const LinearSecret = z.object({
	workspace: z.string(),
	key: z.string(),
	organization: z.string(),
	userId: z.string(),
	userName: z.string(),
	userEmail: z.string(),
	connectedAt: Moment,
});
export type LinearSecret = z.infer<typeof LinearSecret>;

/** Something that could not be brought up to date, by release or site id. */
export const GapRecord = z.object({ id: z.string(), gaps: z.array(Gap), at: Moment });
export type GapRecord = z.infer<typeof GapRecord>;

/** A record that no longer fits its schema, kept as it was for the user to look at. */
export interface QuarantineRecord {
	readonly id: string;
	readonly store: string;
	readonly key: string;
	readonly raw: unknown;
	readonly error: string;
	readonly at: string;
}

const Milliseconds = z.number().check(z.gte(0));

/** This machine's copy of a document that the team shares. Its id is that of the epic or release, Muster's own. */
export const SharedRecord = z.object({
	id: z.string(),
	siteId: z.string(),
	kind: z.enum(KINDS),
	/** Key of the document, the same on every machine. */
	key: z.string(),
	/** Number of this copy; it never leaves this machine for another one. */
	replica: z.int().check(z.gte(1), z.lt(2 ** 32)),
	/** The document, from `encodePlain`. */
	state: z.string(),
});
export type SharedRecord = z.infer<typeof SharedRecord>;

/** How a document stands with its tracker: what waits to be sent, and what came of the last attempt. */
export const OutboxRecord = z.object({
	id: z.string(),
	siteId: z.string(),
	kind: z.enum(KINDS),
	/** The fields of `Outbox`. */
	key: z.string(),
	waitingSince: z.nullable(Milliseconds),
	edits: z.int().check(z.gte(0)),
	failures: z.int().check(z.gte(0)),
	notBefore: Milliseconds,
	stopped: z.boolean(),
	trouble: z.nullable(
		z.object({
			why: z.enum([
				'forbidden',
				'no-key',
				'not-found',
				'unreachable',
				'rate-limited',
				'too-large',
				'lost-write',
				'newer',
				'broken',
				'no-place',
				'no-plan-issue',
			]),
			detail: z.string(),
		}),
	),
	/** When the tracker's copy was last read, whole; null where it never was. */
	readAt: z.nullable(Moment),
	/** Whether the user may write there; null where the tracker does not tell. */
	mayWrite: z.nullable(z.boolean()),
	/** When an edit was last found to have lost against another one of the same moment. */
	conflictAt: z.nullable(Moment),
});
export type OutboxRecord = z.infer<typeof OutboxRecord>;
