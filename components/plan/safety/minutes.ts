import { plural, t } from '@lingui/core/macro';

/** `30 minutes`, `2 hours`, `1 hour 30 minutes`. */
export const minutesWords = (minutes: number): string => {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	if (hours === 0) return plural(minutes, { one: '# minute', other: '# minutes' });
	if (rest === 0) return plural(hours, { one: '# hour', other: '# hours' });
	return t`${plural(hours, { one: '# hour', other: '# hours' })} ${plural(rest, { one: '# minute', other: '# minutes' })}`;
};

/** The minutes somebody typed; null for none, undefined where it is no such number. */
export const minutesFrom = (text: string): number | null | undefined => {
	const typed = text.trim();
	if (typed === '') return null;
	const minutes = Number(typed);
	return Number.isInteger(minutes) && minutes >= 1 && minutes <= 100_000 ? minutes : undefined;
};
