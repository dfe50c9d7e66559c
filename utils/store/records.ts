import * as z from 'zod/mini';
import { EpicFacts, Gap, Moment, Person, ReleaseFacts } from '../release/facts';

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
export const Options = z.object({ horizonDays: z.int().check(z.gte(1), z.lte(365)) });
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
