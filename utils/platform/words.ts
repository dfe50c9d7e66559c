import { type Locale, localeFor, speak, type Words } from '../words/locale';
import { browser } from './browser';

/** The parts of Muster that load their words as data. */
type Loader = 'background' | 'options' | 'plan' | 'popup' | 'welcome';

/** The language to speak: as the browser itself chose among those of the extension for its name and menus. */
export const chosenLocale = (): Locale => localeFor(browser.i18n.getMessage('language'));

/** Has this script speak, with words that came along; dates and numbers as in the browser's own region. */
export const speakWith = (words: Words): void => speak(words, browser.i18n.getUILanguage());

const fetched = async (loader: Loader, locale: Locale): Promise<Words['messages']> =>
	(await fetch(browser.runtime.getURL(`/words/${loader}-${locale}.json` as never))).json();

/**
 * Has this script speak the browser's language. Must be done before anything is said.
 * @param early the words, where they were asked for already
 */
export const loadWords = async (loader: Loader, early?: Promise<Words['messages']>): Promise<void> => {
	const locale = chosenLocale();
	speakWith({ locale, messages: await (early ?? fetched(loader, locale)) });
};
