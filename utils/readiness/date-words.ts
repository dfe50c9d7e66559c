import { dayText } from '../words/day';

/**
 * A date as people read it, e.g. `Thu 3 Dec`; with the year where that is not today's. English is always in this
 * order, whatever the browser's idea of English; other languages are as their own convention has it.
 * @param date `YYYY-MM-DD`
 */
export const dateWords = (date: string, today: string, locale: string): string =>
	dayText(date, locale, { weekday: true, year: date.slice(0, 4) !== today.slice(0, 4) });
