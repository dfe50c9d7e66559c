import { expect, it } from 'vitest';
import { inEachBrowser } from '../support/stage.ts';
import { withStories } from '../trackers/company/large-release.ts';
import { CLOUD, EPICS } from './places.ts';

const STORIES = 4_000;
const STOP = { role: 'button', name: 'Stop reading 5.0' } as const;
const SEARCH = /\/search\/jql/;

inEachBrowser('A release of four thousand issues', (stage) => {
	it('tells how far its reading is, can be stopped without harm, and is whole once it is read again', async () => {
		const { faults, world } = stage().trackers;
		const version = world.jiraCloud.version('5.0');
		await stage().openPanel(EPICS.cloud.url);
		const { page, panel } = await stage().openPanel(`${CLOUD}/projects/PAY/versions/${version.id}`);
		const epics = { role: 'listitem', within: { role: 'list', name: 'Epics at fault' } } as const;
		const before = await panel.textsWhen(epics, (texts) => texts.length > 0);

		withStories(world.jiraCloud, EPICS.cloud.key, '5.0', STORIES);
		faults.set({ path: SEARCH, respond: { delayMs: 200 } });
		await panel.press({ role: 'button', name: 'Read again from the tracker' });
		await panel.textsWhen({ role: 'region', name: 'Release coordination' }, ([text = '']) =>
			/Reading, [\d,]+ issues so far/.test(text),
		);
		await panel.press(STOP);
		await panel.textsWhen({ role: 'region', name: 'Release coordination' }, ([text = '']) =>
			text.includes('The reading was stopped'),
		);
		expect(await panel.texts(epics)).toEqual(before);
		await panel.gone(STOP);

		faults.clear();
		await panel.press({ role: 'button', name: 'Try again' });
		await panel.textsWhen(
			{ role: 'region', name: 'Release coordination' },
			([text = '']) => !text.includes('The reading was stopped') && !/Reading, [\d,]+/.test(text),
		);
		await panel.textsWhen(epics, (texts) => texts.join() === before.join());
		await page.close();
	});
});
