import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../utils/sharing/kinds';
import { simulate } from '../../simulation/simulate';

describe.each(KINDS)('eight people and one %s on a tracker that loses, delays and reorders', (kind) => {
	test.each([1, 2])(
		'end up with the same, and nothing is lost (seed %i)',
		async (seed) => {
			const { wrongs, edits, conflicts, lostWrites } = await simulate(kind, seed, { edits: 400 });
			expect(wrongs).toEqual([]);
			expect(edits).toBeGreaterThanOrEqual(400);
			// A run without any of them would prove nothing.
			expect(conflicts).toBeGreaterThan(0);
			expect(lostWrites).toBeGreaterThan(0);
		},
		60_000,
	);
});
