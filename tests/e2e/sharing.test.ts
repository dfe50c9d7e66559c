import { expect, it } from 'vitest';
import type { Screen } from '../support/roles.ts';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { ALL, begin, DOWN, MEETINGS, PATIENCE, shownUntil, withColleague } from './meetings.ts';
import { CLOUD, EPICS } from './places.ts';

const firstOf = async (panel: Screen, artifact: string): Promise<string> => {
	const [name = ''] = await panel.namesOnce({ role: 'checkbox', within: { role: 'group', name: artifact } });
	return name;
};

const says = (panel: Screen, words: RegExp) =>
	panel.textsWhen({ role: 'region', name: 'Release coordination' }, ([text = '']) => words.test(text));

const seenWhen = (panel: Screen, item: string, wanted: boolean): Promise<true> =>
	shownUntil(
		panel,
		`"${item}" ${wanted ? 'done' : 'open'} with the other`,
		async () => (await panel.isChecked(item)) === wanted,
	);

inEachBrowser('A shared checklist', (stage) => {
	it.each(ALL)(
		'on %s shows in another browser what was edited in this one, keeps what both edited apart, and is only read by who may not write',
		async (_name, meeting) => {
			const panel = await begin(stage(), meeting);
			await withColleague(stage(), meeting, 'ingrid', async (theirs) => {
				const [mine, other] = [await firstOf(panel, 'Hotfix'), await firstOf(panel, 'Recovery')];
				await panel.page.bringToFront();
				await panel.click({ role: 'checkbox', name: mine });
				await says(panel, /Shared with the team · up to date/);
				await theirs.page.bringToFront();
				await seenWhen(theirs, mine, true);

				stage().trackers.faults.set({ ...meeting.api, respond: DOWN });
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
			});
			await withColleague(stage(), meeting, 'sofia', async (theirs) => {
				const item = await firstOf(panel, 'Recovery');
				await theirs.page.bringToFront();
				await seenWhen(theirs, item, true);
				await theirs.click({ role: 'checkbox', name: item });
				await says(theirs, /Only on this machine: 1 edit: .*your edits stay/i);
				await panel.page.bringToFront();
				expect(await panel.isChecked(item)).toBe(true);
			});
		},
		180_000,
	);

	it('goes out by itself after the background was killed with an edit that waits, once a page is opened', async () => {
		const meeting = MEETINGS['Jira Cloud'];
		const { properties } = stage().trackers.world.jiraCloud.need(EPICS.cloud.key);
		const sent = (): string => JSON.stringify(properties.get('muster.checklist') ?? null);
		const panel = await begin(stage(), meeting);
		await says(panel, /Shared with the team · up to date/);
		stage().trackers.faults.set({ ...meeting.api, method: 'PUT', respond: DOWN });
		const before = sent();
		const item = await firstOf(panel, 'Feature enablement');
		await panel.click({ role: 'checkbox', name: item });
		await says(panel, /1 edit waits/);
		const done = await panel.isChecked(item);
		await panel.page.close();
		const { page: own } = await stage().openOwn('options.html');
		await stage().session.stopBackground(own);
		await own.close();
		stage().trackers.faults.clear();
		expect(sent()).toBe(before);
		await stage().open(`${CLOUD}/browse/PAY-90`);
		await until('the edit in the tracker', async () => (sent() === before ? null : true), PATIENCE);
		const { panel: again } = await stage().openPanel(meeting.url);
		await again.checkedWhen(item, done);
		await says(again, /Shared with the team · up to date/);
	}, 120_000);
});
