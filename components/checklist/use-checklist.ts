import { t } from '@lingui/core/macro';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Checklist, Item } from '../../utils/release/checklist';
import { byOrder, liveItems } from '../../utils/release/checklist-edit';
import type { Artifact } from '../../utils/release/words';
import { type Edit, usePanel } from '../panel/context';
import type { PendingEdit } from '../panel/queue';
import { itemOf } from '../panel/queue';
import { moveCommand } from './moves';

/** The first failed edit of each item. */
export const failedByItem = (edits: readonly PendingEdit[], epicId: string): ReadonlyMap<string, PendingEdit> => {
	const failed = new Map<string, PendingEdit>();
	for (const edit of edits) {
		const item = itemOf(edit.command);
		if (edit.state === 'failed' && edit.epicId === epicId && !failed.has(item)) failed.set(item, edit);
	}
	return failed;
};

const movedWords = (title: string, direction: 'up' | 'down'): string =>
	direction === 'up' ? t`Moved ${title} up` : t`Moved ${title} down`;

/** What can be done to the items of a checklist, with what was removed and can still be brought back. */
export const useChecklist = (checklist: Checklist, root: () => Element | null) => {
	const { store, announce } = usePanel();
	const { epicId } = checklist;
	const [undoable, setUndoable] = useState<ReadonlySet<string>>(new Set());
	const latest = useRef(checklist);
	latest.current = checklist;

	const edit = useCallback<Edit>((command) => store.edit(epicId, command), [store, epicId]);

	const focusItem = useCallback(
		(id: string): void => {
			// The row is there only after the next paint.
			requestAnimationFrame(() => {
				root()
					?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] .tick`)
					?.focus();
			});
		},
		[root],
	);

	const offer = useCallback((id: string, offered: boolean): void => {
		setUndoable((old) => {
			const next = new Set(old);
			if (offered) next.add(id);
			else next.delete(id);
			return next;
		});
	}, []);

	const onMove = useCallback(
		(itemId: string, direction: 'up' | 'down'): void => {
			const items = liveItems(latest.current);
			const moved = items.find(({ id }) => id === itemId);
			const siblings = items.filter(({ artifact }) => artifact === moved?.artifact);
			const command = moveCommand(siblings, itemId, direction);
			if (command === null) announce(direction === 'up' ? t`Already first` : t`Already last`);
			else if (edit(command) === null) announce(movedWords(moved?.title ?? '', direction));
		},
		[edit, announce],
	);
	const onRemove = useCallback(
		(item: Item): void => {
			if (edit({ type: 'remove', itemId: item.id }) !== null) return;
			offer(item.id, true);
			announce(t`Removed ${{ title: item.title }}`);
		},
		[edit, offer, announce],
	);
	const onUndo = useCallback(
		(item: Item): void => {
			if (edit({ type: 'restore', itemId: item.id }) !== null) return;
			offer(item.id, false);
			announce(t`Restored ${{ title: item.title }}`);
			focusItem(item.id);
		},
		[edit, offer, announce, focusItem],
	);
	const onDismiss = useCallback(
		(item: Item, byHand: boolean): void => {
			offer(item.id, false);
			if (!byHand) return;
			const group = root()?.querySelector(`[data-artifact="${item.artifact}"]`);
			group?.querySelector<HTMLElement>('.add-item, .group-toggle')?.focus();
		},
		[offer, root],
	);

	const byArtifact = useMemo(() => {
		const shown = checklist.items.filter(({ id, removed }) => !removed || undoable.has(id)).sort(byOrder);
		return (artifact: Artifact): readonly Item[] => shown.filter((item) => item.artifact === artifact);
	}, [checklist.items, undoable]);

	return { edit, byArtifact, onMove, onRemove, onUndo, onDismiss };
};
