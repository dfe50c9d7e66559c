import { i18n, type Messages } from '@lingui/core';

/** The languages that Muster speaks. */
export const LOCALES = ['en', 'de', 'ja'] as const;
export type Locale = (typeof LOCALES)[number];

/** Compiled messages by id, and their language. */
export interface Words {
	readonly locale: Locale;
	readonly messages: Messages;
}

/** The language to speak in a browser that speaks this one, e.g. `de` for `de-AT`. */
export const localeFor = (language: string): Locale => {
	const [primary] = language.toLowerCase().split(/[-_]/);
	return LOCALES.find((locale) => locale === primary) ?? 'en';
};

/**
 * From here on everything in this script speaks one language.
 * @param language the browser's, whose dates and numbers are used where it is of the same language, e.g. `en-GB`
 */
export const speak = ({ locale, messages }: Words, language: string): void => {
	const regional =
		localeFor(language) === locale ? Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] : undefined;
	i18n.loadAndActivate({ locale, locales: regional ?? locale, messages });
};

/** The language of dates and numbers, for `Intl`. */
export const formatLocale = (): string => {
	const { locale, locales } = i18n;
	return (typeof locales === 'string' ? locales : locales?.[0]) ?? locale;
};
