const DAY = 86_400_000;

/** The local date of this machine as YYYY-MM-DD. */
export function localToday(): string {
	const now = new Date();
	const two = (value: number) => String(value).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `date` (YYYY-MM-DD) moved by whole days, negative for the past. */
export function addDays(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whether the date is a Saturday or a Sunday. */
export function isWeekend(date: string): boolean {
	const day = new Date(`${date}T00:00:00Z`).getUTCDay();
	return day === 0 || day === 6;
}

/** `date` moved by `count` working days; weekends are stepped over. */
export function addWorkingDays(date: string, count: number): string {
	const step = count < 0 ? -1 : 1;
	let result = date;
	for (let left = Math.abs(count); left > 0; ) {
		result = addDays(result, step);
		if (!isWeekend(result)) left -= 1;
	}
	return result;
}

/** `date` moved by whole days and then, if that is a weekend, on to the Monday: nobody ships on a Sunday. */
export function shipDay(date: string, days: number): string {
	let result = addDays(date, days);
	while (isWeekend(result)) result = addDays(result, 1);
	return result;
}

/** A point of time `daysAgo` before `today`, at an hour that depends on `salt` so that no two look alike. */
export function momentBefore(today: string, daysAgo: number, salt: number): Date {
	const minutes = 8 * 60 + ((salt * 37) % 540);
	return new Date(Date.parse(`${addDays(today, -daysAgo)}T00:00:00Z`) + minutes * 60_000);
}
