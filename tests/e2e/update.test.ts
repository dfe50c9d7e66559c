import { expect, it } from 'vitest';
import { doneOf, note, ownPage, rowFor } from '../support/edits.ts';
import { panelOn, type Screen } from '../support/roles.ts';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { EPICS } from './places.ts';

const REGION = { role: 'region', name: 'Release coordination' } as const;

/** Checks boxes; gives those that the panel does not call unsaved. */
const check = async (panel: Screen, names: readonly string[]): Promise<string[]> => {
	for (const name of names) {
		await panel.click({ role: 'checkbox', name });
		await panel.checkedWhen(name, true);
	}
	const [text = ''] = await panel.texts(REGION);
	return text.includes('Not saved') ? [] : [...names];
};

inEachBrowser('An update of the extension', (stage, kind) => {
	it('keeps what was written, and gives open pages a panel that works', async () => {
		const row = rowFor(`extension updated under an open page (${kind})`);
		const { page, panel } = await stage().openPanel(EPICS.cloud.url);
		const names = (await panel.namesOnce({ role: 'checkbox' })).slice(0, 4);
		const acknowledged = await check(panel, names.slice(0, 2));
		await page.evaluate(() => document.querySelector('muster-panel')?.setAttribute('data-before', ''));
		await stage().update();
		await until('a panel of the new version', () =>
			page.evaluate(() => (document.querySelector('muster-panel:not([data-before])') === null ? null : true)),
		);
		await until('the old panel to step aside', () =>
			page.evaluate(() => (document.querySelectorAll('muster-panel').length === 1 ? true : null)),
		);
		const renewed = await panelOn(page);
		for (const name of acknowledged) await renewed.checkedWhen(name, true);
		acknowledged.push(...(await check(renewed, names.slice(2))));
		expect(acknowledged).toEqual(names);
		await page.reload();
		const again = await panelOn(page);
		for (const name of names) await again.checkedWhen(name, true);
		note(row, acknowledged, await doneOf(await ownPage(stage()), EPICS.cloud.key), names.length);
	});
});
