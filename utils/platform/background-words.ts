import english from 'virtual:words';
import { chosenLocale, loadWords, speakWith } from './words';

/**
 * Has the background speak: English at once, so that nothing is ever without words, and another language as soon as
 * its words are read.
 * @param report is told why they could not be
 */
export const backgroundWords = async (report: (error: unknown) => void): Promise<void> => {
	speakWith({ locale: 'en', messages: english });
	if (chosenLocale() !== 'en') await loadWords('background').catch(report);
};
