import { entryPath, type SharedDocument } from './document';
import type { Kind } from './kinds';

const MONTH_MS = 30 * 86_400_000;

/** Removals older than this can be made final, months of 30 days. */
export const KEEP_REMOVED_MONTHS = 3;

const removalsBefore = (document: SharedDocument, beforeMs: number): [string, number][] =>
	[...document.state.cells].flatMap(([path, { value, at }]) => {
		const entry = entryPath(path);
		return value === true && at < beforeMs && at > 0 && path === `${entry}/removed` ? [[entry, at]] : [];
	});

/** Entries nobody has touched after they were removed. */
const untouchedSince = (document: SharedDocument, removals: readonly [string, number][]): [string, number][] => {
	const touched = new Map<string, number>();
	for (const [path, { at }] of document.state.cells) {
		const entry = entryPath(path);
		touched.set(entry, Math.max(at, touched.get(entry) ?? 0));
	}
	return removals.filter(([entry, at]) => (touched.get(entry) ?? 0) <= at);
};

/**
 * A smaller copy: entries that were removed long ago lose all but the mark that they are. Such an entry can no longer
 * be restored. Somebody who edited it without knowing of the removal, and comes back after all that time, is told what
 * was lost; an edit that is later than the removal stays.
 */
export const compacted = <K extends Kind>(
	document: SharedDocument<K>,
	nowMs: number,
	replica: number,
	months = KEEP_REMOVED_MONTHS,
): SharedDocument<K> => {
	const smaller = document.copy();
	const { cells, floors, texts } = smaller.state;
	for (const [entry, at] of untouchedSince(document, removalsBefore(document, nowMs - months * MONTH_MS))) {
		floors.set(entry, at);
		for (const path of [...cells.keys()]) {
			if (path.startsWith(`${entry}/`) && path !== `${entry}/removed`) cells.delete(path);
		}
		for (const path of [...texts.paths()]) {
			const words = texts.get(path);
			if (path.startsWith(`${entry}/`) && words !== '') texts.change(path, words, '', replica);
		}
	}
	smaller.changed();
	return smaller;
};
