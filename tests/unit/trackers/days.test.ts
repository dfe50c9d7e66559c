import { describe, expect, it } from 'vitest';
import { addDays, addWorkingDays, isWeekend, shipDay } from '../../trackers/company/days.ts';

describe('days', () => {
	it('crosses months and years', () => {
		expect(addDays('2026-12-30', 5)).toBe('2027-01-04');
		expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
	});

	it('steps over weekends when it counts working days', () => {
		expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23');
		expect(addWorkingDays('2026-11-23', 4)).toBe('2026-11-27');
		expect(addWorkingDays('2026-11-23', -1)).toBe('2026-11-20');
		expect(addWorkingDays('2026-11-21', 0)).toBe('2026-11-21');
	});

	it('ships on no weekend', () => {
		expect(shipDay('2026-11-20', 1)).toBe('2026-11-23');
		expect(shipDay('2026-11-20', 3)).toBe('2026-11-23');
		for (let offset = -20; offset < 20; offset += 1) expect(isWeekend(shipDay('2026-11-23', offset))).toBe(false);
	});
});
