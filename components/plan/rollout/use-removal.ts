import { useState } from 'react';
import type { PlanList } from '../../../utils/release/plan';
import { type Sending, useSend } from './use-send';

/** Takes entries out of a list of the plan and brings them back. */
export interface Removal extends Pick<Sending, 'problem'> {
	/** Entries that were removed here and whose undo is still offered. */
	readonly undoable: ReadonlySet<string>;
	/** The entry that was brought back last; focus goes there. */
	readonly returned: string | null;
	readonly remove: (id: string) => void;
	readonly undo: (id: string) => void;
	readonly dismiss: (id: string) => void;
}

/** Removal with undo for one list. */
export const useRemoval = (list: PlanList): Removal => {
	const { send, problem } = useSend();
	const [undoable, setUndoable] = useState<ReadonlySet<string>>(new Set());
	const [returned, setReturned] = useState<string | null>(null);
	const offer = (id: string, offered: boolean): void =>
		setUndoable((old) => {
			const next = new Set(old);
			if (offered) next.add(id);
			else next.delete(id);
			return next;
		});
	return {
		problem,
		undoable,
		returned,
		remove: (id) => {
			offer(id, true);
			setReturned(null);
			void send({ type: 'remove', list, id }).then((done) => done || offer(id, false));
		},
		undo: (id) => {
			setReturned(id);
			void send({ type: 'restore', list, id });
		},
		dismiss: (id) => {
			offer(id, false);
			document.querySelector<HTMLElement>(`[data-focus="${list}"]`)?.focus();
		},
	};
};
