import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addDays,
	addWorkingDays,
	dateIn,
	daysBetween,
	dueDate,
	instantOf,
	isWorkingDay,
	workingDayFrom,
	workingDaysBetween,
} from '../../../utils/release/calendar';

const WEEK = { workingWeek: [1, 2, 3, 4, 5], holidays: [] };
const XMAS = { workingWeek: [1, 2, 3, 4, 5], holidays: ['2026-12-24', '2026-12-25', '2026-12-26'] };
const SUNDAY_WEEK = { workingWeek: [7, 1, 2, 3, 4], holidays: [] };

describe('today in a zone', () => {
	test.each([
		['2026-12-03T23:30:00.000Z', 'UTC', '2026-12-03'],
		['2026-12-03T23:30:00.000Z', 'Europe/Berlin', '2026-12-04'],
		['2026-12-03T05:00:00.000Z', 'America/Los_Angeles', '2026-12-02'],
		['2026-12-03T10:30:00.000Z', 'Pacific/Kiritimati', '2026-12-04'],
		// The clocks go forward: midnight is at 23:00 UTC the day before, then at 22:00.
		['2026-03-28T23:00:00.000Z', 'Europe/Berlin', '2026-03-29'],
		['2026-03-29T21:59:59.999Z', 'Europe/Berlin', '2026-03-29'],
		['2026-03-29T22:00:00.000Z', 'Europe/Berlin', '2026-03-30'],
		// And back: the day has 25 hours.
		['2026-10-25T22:59:59.999Z', 'Europe/Berlin', '2026-10-25'],
		['2026-10-25T23:00:00.000Z', 'Europe/Berlin', '2026-10-26'],
	])('%s in %s is %s', (instant, zone, date) => expect(dateIn(instant, zone)).toBe(date));

	test('an unknown zone is an error', () => expect(() => dateIn('2026-12-03T00:00:00Z', 'Mars/X')).toThrow(RangeError));

	test('a time that the clocks skip is moved on by the gap', () => {
		expect(instantOf('2026-03-29', '02:30', 'Europe/Berlin')).toBe(Date.parse('2026-03-29T01:30:00Z'));
		expect(instantOf('2026-10-25', '02:30', 'Europe/Berlin')).toBe(Date.parse('2026-10-25T00:30:00Z'));
	});
});

describe('working days', () => {
	test.each([
		['2026-12-03', 1, WEEK, '2026-12-04'],
		['2026-12-04', 1, WEEK, '2026-12-07'],
		['2026-12-05', 1, WEEK, '2026-12-07'],
		['2026-12-07', -1, WEEK, '2026-12-04'],
		['2026-12-06', -1, WEEK, '2026-12-04'],
		['2026-12-06', 0, WEEK, '2026-12-06'],
		['2026-12-23', 1, XMAS, '2026-12-28'],
		['2026-12-28', -1, XMAS, '2026-12-23'],
		['2026-12-03', 1, SUNDAY_WEEK, '2026-12-06'],
		['2026-12-31', 1, WEEK, '2027-01-01'],
		['2028-02-28', 1, WEEK, '2028-02-29'],
	])('%s and %i', (date, count, calendar, expected) => expect(addWorkingDays(date, count, calendar)).toBe(expected));

	test.each([
		['2026-12-03', '2026-12-03', WEEK, 0],
		['2026-12-04', '2026-12-07', WEEK, 1],
		['2026-12-04', '2026-12-06', WEEK, 0],
		['2026-12-07', '2026-12-04', WEEK, -1],
		['2026-12-05', '2026-12-04', WEEK, -1],
		['2026-12-23', '2026-12-28', XMAS, 1],
		['2026-12-28', '2026-12-23', XMAS, -1],
		['2026-01-01', '2027-01-01', WEEK, 261],
	])('from %s to %s', (from, to, calendar, expected) => expect(workingDaysBetween(from, to, calendar)).toBe(expected));

	test('a day off is no working day, a weekday is', () => {
		expect(isWorkingDay('2026-12-25', XMAS)).toBe(false);
		expect(isWorkingDay('2026-12-23', XMAS)).toBe(true);
		expect(isWorkingDay('2026-12-06', SUNDAY_WEEK)).toBe(true);
		expect(workingDayFrom('2026-12-24', XMAS)).toBe('2026-12-28');
		expect(workingDayFrom('2026-12-23', XMAS)).toBe('2026-12-23');
	});

	test('a calendar in which nobody works ends all the same', () => {
		expect(() => addWorkingDays('2026-12-03', 3, { workingWeek: [], holidays: [] })).not.toThrow();
	});

	const date = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
	const calendar = fc.record({
		workingWeek: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
		holidays: fc.array(date, { maxLength: 30 }),
	});

	test('counting undoes adding, both ways', () => {
		fc.assert(
			fc.property(date, fc.integer({ min: -60, max: 60 }), calendar, (from, count, work) => {
				expect(workingDaysBetween(from, addWorkingDays(from, count, work), work)).toBe(count);
			}),
		);
	});

	test('counting agrees with walking from day to day', () => {
		fc.assert(
			fc.property(date, fc.integer({ min: 0, max: 80 }), calendar, (from, span, work) => {
				let walked = 0;
				for (let day = 1; day <= span; day += 1) if (isWorkingDay(addDays(from, day), work)) walked += 1;
				expect(workingDaysBetween(from, addDays(from, span), work)).toBe(walked);
			}),
		);
	});
});

test('due dates count from ship, and need both an offset and a ship date', () => {
	expect(dueDate({ dueOffset: -5 }, '2026-12-10', WEEK)).toBe('2026-12-03');
	expect(dueDate({ dueOffset: 0 }, '2026-12-13', WEEK)).toBe('2026-12-13');
	expect(dueDate({ dueOffset: 1 }, '2026-12-11', WEEK)).toBe('2026-12-14');
	expect(dueDate({ dueOffset: null }, '2026-12-10', WEEK)).toBeNull();
	expect(dueDate({ dueOffset: -5 }, null, WEEK)).toBeNull();
	expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});
