import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	applyCommand,
	Checklist,
	type ChecklistCommand,
	liveItems,
	RefusedEdit,
} from '../../../utils/release/checklist';
import { DEFAULT_POLICY } from '../../../utils/release/policy';
import { checklistFromTemplate } from '../../../utils/release/template';
import { noon } from '../readiness/support/make';

const start = checklistFromTemplate('x#issue/1', 'minor', DEFAULT_POLICY);
const keys = start.items.map(({ id }) => id);
const id = fc.constantFrom(...keys);
const NOW = noon('2026-11-20');

const command: fc.Arbitrary<ChecklistCommand> = fc.oneof(
	fc.record({ type: fc.constantFrom('remove' as const, 'restore' as const), itemId: id }),
	fc.record({ type: fc.constant('move' as const), itemId: id, beforeId: fc.option(id) }),
	fc.record({
		type: fc.constant('set-status' as const),
		itemId: id,
		status: fc.constantFrom('todo' as const, 'done' as const, 'not-applicable' as const),
		reason: fc.constantFrom('', 'Internal'),
	}),
);

const tried = (now: Checklist, one: ChecklistCommand): Checklist => {
	try {
		return applyCommand(now, one, NOW);
	} catch (error) {
		if (error instanceof RefusedEdit) return now;
		throw error;
	}
};
const used = fc.array(command, { maxLength: 15 }).map((all) => all.reduce(tried, start));
const seen = (list: Checklist): string[] => liveItems(list).map((item) => item.id);

describe('for any checklist', () => {
	test('moving keeps the set', () => {
		fc.assert(
			fc.property(used, id, fc.option(id), (list, itemId, beforeId) => {
				const after = tried(list, { type: 'move', itemId, beforeId });
				expect(seen(after).sort()).toEqual(seen(list).sort());
			}),
		);
	});

	test('removing and restoring changes nothing that people see', () => {
		fc.assert(
			fc.property(used, id, (list, itemId) => {
				if (!seen(list).includes(itemId)) return;
				const after = tried(tried(list, { type: 'remove', itemId }), { type: 'restore', itemId });
				expect(liveItems(after)).toEqual(liveItems(list));
			}),
		);
	});

	test('a replayed addition adds nothing', () => {
		const item = {
			id: 'n',
			artifact: 'recovery',
			title: 'New',
			function: 'docs',
			required: true,
			dueOffset: null,
		} as const;
		fc.assert(
			fc.property(used, (list) => {
				const once = applyCommand(list, { type: 'add', item }, NOW);
				expect(applyCommand(once, { type: 'add', item }, NOW)).toBe(once);
			}),
		);
	});

	test('it stays valid, with a reason exactly where an item does not apply', () => {
		fc.assert(
			fc.property(used, (list) => {
				expect(Checklist.safeParse(list).success).toBe(true);
				for (const item of list.items) expect(item.reason !== '').toBe(item.status === 'not-applicable');
			}),
		);
	});
});
