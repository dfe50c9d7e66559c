import type { ChecklistCommand, Item } from '../../utils/release/checklist';

/** The command that moves an item one place up or down among its siblings; null where it is at the end already. */
export const moveCommand = (
	siblings: readonly Item[],
	itemId: string,
	direction: 'up' | 'down',
): ChecklistCommand | null => {
	const at = siblings.findIndex(({ id }) => id === itemId);
	if (at === -1) return null;
	if (direction === 'up') {
		const before = siblings[at - 1];
		return before === undefined ? null : { type: 'move', itemId, beforeId: before.id };
	}
	if (at === siblings.length - 1) return null;
	return { type: 'move', itemId, beforeId: siblings[at + 2]?.id ?? null };
};
