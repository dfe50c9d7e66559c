import { localeFor, speak, type Words } from '../words/locale';
import { browser } from './browser';

/** The parts of Muster that load their words as data. */
type Loader = 'background' | 'options' | 'plan' | 'popup' | 'welcome';

/** The browser's own language. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();

/** Has this script speak the browser's language, with words that came along. */
export const speakWith = (words: Words): void => speak(words, uiLanguage());

/** Has this script speak the browser's language. Must be done before anything is said. */
export const loadWords = async (loader: Loader): Promise<void> => {
	const locale = localeFor(uiLanguage());
	const response = await fetch(browser.runtime.getURL(`/words/${loader}-${locale}.json` as never));
	speakWith({ locale, messages: await response.json() });
};
