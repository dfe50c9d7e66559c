import { expect, it } from 'vitest';
import type { Screen } from '../support/roles.ts';
import { inEachBrowser, type Stage } from '../support/stage.ts';
import { ARTIFACTS, CLOUD, EPICS, LINEAR } from './places.ts';

const expectWholePanel = async (panel: Screen): Promise<void> => {
	await panel.find({ role: 'region', name: 'Release coordination' });
	expect(await panel.count({ role: 'status' })).toBe(1);
	expect(['Ready', 'At risk', 'Not ready']).toContain((await panel.texts({ role: 'status' }))[0]);
	for (const name of ARTIFACTS) expect(await panel.count({ role: 'group', name }), name).toBe(1);
	const titles = await panel.namesOnce({ role: 'checkbox' });
	expect(titles.length).toBeGreaterThan(15);
	expect(titles.every((title) => title !== '')).toBe(true);
};

const expectCardRules = async (panel: Screen): Promise<void> => {
	const rules = await panel.attributes({ role: 'listitem', within: { role: 'list', name: 'Findings' } }, 'data-rule');
	expect(rules).toContain('epic-missing-support');
	expect(rules).toContain('epic-missing-comms');
};

const parentTestId = (stage: Screen) =>
	stage.page.evaluate(() => document.querySelector('muster-panel')?.parentElement?.getAttribute('data-testid'));

const daysTo = (date: string | null | undefined, today: string): number =>
	Temporal.PlainDate.from(today).until(date ?? today, { largestUnit: 'days' }).days;

inEachBrowser('The panel on an epic', (stage: () => Stage) => {
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

	it('shows a Linear issue in an issue that belongs to nobody’s release without inventing one', async () => {
		const page = await stage().open(`${LINEAR}/team/ENG/active`);
		await page.waitForSelector('a[data-list-key]');
		expect(await page.$('muster-panel')).toBeNull();
	});
});
