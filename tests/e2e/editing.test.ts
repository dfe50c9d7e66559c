import { expect, it } from 'vitest';
import { panelOn, type Screen } from '../support/roles.ts';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { EPICS } from './places.ts';

const itemsOf = (panel: Screen, artifact: string) =>
	panel.namesOnce({ role: 'checkbox', within: { role: 'group', name: artifact } });

const firstOf = async (panel: Screen, artifact: string): Promise<string> => {
	const [name] = await itemsOf(panel, artifact);
	if (name === undefined) throw new Error(`${artifact} has no items`);
	return name;
};

const rulesOf = (panel: Screen) =>
	panel.attributes({ role: 'listitem', within: { role: 'list', name: 'Findings' } }, 'data-rule');

inEachBrowser('A checklist', (stage) => {
	it('keeps an edit over a reload and over a restart of the browser', async () => {
		const { page, panel } = await stage().openPanel(EPICS.cloud.url);
		const item = await firstOf(panel, 'Release notes');
		await panel.click({ role: 'checkbox', name: item });
		await panel.checkedWhen(item, true);
		await page.reload();
		await (await panelOn(page)).checkedWhen(item, true);
		await stage().restart();
		const again = await stage().openPanel(EPICS.cloud.url);
		await again.panel.checkedWhen(item, true);
	});

	it('shows an edit in a second tab on the same epic within a second', async () => {
		const one = await stage().openPanel('https://meridian.atlassian.net/browse/PAY-250');
		const other = await stage().openPanel('https://meridian.atlassian.net/browse/PAY-250');
		const item = await firstOf(one.panel, 'Hotfix');
		await one.page.bringToFront();
		await one.panel.click({ role: 'checkbox', name: item });
		await one.panel.checkedWhen(item, true);
		const clicked = Date.now();
		await until('the edit in the other tab', async () => ((await other.panel.isChecked(item)) ? true : null), 1_000);
		expect(Date.now() - clicked).toBeLessThan(1_000);
	});

	it('asks for the reason when an item does not apply, and keeps it', async () => {
		const { page, panel } = await stage().openPanel('https://meridian.atlassian.net/browse/PAY-210');
		const item = await firstOf(panel, 'Recovery');
		await panel.click({ role: 'button', name: `Details of ${item}` });
		const status = await panel.find({ role: 'combobox', name: `Status of ${item}` });
		await status.select('not-applicable');
		const reason = await panel.find({ role: 'textbox', name: 'Why does it not apply?' });
		await reason.type('Nothing in it touches stored data.');
		await page.keyboard.press('Enter');
		await panel.textsWhen({ role: 'group', name: 'Recovery' }, ([text = '']) =>
			text.includes('Nothing in it touches stored data.'),
		);
		await page.reload();
		const again = await panelOn(page);
		await again.textsWhen({ role: 'group', name: 'Recovery' }, ([text = '']) =>
			text.includes('Nothing in it touches stored data.'),
		);
	});

	it('takes new items, removes them, and brings them back', async () => {
		const { page, panel } = await stage().openPanel('https://meridian.atlassian.net/browse/PAY-230');
		await panel.click({ role: 'button', name: 'Add item to Support readiness' });
		const title = await panel.find({ role: 'textbox', name: 'What has to be done?' });
		await title.type('Tell the phone team');
		await page.keyboard.press('Enter');
		await panel.find({ role: 'checkbox', name: 'Tell the phone team' });
		await page.reload();
		const again = await panelOn(page);
		await again.click({ role: 'button', name: 'Details of Tell the phone team' });
		await again.click({ role: 'button', name: 'Remove item' });
		await again.gone({ role: 'checkbox', name: 'Tell the phone team' });
		await again.click({ role: 'button', name: 'Undo' });
		await again.find({ role: 'checkbox', name: 'Tell the phone team' });
		await page.reload();
		await (await panelOn(page)).find({ role: 'checkbox', name: 'Tell the phone team' });
	});

	it('drops the support finding exactly when the last support item is settled', async () => {
		const { panel } = await stage().openPanel('https://meridian.atlassian.net/browse/PAY-220');
		const items = await itemsOf(panel, 'Support readiness');
		expect(items.length).toBeGreaterThan(1);
		for (const item of items) {
			await until('the support finding', async () =>
				(await rulesOf(panel)).includes('epic-missing-support') ? true : null,
			);
			await panel.click({ role: 'checkbox', name: item });
			await panel.checkedWhen(item, true);
		}
		await until('the communication finding alone', async () => {
			const rules = await rulesOf(panel);
			return rules.includes('epic-missing-comms') && !rules.includes('epic-missing-support') ? true : null;
		});
	});
});
