import { useEffect, useRef, useState } from 'react';
import { byEntryOrder, type Entry, type PlanList } from '../../../utils/release/plan';
import { type Action, useAction } from './use-action';

interface Entries<T extends Entry> extends Action {
	/** What is shown, the entries that were removed here among it. */
	readonly shown: readonly T[];
	readonly isRemoved: (entry: T) => boolean;
	readonly remove: (entry: T) => void;
	readonly restore: (entry: T) => void;
	readonly dismiss: (entry: T) => void;
	/** One place up (-1) or down (1). */
	readonly move: (entry: T, by: -1 | 1) => void;
	readonly box: React.RefObject<HTMLUListElement | null>;
}

/** A list of the plan whose entries can be removed (with undo) and moved, with the focus kept where it was. */
export const useEntries = <T extends Entry>(
	list: PlanList,
	entries: readonly T[],
	compare: (a: T, b: T) => number = byEntryOrder,
): Entries<T> => {
	const { problem, run } = useAction();
	const [removed, setRemoved] = useState<ReadonlyMap<string, T>>(new Map());
	const box = useRef<HTMLUListElement>(null);
	const wanted = useRef<string | null>(null);
	const known = new Set(entries.map(({ id }) => id));
	// One that was carried from another release is gone from the plan once it is removed.
	const gone = [...removed.values()].filter(({ id }) => !known.has(id));
	const shown = [...entries.filter((entry) => !entry.removed || removed.has(entry.id)), ...gone].sort(compare);
	const live = shown.filter(({ id }) => !removed.has(id));

	// The snapshot with the change arrives after the edit, and moving a node takes the focus from it.
	useEffect(() => {
		if (wanted.current === null || document.activeElement !== document.body) return;
		box.current?.querySelector<HTMLElement>(wanted.current)?.focus();
	});

	const keep = (id: string, control: string): void => {
		wanted.current = `[data-entry="${CSS.escape(id)}"] [data-control="${control}"]`;
	};
	const without = (id: string): void => setRemoved((old) => new Map([...old].filter(([one]) => one !== id)));
	const mark = (entry: T): void => setRemoved((old) => new Map(old).set(entry.id, entry));
	return {
		problem,
		run,
		shown,
		box,
		isRemoved: ({ id }) => removed.has(id),
		remove: (entry) => {
			wanted.current = null;
			void run({ type: 'remove', list, id: entry.id }).then((done) => done && mark(entry));
		},
		restore: (entry) => {
			keep(entry.id, 'remove');
			void run({ type: 'restore', list, id: entry.id }).then((done) => done && without(entry.id));
		},
		dismiss: ({ id }) => {
			without(id);
			box.current?.focus();
		},
		move: (entry, by) => {
			const at = live.indexOf(entry);
			const before = by === -1 ? live[at - 1] : live[at + 2];
			if (at + by < 0 || at + by >= live.length) return;
			keep(entry.id, by === -1 ? 'up' : 'down');
			void run({ type: 'move', list, id: entry.id, beforeId: before?.id ?? null });
		},
	};
};
