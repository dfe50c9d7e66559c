import { describe, expect, test } from 'vitest';
import { byOrder, Checklist } from '../../../utils/release/checklist';
import { emptyPlan } from '../../../utils/release/plan';
import { compacted } from '../../../utils/sharing/compact';
import { SharedDocument } from '../../../utils/sharing/document';
import { ADA, BOB, edit, fresh, ITEM, NOON, template } from './support';

const note = (text: string) => ({ type: 'edit', itemId: ITEM, changes: { note: text } }) as const;
const title = (text: string) => ({ type: 'edit', itemId: ITEM, changes: { title: text } }) as const;
const itemOf = (document: SharedDocument<'checklist'>) => document.project().items.find(({ id }) => id === ITEM);

describe('what nobody has edited is shown as it came in', () => {
	test('a plan', () => {
		expect(SharedDocument.of('plan', emptyPlan('r')).project()).toEqual(emptyPlan('r'));
	});

	test('a checklist, its items in order', () => {
		const { items, ...rest } = SharedDocument.of('checklist', template()).project();
		expect(items).toEqual([...template().items].sort(byOrder));
		expect({ ...rest, items: [] }).toEqual({ ...template(), items: [] });
	});
});

test('two who begin with the template on their own double nothing', () => {
	const mine = edit(fresh(), ADA, title('Mine'));
	mine.merge(edit(fresh(), BOB, note('Ask first.')));
	expect(mine.project().items).toHaveLength(template().items.length);
	expect(itemOf(mine)).toMatchObject({ title: 'Mine', note: 'Ask first.' });
});

describe('two people edit the same at the same time', () => {
	test('the later one wins, and the other is reported with who wrote it', () => {
		const mine = edit(fresh(), ADA, title('Mine'), NOON);
		const report = mine.merge(edit(fresh(), BOB, title('Later'), NOON + 1));
		expect(itemOf(mine)?.title).toBe('Later');
		const path = `items/${ITEM}/title`;
		expect(report.changes).toEqual([{ path, from: 'Mine', to: 'Later', by: BOB.person, at: NOON + 1 }]);
		expect(report.conflicts).toEqual([{ path, won: 'Later', lost: 'Mine', lostBy: ADA.person, lostAt: NOON }]);
	});

	test('whoever has seen a field overrules it, whatever the clocks say', () => {
		const mine = edit(fresh(), ADA, title('From next year'), NOON + 365 * 86_400_000);
		const theirs = mine.copy();
		edit(theirs, BOB, title('Corrected'), NOON);
		const report = mine.merge(theirs);
		expect(itemOf(mine)?.title).toBe('Corrected');
		expect(report.conflicts).toEqual([]);
	});

	test('sentences in one note both stay', () => {
		const mine = edit(fresh(), ADA, note('One. Two.'));
		const theirs = mine.copy();
		edit(mine, ADA, note('Zero. One. Two.'));
		edit(theirs, BOB, note('One. Two. Three.'));
		mine.merge(theirs);
		expect(itemOf(mine)?.note).toBe('Zero. One. Two. Three.');
	});

	test('a status never loses its reason to another status', () => {
		const mine = edit(fresh(), ADA, { type: 'set-status', itemId: ITEM, status: 'done', reason: '' });
		const no = { type: 'set-status', itemId: ITEM, status: 'not-applicable', reason: 'No API' } as const;
		mine.merge(edit(fresh(), BOB, no, NOON + 1));
		expect(itemOf(mine)).toMatchObject({ status: 'not-applicable', reason: 'No API', doneAt: null });
	});
});

test('a text that two people made too long is shown as far as the checklist has room, and kept whole', () => {
	const mine = edit(fresh(), ADA, note('a '.repeat(4_000)));
	mine.merge(edit(fresh(), BOB, note('b '.repeat(4_000))));
	Checklist.parse(mine.project());
	expect(itemOf(mine)?.note).toHaveLength(10_000);
	expect(mine.overLimits()).toEqual([{ path: `items/${ITEM}/note`, held: 16_000, shown: 10_000 }]);
});

describe('an entry removed long ago', () => {
	const later = NOON + 200 * 86_400_000;
	const removed = () => edit(edit(fresh(), ADA, note('Words.')), ADA, { type: 'remove', itemId: ITEM }, NOON + 1);

	test('is gone for good, also after a merge with a copy that still has it', () => {
		const [small, old] = [compacted(removed(), later, ADA.replica), removed()];
		old.merge(small);
		small.merge(old);
		expect(itemOf(small)).toBeUndefined();
		expect(old.equals(small)).toBe(true);
	});

	test('an edit that did not know of it is reported as lost', () => {
		const small = compacted(removed(), later, ADA.replica);
		const { conflicts } = small.merge(edit(fresh(), BOB, title('Unaware'), NOON - 5));
		expect(conflicts).toContainEqual(expect.objectContaining({ lost: 'Unaware', lostBy: BOB.person }));
	});
});
