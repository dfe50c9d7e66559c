import { formatLocale } from './locale';

/** Several names or facts in a line, as the viewer's language parts them, e.g. `PAY, APP` or `PAY、APP`. */
export const listText = (parts: readonly string[]): string =>
	new Intl.ListFormat(formatLocale(), { type: 'conjunction', style: 'narrow' }).format(parts);

const formats = new Map<string, Intl.ListFormat>();

/**
 * Several things inside a sentence: `a`, `a and b`, `a, b and c`; a disjunction says `or`. English always does without
 * the comma before the last, whatever the browser's idea of English.
 */
export const sentenceList = (parts: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string => {
	const locale = /^en\b/.test(formatLocale()) ? 'en-GB' : formatLocale();
	const key = `${locale} ${type}`;
	const format = formats.get(key) ?? new Intl.ListFormat(locale, { type });
	formats.set(key, format);
	return format.format(parts);
};
