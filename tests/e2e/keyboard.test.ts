import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inEachBrowser } from '../support/stage.ts';
import { EPICS } from './places.ts';

interface Trap {
	__keys: { type: string; key: string }[];
	__shortcuts: string[];
}

const trapped = (page: Page): Promise<Trap> =>
	page.evaluate(() => {
		const { __keys, __shortcuts } = globalThis as unknown as Trap;
		return { __keys: [...__keys], __shortcuts: [...__shortcuts] };
	});

const emptyTrap = (page: Page) =>
	page.evaluate(() => {
		const trap = globalThis as unknown as Trap;
		trap.__keys.length = 0;
		trap.__shortcuts.length = 0;
	});

inEachBrowser('Keys', (stage) => {
	for (const [tracker, { url }] of Object.entries({ cloud: EPICS.cloud, linear: EPICS.linear })) {
		it(`typed in the panel never reach ${tracker}, in no phase`, async () => {
			const { page, panel } = await stage().openPanel(url);
			await panel.click({ role: 'button', name: 'Add item to Hotfix' });
			const field = await panel.find({ role: 'textbox', name: 'What has to be done?' });
			await emptyTrap(page);
			await field.type('c / g d . call on-call');
			await page.keyboard.press('Backspace');
			await page.keyboard.press('l');
			await page.keyboard.press('Enter');
			await panel.find({ role: 'checkbox', name: 'c / g d . call on-call' });
			expect(await trapped(page)).toEqual({ __keys: [], __shortcuts: [] });
		});

		it(`pressed outside the panel still work in ${tracker}`, async () => {
			const { page } = await stage().openPanel(url);
			await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
			await emptyTrap(page);
			await page.keyboard.press('c');
			expect((await trapped(page)).__shortcuts.length).toBeGreaterThan(0);
		});
	}

	it('alone do everything: tick, open, move, close', async () => {
		const { page, panel } = await stage().openPanel('https://meridian.atlassian.net/browse/PAY-250');
		const [item = ''] = await panel.namesOnce({
			role: 'checkbox',
			within: { role: 'group', name: 'Support readiness' },
		});
		const box = await panel.find({ role: 'checkbox', name: item });
		await box.focus();
		await page.keyboard.press(' ');
		await panel.checkedWhen(item, true);
		await page.keyboard.press(' ');
		await panel.checkedWhen(item, false);
	});
});
