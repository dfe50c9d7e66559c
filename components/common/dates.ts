import { dateWords } from '../../utils/readiness/wording';

const DAY = 86_400_000;

/** A calendar date as the findings write it, e.g. `Thu 3 Dec`; with the year where it is not this year's. */
export const dateText = (date: string, today: string): string => dateWords(date, today, 'en');

/** A moment in the viewer's locale and zone, e.g. `3 Dec 2026, 14:05`. */
export const momentText = (moment: string): string =>
	new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment));

/** Days to ship as people say them. */
export const daysLeftText = (days: number): string => {
	if (days === 0) return 'today';
	if (days === 1) return 'tomorrow';
	if (days === -1) return 'yesterday';
	return days > 0 ? `in ${days} days` : `${-days} days ago`;
};

const count = (value: number, unit: string): string => `${value} ${unit}${value === 1 ? '' : 's'} ago`;

/** How long ago a moment was. */
export const ageText = (moment: string, now: number = Date.now()): string => {
	const age = Math.max(0, now - Date.parse(moment));
	if (age < 60_000) return 'just now';
	if (age < 3_600_000) return count(Math.floor(age / 60_000), 'minute');
	if (age < DAY) return count(Math.floor(age / 3_600_000), 'hour');
	return count(Math.floor(age / DAY), 'day');
};

/** `1 item`, `2 items`. */
export const plural = (value: number, one: string, many = `${one}s`): string => `${value} ${value === 1 ? one : many}`;
