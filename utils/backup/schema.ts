import * as z from 'zod/mini';
import { Checklist } from '../release/checklist';
import { Moment, Site } from '../release/facts';
import { Plan } from '../release/plan';
import { PolicyScope } from '../release/policy-scope';
import { EpicRecord, HistoryRecord, IssueRecord, type Options, ReleaseRecord } from '../store/records';

export const BACKUP_FORMAT = 'muster-backup';
export const BACKUP_VERSION = 1;
/** Characters of a backup's text: what is larger no browser carries from page to background. */
export const MOST_CHARACTERS = 50_000_000;

/** A policy with the scope it holds for; what it says is checked as any imported policy is. */
export const ScopedPolicy = z.object({ scope: PolicyScope, policy: z.unknown() });
export type ScopedPolicy = z.infer<typeof ScopedPolicy>;

const SetAsideRecord = z.object({
	id: z.string(),
	store: z.string(),
	key: z.string(),
	raw: z.unknown(),
	error: z.string(),
	at: Moment,
});

/** The lists of a backup of version 1, in the order in which they are restored. */
export const SECTIONS = {
	sites: Site,
	releases: ReleaseRecord,
	epics: EpicRecord,
	issues: IssueRecord,
	checklists: Checklist,
	plans: Plan,
	history: HistoryRecord,
	policies: ScopedPolicy,
	setAside: SetAsideRecord,
} as const;
export type SectionName = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];
export type RecordOf<S extends SectionName> = z.infer<(typeof SECTIONS)[S]>;

/** All that Muster keeps, save keys, what it can read again, and who the user is to a tracker. */
export type BackupData = { readonly [S in SectionName]: readonly RecordOf<S>[] } & {
	/** Null where nobody changed an option. */
	readonly options: Options | null;
};

export const EMPTY_BACKUP: BackupData = {
	sites: [],
	releases: [],
	epics: [],
	issues: [],
	checklists: [],
	plans: [],
	history: [],
	policies: [],
	setAside: [],
	options: null,
};

/** What a record is known by within its list. */
export const KEY_OF: { readonly [S in SectionName]: (record: RecordOf<S>) => string } = {
	sites: ({ id }) => id,
	releases: ({ id }) => id,
	epics: ({ id }) => id,
	issues: ({ id }) => id,
	checklists: ({ epicId }) => epicId,
	plans: ({ releaseId }) => releaseId,
	history: ({ id }) => id,
	policies: ({ scope }) => JSON.stringify(scope),
	setAside: ({ id }) => id,
};
