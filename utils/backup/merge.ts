import * as z from 'zod/mini';
import { textHash } from '../release/hash';
import type { HistoryRecord } from '../store/records';
import { canonical, isSame } from './canonical';
import { type Document, lost, mergeDocument } from './merge-document';
import { type BackupData, KEY_OF, type RecordOf, SECTION_NAMES, SECTIONS, type SectionName } from './schema';

/** What restoring brings to one list. */
export interface Counts {
	/** Taken over, for there was none here. */
	readonly added: number;
	/** Merged with, or newer than, what was here. */
	readonly changed: number;
	readonly same: number;
}

export interface Merged {
	readonly data: BackupData;
	readonly counts: Readonly<Record<SectionName, Counts>>;
}

type Choose<T> = (mine: T, theirs: T) => T;

const united = <S extends SectionName>(
	section: S,
	mine: readonly RecordOf<S>[],
	theirs: readonly RecordOf<S>[],
	choose: Choose<RecordOf<S>>,
): RecordOf<S>[] => {
	const byKey = new Map(mine.map((record) => [KEY_OF[section](record), record]));
	for (const record of theirs) {
		const key = KEY_OF[section](record);
		const known = byKey.get(key);
		byKey.set(key, known === undefined ? record : choose(known, record));
	}
	return [...byKey.values()];
};

const kept = <T>(mine: T): T => mine;
const time = (at: string | null): number => Date.parse(at ?? '') || 0;
const newer = <T extends { readonly readAt: string | null }>(mine: T, theirs: T): T =>
	time(theirs.readAt) > time(mine.readAt) ? theirs : mine;

const putAside = (subject: string, version: unknown, at: string, revision: number): HistoryRecord => ({
	id: `merge:${subject}:${textHash(canonical(version))}`,
	subject,
	at,
	by: { name: 'Muster' },
	command: { type: 'merge' },
	before: version,
	revision,
});

const bySubject = (history: readonly HistoryRecord[]): Map<string, HistoryRecord[]> =>
	Map.groupBy(history, ({ subject }) => subject);

/** Merges the documents of one list; versions of which something gave way are put on record whole. */
const documents = <S extends 'checklists' | 'plans'>(section: S, mine: BackupData, theirs: BackupData, at: string) => {
	const [ours, others] = [bySubject(mine.history), bySubject(theirs.history)];
	const records: HistoryRecord[] = [];
	const choose = (a: RecordOf<S>, b: RecordOf<S>): RecordOf<S> => {
		const subject = KEY_OF[section](a);
		const merged = mergeDocument<Document>(
			{ document: a, history: ours.get(subject) ?? [] },
			{ document: b, history: others.get(subject) ?? [] },
		);
		// Both together may be more than a document can hold: what is here stays then.
		const fits = z.safeParse(SECTIONS[section], merged).success;
		const next = fits ? (merged as RecordOf<S>) : a;
		for (const version of [a, b]) {
			if (lost(version, next)) records.push(putAside(subject, version, at, version.revision));
		}
		return next;
	};
	const own = mine[section] as readonly RecordOf<S>[];
	return { records, list: united(section, own, theirs[section] as readonly RecordOf<S>[], choose) };
};

const policies = (mine: BackupData, theirs: BackupData, at: string) => {
	const records: HistoryRecord[] = [];
	const list = united('policies', mine.policies, theirs.policies, (a, b) => {
		if (!isSame(a.policy, b.policy)) records.push(putAside(`policy:${KEY_OF.policies(a)}`, b, at, 0));
		return a;
	});
	return { records, list };
};

/** Theirs with the ids that epics have here: each side names an epic by the key under which it first met it. */
const withOurIds = (mine: BackupData, theirs: BackupData): BackupData => {
	const known = new Map(mine.epics.map(({ siteId, trackerId, id }) => [`${siteId} ${trackerId}`, id]));
	const ids = new Map<unknown, string>();
	for (const { siteId, trackerId, id } of theirs.epics) {
		const here = trackerId === null ? undefined : known.get(`${siteId} ${trackerId}`);
		if (here !== undefined && here !== id) ids.set(id, here);
	}
	if (ids.size === 0) return theirs;
	return JSON.parse(JSON.stringify(theirs), (_key, value: unknown) => ids.get(value) ?? value) as BackupData;
};

const counted = <S extends SectionName>(
	section: S,
	before: readonly RecordOf<S>[],
	after: readonly RecordOf<S>[],
): Counts => {
	const known = new Map(before.map((record) => [KEY_OF[section](record), record]));
	const added = after.filter((record) => !known.has(KEY_OF[section](record))).length;
	const same = after.filter((record) => known.get(KEY_OF[section](record)) === record).length;
	return { added, same, changed: after.length - added - same };
};

/**
 * What is here, with a backup merged into it. Records on one side only are taken. On both sides: history by id; facts
 * (releases, epics, issues) as read last; sites, policies and options as they are here; checklists and plans entry by
 * entry (`mergeDocument`). A checklist, plan or policy of which anything gave way goes into the history whole, under an
 * id made from what it says: nothing that a person wrote is lost, and restoring twice is restoring once.
 * @param at the moment of the merge, ISO 8601 UTC
 */
export const mergeBackup = (mine: BackupData, backup: BackupData, at: string): Merged => {
	const theirs = withOurIds(mine, backup);
	const checklists = documents('checklists', mine, theirs, at);
	const plans = documents('plans', mine, theirs, at);
	const ways = policies(mine, theirs, at);
	const onRecord = [...theirs.history, ...checklists.records, ...plans.records, ...ways.records];
	const data: BackupData = {
		sites: united('sites', mine.sites, theirs.sites, kept),
		releases: united('releases', mine.releases, theirs.releases, newer),
		epics: united('epics', mine.epics, theirs.epics, (a, b) => {
			const keys = [...new Set([...a.keys, ...b.keys])];
			const next = newer(a, b);
			return keys.length === next.keys.length ? next : { ...next, keys };
		}),
		issues: united('issues', mine.issues, theirs.issues, newer),
		checklists: checklists.list,
		plans: plans.list,
		history: united('history', mine.history, onRecord, kept),
		policies: ways.list,
		setAside: united('setAside', mine.setAside, theirs.setAside, kept),
		options: mine.options ?? theirs.options,
	};
	const counts = SECTION_NAMES.map((name) => [name, counted(name, mine[name] as never, data[name] as never)] as const);
	return { data, counts: Object.fromEntries(counts) as Merged['counts'] };
};
