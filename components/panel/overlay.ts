import type { Checklist, Item } from '../../utils/release/checklist';
import { applyCommand } from '../../utils/release/checklist-edit';
import type { PendingEdit } from './queue';

const equal = (a: Item, b: Item): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The new checklist with the old one's item objects where they say the same, so that rows need not render again. */
export const reuseItems = (old: Checklist | null, fresh: Checklist | null): Checklist | null => {
	if (old === null || fresh === null || old.epicId !== fresh.epicId) return fresh;
	const known = new Map(old.items.map((item) => [item.id, item]));
	const items = fresh.items.map((item) => {
		const same = known.get(item.id);
		return same !== undefined && equal(same, item) ? same : item;
	});
	return { ...fresh, items };
};

/** The checklist as it will be once every pending edit has gone through. Edits that no longer fit are left out. */
export const withEdits = (checklist: Checklist | null, edits: readonly PendingEdit[]): Checklist | null => {
	if (checklist === null) return null;
	let result = checklist;
	for (const { epicId, command, at } of edits) {
		if (epicId !== checklist.epicId) continue;
		try {
			result = applyCommand(result, command, at);
		} catch {
			// Somebody else removed the item meanwhile: the background answers this edit with a refusal, shown then.
		}
	}
	return result;
};
