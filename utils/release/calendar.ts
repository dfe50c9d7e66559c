import type { Policy } from './policy-schema';

/** The part of a policy that says on which days people work. */
export type WorkCalendar = Pick<Policy, 'workingWeek' | 'holidays'>;

const plainDate = (date: string): Temporal.PlainDate => Temporal.PlainDate.from(date);

/** A set is looked up thousands of times an assessment; a policy's list never changes in place. */
const holidaySets = new WeakMap<readonly string[], ReadonlySet<string>>();
const holidaySet = (holidays: readonly string[]): ReadonlySet<string> => {
	const known = holidaySets.get(holidays);
	if (known !== undefined) return known;
	const made = new Set(holidays);
	holidaySets.set(holidays, made);
	return made;
};

const works = (day: Temporal.PlainDate, calendar: WorkCalendar): boolean =>
	calendar.workingWeek.includes(day.dayOfWeek) && !holidaySet(calendar.holidays).has(day.toString());

/**
 * The calendar date of a moment in a zone, `YYYY-MM-DD`.
 * @param instant ISO 8601 with an offset or `Z`
 * @param timeZone name of a zone, e.g. `Europe/Berlin`
 * @throws {RangeError} where either cannot be read
 */
export const dateIn = (instant: string, timeZone: string): string =>
	Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/**
 * The moment of a date and time of day in a zone, in milliseconds since the epoch. A time that a change of clocks
 * skips is moved on by the length of the gap; one that comes twice is the earlier.
 */
export const instantOf = (date: string, time: string, timeZone: string): number =>
	plainDate(date).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;

/** True on a day of the working week that is no holiday. */
export const isWorkingDay = (date: string, calendar: WorkCalendar): boolean => works(plainDate(date), calendar);

/** The date so many calendar days later (earlier where negative). */
export const addDays = (date: string, days: number): string => plainDate(date).add({ days }).toString();

/** Calendar days from one date to another, negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
	plainDate(from).until(plainDate(to), { largestUnit: 'days' }).days;

/**
 * The date so many working days later (earlier where negative). Zero is the date itself, whether people work on it
 * or not: an item due at ship is due on the ship date even on a Sunday.
 */
export const addWorkingDays = (date: string, count: number, calendar: WorkCalendar): string => {
	const step = count < 0 ? -1 : 1;
	let day = plainDate(date);
	// A list of holidays is bounded, so the walk ends; the guard is for a calendar without any working day.
	for (let left = Math.abs(count), guard = 0; left > 0 && guard < 10_000; guard += 1) {
		day = day.add({ days: step });
		if (works(day, calendar)) left -= 1;
	}
	return day.toString();
};

/** The first working day on or after a date. */
export const workingDayFrom = (date: string, calendar: WorkCalendar): string =>
	isWorkingDay(date, calendar) ? date : addWorkingDays(date, 1, calendar);

/** Weekdays of a span that are in the working week, whatever the holidays; the start is out, the end is in. */
const weekdaysAfter = (from: Temporal.PlainDate, days: number, workingWeek: readonly number[]): number => {
	const whole = Math.floor(days / 7);
	let rest = 0;
	for (let ahead = whole * 7 + 1; ahead <= days; ahead += 1) {
		if (workingWeek.includes(((from.dayOfWeek - 1 + ahead) % 7) + 1)) rest += 1;
	}
	return whole * new Set(workingWeek).size + rest;
};

/**
 * Working days after `from` up to and including `to`; negative where `to` is earlier, and then counted likewise from
 * the later date's eve back to `to`, so that `workingDaysBetween(a, addWorkingDays(a, n)) === n` both ways.
 */
export const workingDaysBetween = (from: string, to: string, calendar: WorkCalendar): number => {
	const days = daysBetween(from, to);
	if (days === 0) return 0;
	const start = plainDate(days > 0 ? from : to);
	// Backwards the later date is out and the earlier one is in.
	const origin = days > 0 ? start : start.subtract({ days: 1 });
	const first = origin.toString();
	const span = Math.abs(days);
	const last = origin.add({ days: span }).toString();
	let count = weekdaysAfter(origin, span, calendar.workingWeek);
	for (const holiday of holidaySet(calendar.holidays)) {
		if (holiday > first && holiday <= last && calendar.workingWeek.includes(plainDate(holiday).dayOfWeek)) count -= 1;
	}
	return days > 0 ? count : -count;
};

/**
 * The day an item is due; null where it has no offset or ship has no date.
 * @param item its `dueOffset` is in working days from ship
 */
export const dueDate = (
	item: { readonly dueOffset: number | null },
	shipDate: string | null,
	calendar: WorkCalendar,
): string | null =>
	item.dueOffset === null || shipDate === null ? null : addWorkingDays(shipDate, item.dueOffset, calendar);
