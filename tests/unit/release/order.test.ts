import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byPlace, placeBefore } from '../../../utils/release/order';

const ids = (list: readonly { id: string }[] | null): string[] => (list ?? []).map(({ id }) => id);

test('there is room between two entries that were given the same index', () => {
	const tied = [
		{ id: 'a', order: 'a1' },
		{ id: 'b', order: 'a1' },
	];
	expect(ids(placeBefore(tied, { id: 'c', order: 'a5' }, 'b'))).toEqual(['a', 'c', 'b']);
	expect(placeBefore(tied, { id: 'c', order: 'a5' }, 'gone')).toBeNull();
});

test('an entry comes to stand where it was asked for, whatever indexes a file holds', () => {
	const order = fc.oneof(fc.constantFrom('a0', 'a1', 'Zz', 'a0V'), fc.string({ minLength: 1 }));
	const lists = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), order }), { selector: ({ id }) => id });
	fc.assert(
		fc.property(lists, fc.nat(), (list, which) => {
			const known = [...list].filter(({ id }) => id !== 'moved').sort(byPlace);
			const before =
				which % (known.length + 1) === known.length ? null : (known[which % (known.length + 1)]?.id ?? null);
			const placed = placeBefore(known, { id: 'moved', order: '' }, before);
			const expected = ids(known).toSpliced(before === null ? known.length : ids(known).indexOf(before), 0, 'moved');
			expect(ids([...(placed ?? [])].sort(byPlace))).toEqual(expected);
		}),
		{ examples: [[[{ id: ' ', order: 'T      : ' }], 1]] },
	);
});
