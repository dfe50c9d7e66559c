import {
	applyCommand,
	type Checklist,
	type ChecklistCommand,
	type Item,
	liveItems,
} from '../../utils/release/checklist';
import { ARTIFACTS, FUNCTIONS, ITEM_STATUSES } from '../../utils/release/words';
import type { Random } from './random';
import type { Sentences } from './sentences';

const MOST_ITEMS = 140;

const fieldsOf = (item: Item, id: string, random: Random, sentences: Sentences) => {
	const url = `https://wiki.example/${id}`;
	return random.pick([
		() => ({ title: `Title ${id}` }),
		() => ({ function: random.pick(FUNCTIONS) }),
		() => ({ required: random.chance(0.5) }),
		() => ({ assignee: random.chance(0.2) ? null : { id: `u${random.below(9)}`, name: `Person ${random.below(9)}` } }),
		() => ({ dueOffset: random.below(40) - 30 }),
		() => ({ evidence: [...item.evidence.slice(-3), { id, url, label: '' }] }),
		() => ({ evidence: item.evidence.slice(1) }),
		() => ({ note: sentences.rewritten(item.note, random) }),
	])();
};

const commandFor = (checklist: Checklist, id: string, random: Random, sentences: Sentences): ChecklistCommand => {
	const live = liveItems(checklist);
	const item = random.pick(live);
	const itemId = item.id;
	const roll = random.next();
	if (roll < 0.4) return { type: 'set-status', itemId, status: random.pick(ITEM_STATUSES), reason: `Because ${id}` };
	if (roll < 0.88) return { type: 'edit', itemId, changes: fieldsOf(item, id, random, sentences) };
	if (roll < 0.91) return { type: 'remove', itemId };
	if (roll < 0.94) {
		const gone = checklist.items.filter(({ removed }) => removed);
		return gone.length === 0 ? { type: 'remove', itemId } : { type: 'restore', itemId: random.pick(gone).id };
	}
	if (roll < 0.97 && checklist.items.length < MOST_ITEMS) {
		const fresh = { id, artifact: random.pick(ARTIFACTS), title: `Added ${id}`, function: random.pick(FUNCTIONS) };
		return { type: 'add', item: { ...fresh, required: random.chance(0.5), dueOffset: null } };
	}
	const siblings = live.filter(({ artifact, id: other }) => artifact === item.artifact && other !== itemId);
	return { type: 'move', itemId, beforeId: siblings.length === 0 ? null : random.pick(siblings).id };
};

/** One random edit, through the same command that people give. */
export const editChecklist = (
	checklist: Checklist,
	{ id, now, random, sentences }: { id: string; now: string; random: Random; sentences: Sentences },
): Checklist => applyCommand(checklist, commandFor(checklist, id, random, sentences), now);
