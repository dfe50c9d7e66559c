import { afterAll, describe, expect, it } from 'vitest';
import { listText } from '../../../utils/words/lists';
import { type Locale, speak } from '../../../utils/words/locale';

afterAll(() => speak({ locale: 'en', messages: {} }, 'en'));

describe('A list in a line', () => {
	it.each([
		['en', 'en-US', 'PAY, APP, WEB'],
		['en', 'en-GB', 'PAY, APP, WEB'],
		['de', 'de-AT', 'PAY, APP und WEB'],
		['ja', 'ja', 'PAY、APP、WEB'],
	] as [Locale, string, string][])('of %s in a browser of %s', (locale, language, wanted) => {
		speak({ locale, messages: {} }, language);
		expect(listText(['PAY', 'APP', 'WEB'])).toBe(wanted);
	});
});
