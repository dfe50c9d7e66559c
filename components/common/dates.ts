import { t } from '@lingui/core/macro';
import { dateWords } from '../../utils/readiness/date-words';
import { formatLocale } from '../../utils/words/locale';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A calendar date as the findings write it, e.g. `Thu 3 Dec`; with the year where it is not this year's. */
export const dateText = (date: string, today: string): string => dateWords(date, today, formatLocale());

/** A moment in the viewer's language and zone, e.g. `3 Dec 2026, 14:05`. */
export const momentText = (moment: string): string =>
	new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment));

/** Days to ship as people say them, e.g. `tomorrow`, `in 9 days`. */
export const daysLeftText = (days: number): string =>
	new Intl.RelativeTimeFormat(formatLocale(), { numeric: 'auto' }).format(days, 'day');

const ago = (value: number, unit: 'minute' | 'hour' | 'day'): string =>
	new Intl.RelativeTimeFormat(formatLocale()).format(-Math.floor(value), unit);

/** How long ago a moment was. */
export const ageText = (moment: string, now: number = Date.now()): string => {
	const age = Math.max(0, now - Date.parse(moment));
	if (age < 60_000) return t`just now`;
	if (age < HOUR) return ago(age / 60_000, 'minute');
	if (age < DAY) return ago(age / HOUR, 'hour');
	return ago(age / DAY, 'day');
};
