import { expect, it } from 'vitest';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { EPICS } from './places.ts';

const ENTRY = { role: 'listitem', within: { role: 'list', name: 'What Muster found on your pages' } } as const;

inEachBrowser('What Muster found on a page', (stage) => {
	it('is told on the options page, and says which anchor is gone once the layout is unknown', async () => {
		const { page } = await stage().openPanel(EPICS.cloud.url);
		const { page: own, screen } = await stage().openOwn('options.html');
		const known = await screen.textsWhen(ENTRY, (texts) => texts.length === 1);
		expect(known[0]).toContain('in the details column');
		expect(known[0]).not.toContain('not found');

		await page.bringToFront();
		await page.evaluate(() => (globalThis as unknown as { __moveLayout(): void }).__moveLayout());
		await until('a docked panel', () => page.$('muster-panel[data-docked]'));
		await own.bringToFront();
		const [text = ''] = await screen.textsWhen(ENTRY, ([seen = '']) => /Details column\s*not found/.test(seen));
		expect(text).toContain('docked');
		expect(text).not.toContain(EPICS.cloud.key);
		expect(text).not.toContain(EPICS.cloud.title);
	});
});
