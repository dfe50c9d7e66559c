import { expect, it } from 'vitest';
import { addSelfHosted, turnSharingOn } from '../support/chores.ts';
import { Colleague } from '../support/colleague.ts';
import type { Screen } from '../support/roles.ts';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { CLOUD, EPICS, SERVER } from './places.ts';

const firstOf = async (panel: Screen, artifact: string): Promise<string> => {
	const [name = ''] = await panel.namesOnce({ role: 'checkbox', within: { role: 'group', name: artifact } });
	return name;
};

const says = (panel: Screen, words: RegExp) =>
	panel.textsWhen({ role: 'region', name: 'Release coordination' }, ([text = '']) => words.test(text));

/** Edits go out bundled after some seconds, and others are read when a page is shown: patience for both. */
const PATIENCE = 30_000;

/** Shows a page again, as somebody who comes back to it does, until an item is as wanted. */
const seenWhen = (panel: Screen, item: string, wanted: boolean): Promise<true> => {
	let nextLook = 0;
	return until(
		`"${item}" ${wanted ? 'done' : 'open'} with the other`,
		async () => {
			if (Date.now() > nextLook) {
				await panel.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
				nextLook = Date.now() + 1_000;
			}
			return (await panel.isChecked(item)) === wanted ? true : null;
		},
		PATIENCE,
	);
};

inEachBrowser('A shared checklist', (stage) => {
	it.each([
		['Jira Cloud', CLOUD, EPICS.cloud.url, 'meridian'],
		['Jira Data Center', SERVER, EPICS.server.url, 'jira.meridian.example/jira'],
	])(
		'on %s shows in another browser what was edited in this one, and keeps what both edited apart',
		async (_name, site, url, called) => {
			if (site === SERVER) await stage().addSelfHosted(SERVER);
			const { panel } = await stage().openPanel(url);
			await turnSharingOn(stage().session, called);
			const colleague = await Colleague.arrive(stage().trackers, site, 'ingrid');
			try {
				if (site === SERVER) await addSelfHosted(colleague.session, SERVER);
				const theirs = await colleague.openPanel(url);
				await turnSharingOn(colleague.session, called);
				const [mine, other] = [await firstOf(panel, 'Hotfix'), await firstOf(panel, 'Recovery')];
				await panel.page.bringToFront();
				await panel.click({ role: 'checkbox', name: mine });
				await says(panel, /Shared with the team · up to date/);
				await theirs.page.bringToFront();
				await seenWhen(theirs, mine, true);

				const host = new URL(url).hostname;
				stage().trackers.faults.set({
					host,
					path: /\/rest\//,
					respond: { status: 503, body: 'down', contentType: 'text/plain' },
				});
				await theirs.click({ role: 'checkbox', name: other });
				await theirs.checkedWhen(other, true);
				await panel.page.bringToFront();
				await panel.click({ role: 'checkbox', name: mine });
				await panel.checkedWhen(mine, false);
				stage().trackers.faults.clear();
				await seenWhen(panel, other, true);
				await theirs.page.bringToFront();
				await seenWhen(theirs, mine, false);
				expect([await panel.isChecked(mine), await panel.isChecked(other)]).toEqual([false, true]);
				expect([await theirs.isChecked(mine), await theirs.isChecked(other)]).toEqual([false, true]);
			} finally {
				await colleague.leave();
			}
		},
		150_000,
	);

	it('is read by somebody who may not edit the issue, who is told why edits stay', async () => {
		const { panel } = await stage().openPanel(`${CLOUD}/browse/PAY-250`);
		const item = await firstOf(panel, 'Hotfix');
		await panel.click({ role: 'checkbox', name: item });
		await says(panel, /Shared with the team · up to date/);
		const reader = await Colleague.arrive(stage().trackers, CLOUD, 'sofia');
		try {
			const theirs = await reader.openPanel(`${CLOUD}/browse/PAY-250`);
			await turnSharingOn(reader.session, 'meridian');
			await theirs.page.bringToFront();
			await seenWhen(theirs, item, true);
			await theirs.click({ role: 'checkbox', name: item });
			await says(theirs, /your edits stay/);
			await panel.page.bringToFront();
			expect(await panel.isChecked(item)).toBe(true);
		} finally {
			await reader.leave();
		}
	}, 120_000);
});
