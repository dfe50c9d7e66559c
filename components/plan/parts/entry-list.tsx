import { type ReactNode, useState } from 'react';
import type { Entry, PlanList } from '../../../utils/release/plan';
import { EntryRow } from './entry-row';
import { Problem } from './problem';
import { UndoLine } from './undo-line';
import { useEntries } from './use-entries';

interface Props<T extends Entry> {
	readonly list: PlanList;
	readonly label: string;
	readonly entries: readonly T[];
	readonly nameOf: (entry: T) => string;
	readonly row: (entry: T) => ReactNode;
	/** Fields that edit the entry in place. */
	readonly fields: (entry: T) => ReactNode;
	readonly more?: (entry: T) => ReactNode;
	readonly movable?: boolean;
	readonly compare?: (a: T, b: T) => number;
}

/** Entries of the plan to read, each with what can be done to it. */
export const EntryList = <T extends Entry>(props: Props<T>) => {
	const { list, label, entries, nameOf, row, fields, more, movable = false, compare } = props;
	const { shown, isRemoved, remove, restore, dismiss, move, problem, box } = useEntries(list, entries, compare);
	const [edited, setEdited] = useState<string | null>(null);
	if (shown.length === 0) return null;
	return (
		<>
			<ul ref={box} className="doc-entries" aria-label={label} tabIndex={-1}>
				{shown.map((entry) =>
					isRemoved(entry) ? (
						<UndoLine
							key={`${entry.id} undo`}
							name={nameOf(entry)}
							onUndo={() => restore(entry)}
							onDismiss={() => dismiss(entry)}
						/>
					) : (
						<EntryRow
							key={entry.id}
							id={entry.id}
							name={nameOf(entry)}
							editing={edited === entry.id}
							fields={fields(entry)}
							more={more?.(entry)}
							onEdit={(on) => setEdited(on ? entry.id : null)}
							onRemove={() => remove(entry)}
							onMove={movable ? (by) => move(entry, by) : undefined}
						>
							{row(entry)}
						</EntryRow>
					),
				)}
			</ul>
			<Problem words={problem} />
		</>
	);
};
