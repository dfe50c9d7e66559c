import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Screen } from '../support/roles.ts';
import { inEachBrowser, type Stage } from '../support/stage.ts';
import { ARTIFACTS, CLOUD, EPICS, LINEAR } from './places.ts';

const expectWholePanel = async (panel: Screen): Promise<void> => {
	await panel.find({ role: 'region', name: 'Release coordination' });
	await panel.textsWhen(
		{ role: 'status' },
		(all) => all.length === 1 && ['Ready', 'At risk', 'Not ready'].includes(all[0] ?? ''),
	);
	for (const name of ARTIFACTS) await panel.countWhen({ role: 'group', name }, 1);
	const titles = await panel.namesOnce({ role: 'checkbox' });
	expect(titles.length).toBeGreaterThan(15);
	expect(titles.every((title) => title !== '')).toBe(true);
};

const expectCardRules = async (panel: Screen): Promise<void> => {
	await panel.attributesWhen(
		{ role: 'listitem', within: { role: 'list', name: 'Findings' } },
		'data-rule',
		(rules) => rules.includes('epic-missing-support') && rules.includes('epic-missing-comms'),
	);
};

const parentTestId = (stage: Screen) =>
	stage.page.evaluate(() => document.querySelector('muster-panel')?.parentElement?.getAttribute('data-testid'));

/** Where the column's own parts stand, without the panel and with it. */
const placesInColumn = (page: Page): Promise<{ without: number[]; beside: number[]; last: boolean }> =>
	page.evaluate(() => {
		const panel = document.querySelector<HTMLElement>('muster-panel');
		const column = panel?.parentElement;
		if (!panel || !column) throw new Error('No panel in a column');
		const own = [...column.children].filter((one) => one !== panel);
		const tops = (): number[] => own.map((one) => one.getBoundingClientRect().top);
		const beside = tops();
		panel.style.display = 'none';
		const without = tops();
		panel.style.display = '';
		return { without, beside, last: column.lastElementChild === panel };
	});

/** All that the page moved by itself so far; Chrome alone tells. */
const layoutShift = (page: Page): Promise<number> =>
	page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const sum = (entries: PerformanceEntryList): number =>
					(entries as (PerformanceEntry & { value: number })[]).reduce((all, { value }) => all + value, 0);
				const observer = new PerformanceObserver((list) => resolve(sum(list.getEntries())));
				observer.observe({ type: 'layout-shift', buffered: true });
				requestAnimationFrame(() => setTimeout(() => resolve(sum(observer.takeRecords()))));
			}),
	);

const daysTo = (date: string | null | undefined, today: string): number =>
	Temporal.PlainDate.from(today).until(date ?? today, { largestUnit: 'days' }).days;

inEachBrowser('The panel on an epic', (stage: () => Stage, kind) => {
	it('stands in the details column of a Jira Cloud page, with release, date and verdict', async () => {
		const { page, panel } = await stage().openPanel(EPICS.cloud.url);
		await expectWholePanel(panel);
		await expectCardRules(panel);
		const [text] = await panel.texts({ role: 'region', name: 'Release coordination' });
		const { world } = stage().trackers;
		expect(text).toContain(EPICS.cloud.title);
		expect(text).toContain(EPICS.cloud.release);
		expect(text).toContain(`in ${daysTo(world.jiraCloud.version('5.0').releaseDate, world.today)} days`);
		expect(await parentTestId(panel)).toBe('issue.views.issue-details.issue-layout.container-right');
		expect(await page.evaluate(() => (globalThis as { __hydrationMismatches?: number }).__hydrationMismatches)).toBe(0);
	});

	it('speaks of the epic on the page of a story in it', async () => {
		const { panel } = await stage().openPanel(`${CLOUD}/browse/PAY-242`);
		const [text] = await panel.texts({ role: 'region', name: 'Release coordination' });
		expect(text).toContain('PAY-240');
		expect(text).toContain(EPICS.cloud.title);
		await expectWholePanel(panel);
	});

	it('shows hostile and right-to-left titles as the text they are', async () => {
		const { panel } = await stage().openPanel(`${CLOUD}/browse/PAY-220`);
		const [text] = await panel.texts({ role: 'region', name: 'Release coordination' });
		expect(text).toContain('<script>alert("invoice")</script>');
	});

	it('works in Linear once a key is there', async () => {
		await stage().connectLinear();
		const { panel } = await stage().openPanel(EPICS.linear.url);
		await panel.textsWhen({ role: 'region', name: 'Release coordination' }, ([text = '']) =>
			text.includes(EPICS.linear.release),
		);
		await expectWholePanel(panel);
		await expectCardRules(panel);
		const { world } = stage().trackers;
		const release = world.linear.releases.find(({ name }) => name === 'Billing 3.0') ?? world.linear.releases.at(-1);
		expect(release).toBeDefined();
	});

	it.each([EPICS.cloud.url, EPICS.linear.url])('moves nothing that the tracker shows: %s', async (url) => {
		const { page, panel } = await stage().openPanel(url);
		await panel.namesOnce({ role: 'checkbox' });
		// The page's own drawing may count for a trace.
		if (kind === 'chrome') expect(await layoutShift(page)).toBeLessThan(0.002);
		const { without, beside, last } = await placesInColumn(page);
		expect(without.length).toBeGreaterThan(1);
		expect(beside).toEqual(without);
		expect(last).toBe(true);
	});

	it('shows a Linear issue in an issue that belongs to nobody’s release without inventing one', async () => {
		const page = await stage().open(`${LINEAR}/team/ENG/active`);
		await page.waitForSelector('a[data-list-key]');
		expect(await page.$('muster-panel')).toBeNull();
	});
});
