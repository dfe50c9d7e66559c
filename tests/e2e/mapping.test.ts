import { it } from 'vitest';
import { inEachBrowser } from '../support/stage.ts';

const list = { role: 'listitem', within: { role: 'list', name: 'Upcoming releases' } } as const;
const has = (texts: readonly string[], name: string): boolean => texts.some((text) => text.includes(name));

inEachBrowser('What counts as a release in Linear', (stage) => {
	const popupShows = async (wanted: string, gone: string) => {
		const { page, screen } = await stage().openOwn('popup.html');
		await screen.textsWhen(list, (texts) => has(texts, wanted) && !has(texts, gone));
		await page.close();
	};

	it('is changed in the options, and the popup lists other releases, until the tracker’s own is taken back', async () => {
		await stage().connectLinear();
		await popupShows('Android beta', 'Checkout everywhere');
		const { page, screen } = await stage().openOwn('options.html');
		await screen.click({ role: 'radio', name: 'Initiatives' });
		await screen.click({ role: 'button', name: 'Save what counts on Meridian' });
		await screen.find({ role: 'button', name: 'Back to the tracker’s own on Meridian' });
		await popupShows('Checkout everywhere', 'Android beta');
		await page.bringToFront();
		await screen.click({ role: 'button', name: 'Back to the tracker’s own on Meridian' });
		await screen.gone({ role: 'button', name: 'Back to the tracker’s own on Meridian' });
		await popupShows('Android beta', 'Checkout everywhere');
	});
});
