import { generateKeyBetween } from 'fractional-indexing';
import { RefusedEdit } from '../../checklist';
import { type Entry, liveEntries, withTombstones } from '../entry';

const GONE = 'This entry is no longer in the plan. Reload to see its current state.';

/** A fractional index before the entry named, or after all where it is null. */
const orderBefore = (entries: readonly Entry[], movedId: string, beforeId: string | null): string => {
	const others = liveEntries(entries).filter(({ id }) => id !== movedId);
	const at = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId);
	if (at === -1) throw new RefusedEdit('The entry to move this one before is no longer there. Try again.');
	const previous = others[at - 1]?.order ?? null;
	const next = others[at]?.order ?? null;
	// Two clients may have produced equal indexes; there is no room between them, so go after the previous one.
	return generateKeyBetween(previous, next !== null && previous !== null && previous >= next ? null : next);
};

/** Makes room for one more where removed entries fill the list: the oldest of them goes. */
const withRoom = <T extends Entry>(entries: readonly T[], limit: number): readonly T[] => {
	if (entries.length < withTombstones(limit)) return entries;
	const oldest = entries.findIndex(({ removed }) => removed);
	return entries.filter((_, at) => at !== oldest);
};

/**
 * Adds an entry at the end; a replay of the same id changes nothing.
 * @throws {RefusedEdit} where the list is full
 */
export const addEntry = <T extends Entry>(entries: T[], entry: Omit<T, 'order' | 'removed'>, limit: number): T[] => {
	const id = (entry as { id: string }).id;
	if (entries.some((known) => known.id === id)) return entries;
	if (liveEntries(entries).length >= limit) throw new RefusedEdit(`This list holds at most ${limit} entries.`);
	const added = { ...entry, order: orderBefore(entries, id, null), removed: false } as T;
	return [...withRoom(entries, limit), added];
};

/** @throws {RefusedEdit} where the entry is not there, or was removed */
export const liveEntry = <T extends Entry>(entries: readonly T[], id: string): T => {
	const entry = entries.find((known) => known.id === id);
	if (entry === undefined || entry.removed) throw new RefusedEdit(GONE);
	return entry;
};

/** Changes one entry; the very same list where the change changes nothing. */
export const editEntry = <T extends Entry>(entries: T[], id: string, change: (entry: T) => T): T[] => {
	const old = liveEntry(entries, id);
	const next = change(old);
	return next === old ? entries : entries.map((entry) => (entry === old ? next : entry));
};

/** Removes or restores; the entry keeps its place. */
export const setRemoved = <T extends Entry>(entries: T[], id: string, removed: boolean): T[] => {
	const old = entries.find((known) => known.id === id);
	if (old === undefined) throw new RefusedEdit(GONE);
	return old.removed === removed ? entries : entries.map((entry) => (entry === old ? { ...old, removed } : entry));
};

/** Puts an entry before another one, or last where that is null. */
export const moveEntry = <T extends Entry>(entries: T[], id: string, beforeId: string | null): T[] => {
	if (beforeId === id) return entries;
	return editEntry(entries, id, (entry) => ({ ...entry, order: orderBefore(entries, id, beforeId) }));
};
