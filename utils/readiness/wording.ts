import { plural } from '@lingui/core/macro';
import { dayText } from '../words/day';
import { sentenceList } from '../words/lists';

export { quoted } from '../release/quoted';

/** Words that the rules build their sentences from. */

/**
 * A date as people read it, e.g. `Thu 3 Dec`; with the year where that is not today's. English is always in this
 * order, whatever the browser's idea of English; other languages are as their own convention has it.
 * @param date `YYYY-MM-DD`
 */
export const dateWords = (date: string, today: string, locale: string): string =>
	dayText(date, locale, { weekday: true, year: date.slice(0, 4) !== today.slice(0, 4) });

/** `a`, `a and b`, `a, b and 3 more`: at most `most` of them by name. */
export const listed = (names: readonly string[], most = 3): string => {
	const more = names.length - most;
	if (more <= 0) return sentenceList(names);
	return sentenceList([...names.slice(0, most), plural(more, { one: '# more', other: '# more' })]);
};
