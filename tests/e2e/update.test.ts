import { expect, it } from 'vitest';
import { panelOn } from '../support/roles.ts';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { EPICS } from './places.ts';

inEachBrowser('An update of the extension', (stage) => {
	it('keeps what was written, and gives open pages a panel that works', async () => {
		const { page, panel } = await stage().openPanel(EPICS.cloud.url);
		const [item = '', other = ''] = await panel.namesOnce({ role: 'checkbox' });
		await panel.click({ role: 'checkbox', name: item });
		await panel.checkedWhen(item, true);
		await page.evaluate(() => document.querySelector('muster-panel')?.setAttribute('data-before', ''));
		await stage().update();
		await until('a panel of the new version', () =>
			page.evaluate(() => (document.querySelector('muster-panel:not([data-before])') === null ? null : true)),
		);
		const renewed = await panelOn(page);
		await renewed.checkedWhen(item, true);
		expect(await page.evaluate(() => document.querySelectorAll('muster-panel').length)).toBe(1);
		await renewed.click({ role: 'checkbox', name: other });
		await renewed.checkedWhen(other, true);
		await page.reload();
		const again = await panelOn(page);
		await again.checkedWhen(item, true);
		await again.checkedWhen(other, true);
	});
});
