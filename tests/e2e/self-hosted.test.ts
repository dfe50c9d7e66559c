import { expect, it } from 'vitest';
import { panelOn } from '../support/roles.ts';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { EPICS, SERVER } from './places.ts';

inEachBrowser('A self-hosted Jira', (stage) => {
	it('is refused where the address is none, in words', async () => {
		const { screen } = await stage().openOwn('options.html');
		const field = await screen.find({ role: 'textbox', name: 'Address' });
		await field.type('meridian.atlassian.net');
		await screen.click({ role: 'button', name: 'Add' });
		await screen.textsWhen({ role: 'alert' }, (texts) => texts.some((text) => /already/i.test(text)));
	});

	it('gets the panel below its context path once the user has added it', async () => {
		const before = await stage().open(EPICS.server.url);
		expect(await before.$('muster-panel')).toBeNull();
		const { screen } = await stage().openOwn('options.html');
		const field = await screen.find({ role: 'textbox', name: 'Address' });
		await field.type(`${SERVER}/secure/Dashboard.jspa`);
		await screen.click({ role: 'button', name: 'Add' });
		await screen.textsWhen({ role: 'listitem' }, (texts) =>
			texts.some((text) => text.includes('jira.meridian.example/jira')),
		);
		// The page that was open already has it without a reload.
		await before.bringToFront();
		await panelOn(before);
		const { panel, page } = await stage().openPanel(EPICS.server.url);
		await panel.textsWhen(
			{ role: 'region', name: 'Release coordination' },
			([seen = '']) => seen.includes(EPICS.server.release) && seen.includes(EPICS.server.title),
		);
		expect(
			await page.evaluate(() => document.querySelector('muster-panel')?.closest('#viewissuesidebar') !== null),
		).toBe(true);
		const [item = ''] = await panel.namesOnce({ role: 'checkbox' });
		await panel.click({ role: 'checkbox', name: item });
		await panel.checkedWhen(item, true);
		await page.reload();
		await (await panelOn(page)).checkedWhen(item, true);
	});

	it('speaks of the epic on a story that only the epic field links to it', async () => {
		const story = stage().trackers.world.jiraDataCenter.childrenOf(
			stage().trackers.world.jiraDataCenter.need('OPS-20'),
		)[0];
		const { panel } = await stage().openPanel(`${SERVER}/browse/${story?.key}`);
		await panel.textsWhen({ role: 'region', name: 'Release coordination' }, ([text = '']) =>
			text.includes(EPICS.server.title),
		);
	});

	it('speaks of the release on the page of a version', async () => {
		const version = stage().trackers.world.jiraDataCenter.version(EPICS.server.release);
		const { panel } = await stage().openPanel(`${SERVER}/projects/OPS/versions/${version.id}`);
		await panel.textsWhen({ role: 'region', name: 'Release coordination' }, ([text = '']) =>
			text.includes(EPICS.server.release),
		);
		const links = { role: 'link', within: { role: 'list', name: 'Epics at fault' } } as const;
		await panel.attributesWhen(links, 'href', (all) => all.includes(EPICS.server.url));
	});

	it('goes quiet again when the user removes it', async () => {
		const { screen } = await stage().openOwn('options.html');
		await screen.click({ role: 'button', name: 'Remove https://jira.meridian.example/jira' });
		await until('no entry', async () =>
			(await screen.texts({ role: 'listitem' })).some((text) => text.includes('meridian.example')) ? null : true,
		);
		const page = await stage().open(EPICS.server.url);
		await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
		expect(await page.$('muster-panel')).toBeNull();
	});
});
