/** Words that the rules build their sentences from. */

const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (locale: string, withYear: boolean): Intl.DateTimeFormat => {
	const key = `${locale} ${withYear}`;
	const known = formats.get(key);
	if (known !== undefined) return known;
	const year = withYear ? ({ year: 'numeric' } as const) : {};
	const made = new Intl.DateTimeFormat(locale, {
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		timeZone: 'UTC',
		...year,
	});
	formats.set(key, made);
	return made;
};

/**
 * A date as people read it, e.g. `Thu 3 Dec`; with the year where that is not today's. English is always in this
 * order, whatever the browser's idea of English; other languages are as their own convention has it.
 * @param date `YYYY-MM-DD`
 */
export const dateWords = (date: string, today: string, locale: string): string => {
	const format = formatFor(locale, date.slice(0, 4) !== today.slice(0, 4));
	const moment = Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds;
	if (!/^en\b/.test(locale)) return format.format(moment);
	const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
	return (['weekday', 'day', 'month', 'year'] as const).flatMap((type) => parts.get(type) ?? []).join(' ');
};

/** `1 item`, `2 items`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
	`${number} ${number === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and 3 more`: at most `most` of them by name. */
export const listed = (names: readonly string[], most = 3): string => {
	const last = names.at(-1);
	if (names.length === 1 || last === undefined) return last ?? '';
	if (names.length <= most) return `${names.slice(0, -1).join(', ')} and ${last}`;
	return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
};

/** A title inside a sentence, cut where it would drown the sentence. */
export const quoted = (title: string): string => `“${title.length > 80 ? `${title.slice(0, 79).trimEnd()}…` : title}”`;
