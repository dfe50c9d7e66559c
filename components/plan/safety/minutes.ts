import { plural } from '../../common/dates';

/** `30 minutes`, `2 hours`, `1 hour 30 minutes`. */
export const minutesWords = (minutes: number): string => {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	if (hours === 0) return plural(rest, 'minute');
	return rest === 0 ? plural(hours, 'hour') : `${plural(hours, 'hour')} ${plural(rest, 'minute')}`;
};

/** The minutes somebody typed; null for none, undefined where it is no such number. */
export const minutesFrom = (text: string): number | null | undefined => {
	const typed = text.trim();
	if (typed === '') return null;
	const minutes = Number(typed);
	return Number.isInteger(minutes) && minutes >= 1 && minutes <= 100_000 ? minutes : undefined;
};
