import { plural, t } from '@lingui/core/macro';
import { RefusedEdit } from '../../checklist';
import { placeBefore } from '../../order';
import { type Entry, liveEntries, withTombstones } from '../entry';

const gone = (): RefusedEdit =>
	new RefusedEdit(t`This entry is no longer in the plan. Reload to see its current state.`);

/** The list with an entry (of it, or new) before another one, or last; the others stay where they are in the array. */
const withPlace = <T extends Entry>(entries: readonly T[], entry: T, beforeId: string | null): T[] => {
	const others = entries.filter(({ id }) => id !== entry.id);
	const before = others.find(({ id }) => id === beforeId);
	const placed = beforeId === null || before?.removed === false ? placeBefore(others, entry, beforeId) : null;
	if (placed === null) throw new RefusedEdit(t`The entry to move this one before is no longer there. Try again.`);
	const orders = new Map(placed.map(({ id, order }) => [id, order]));
	const list = others.length === entries.length ? [...entries, entry] : entries;
	return list.map((one) => {
		const order = orders.get(one.id) ?? one.order;
		return order === one.order ? one : { ...one, order };
	});
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
	if (liveEntries(entries).length >= limit) {
		throw new RefusedEdit(
			plural(limit, { one: 'This list holds at most # entry.', other: 'This list holds at most # entries.' }),
		);
	}
	return withPlace(withRoom(entries, limit), { ...entry, order: '', removed: false } as T, null);
};

/** @throws {RefusedEdit} where the entry is not there, or was removed */
export const liveEntry = <T extends Entry>(entries: readonly T[], id: string): T => {
	const entry = entries.find((known) => known.id === id);
	if (entry === undefined || entry.removed) throw gone();
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
	if (old === undefined) throw gone();
	return old.removed === removed ? entries : entries.map((entry) => (entry === old ? { ...old, removed } : entry));
};

/** Puts an entry before another one, or last where that is null. */
export const moveEntry = <T extends Entry>(entries: T[], id: string, beforeId: string | null): T[] => {
	if (beforeId === id) return entries;
	return withPlace(entries, liveEntry(entries, id), beforeId);
};
