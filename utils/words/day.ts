const formats = new Map<string, Intl.DateTimeFormat>();

/** What of a date is written beside its day and month. */
interface Parts {
	readonly weekday: boolean;
	readonly year: boolean;
}

const formatFor = (locale: string, { weekday, year }: Parts): Intl.DateTimeFormat => {
	const key = `${locale} ${weekday} ${year}`;
	const known = formats.get(key);
	if (known !== undefined) return known;
	const made = new Intl.DateTimeFormat(locale, {
		...(weekday ? { weekday: 'short' } : {}),
		day: 'numeric',
		month: 'short',
		...(year ? { year: 'numeric' } : {}),
		timeZone: 'UTC',
	});
	formats.set(key, made);
	return made;
};

/**
 * A date in a language, e.g. `Thu 3 Dec`. English is always in this order, whatever the browser's idea of English;
 * other languages are as their own convention has it.
 * @param date `YYYY-MM-DD`
 */
export const dayText = (date: string, locale: string, parts: Parts): string => {
	const format = formatFor(locale, parts);
	const moment = Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds;
	if (!/^en\b/.test(locale)) return format.format(moment);
	const found = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
	return (['weekday', 'day', 'month', 'year'] as const).flatMap((type) => found.get(type) ?? []).join(' ');
};
