import { describe, expect, it } from 'vitest';
import { resultOf, tableOf } from '../../bench/report.ts';
import { growth, median, ratio } from '../../bench/statistics.ts';

describe('The bench’s own sums', () => {
	it('take the middle of an odd number of figures and the mean of the two middle ones of an even number', () => {
		expect(median([9, 1, 2])).toBe(2);
		expect(median([9, 1, 2, 4])).toBe(3);
		expect(median([7])).toBe(7);
	});

	it('leave the figures as they came', () => {
		const figures = [3, 1, 2];
		median(figures);
		expect(figures).toEqual([3, 1, 2]);
	});

	it('refuse to give a median of nothing', () => {
		expect(() => median([])).toThrow(RangeError);
	});

	it('give ratios and growth, and no ratio to nothing', () => {
		expect(ratio(6, 4)).toBe(1.5);
		expect(ratio(6, 0)).toBeNull();
		expect(growth(50, 60)).toBe(20);
		expect(growth(60, 45)).toBe(-25);
	});

	it('hold a target against the figure, or against what is added to the floor', () => {
		const row = { what: 'CPU', unit: 'ms', floor: [40, 50], muster: [46, 50], target: 3 };
		expect(resultOf(row)).toMatchObject({ floor: 45, muster: 48, added: 3, holds: false, targetFor: 'figure' });
		expect(resultOf({ ...row, added: true })).toMatchObject({ holds: true, targetFor: 'added' });
		expect(resultOf({ ...row, added: true, target: 2.9 }).holds).toBe(false);
		expect(resultOf({ what: 'CPU', unit: 'ms', floor: [], muster: [1] })).toMatchObject({ floor: null, holds: null });
	});

	it('say in the table which targets are missed', () => {
		const results = [
			resultOf({ what: 'Quick', unit: 'ms', floor: [], muster: [10], target: 20 }),
			resultOf({ what: 'Slow', unit: 'ms', floor: [5], muster: [30], target: 20 }),
		];
		const [, quick = '', slow = ''] = tableOf(results).split('\n');
		expect(quick).toMatch(/^Quick .*10 ms .*20 ms +holds +1$/);
		expect(slow).toMatch(/^Slow +5 ms +30 ms +25 ms +6\.00x +20 ms +MISSED +1$/);
	});
});
