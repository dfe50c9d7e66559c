import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { panelOn } from '../support/roles.ts';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { CLOUD, LINEAR, SERVER } from './places.ts';

/** Test id of the column that Jira Cloud's details stand in. */
const COLUMN = 'issue.views.issue-details.issue-layout.container-right';

interface Where {
	readonly count: number;
	readonly text: string;
	readonly docked: boolean;
	readonly inDialog: boolean;
	readonly parent: string;
}

/** How many panels there are, where the first is, and what it says. */
const panels = (page: Page): Promise<Where> =>
	page.evaluate(() => {
		const all = [...document.querySelectorAll('muster-panel')];
		const [first] = all;
		return {
			count: all.length,
			text: first?.shadowRoot?.querySelector('[role="region"], section')?.textContent ?? '',
			docked: first?.hasAttribute('data-docked') ?? false,
			inDialog: first?.closest('[role="dialog"]') !== null && first !== undefined,
			parent: first?.parentElement?.getAttribute('data-testid') ?? '',
		};
	});

const showing = async (page: Page, text: string, where: Partial<Where> = {}): Promise<void> => {
	let last: Where | null = null;
	await until(`one panel that shows ${text}`, async () => {
		const now = await panels(page);
		last = now;
		const isThere = Object.entries(where).every(([name, value]) => now[name as keyof Where] === value);
		return now.count === 1 && now.text.includes(text) && isThere ? now : null;
	}).catch((error) => {
		throw new Error(`${String(error)}; last seen: ${JSON.stringify(last)}`);
	});
};

const none = (page: Page) => until('no panel', async () => ((await panels(page)).count === 0 ? true : null));

/** True while the page has not been loaded again. */
const markPage = (page: Page) =>
	page.evaluate(() => {
		(globalThis as { __same?: boolean }).__same = true;
	});
const isSamePage = (page: Page) => page.evaluate(() => (globalThis as { __same?: boolean }).__same === true);

inEachBrowser('Moving about', (stage) => {
	it('follows a Jira Cloud page from issue to issue, back and forward, without a load', async () => {
		const { page } = await stage().openPanel(`${CLOUD}/browse/PAY-240`);
		await markPage(page);
		await showing(page, 'Ledger v2');
		await page.evaluate(() => history.pushState(null, '', '/browse/PAY-250'));
		await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
		await showing(page, 'Retire API v1');
		await page.goBack();
		await showing(page, 'Ledger v2');
		await page.goForward();
		await showing(page, 'Retire API v1');
		expect(await isSamePage(page)).toBe(true);
	});

	it('goes with the issue into a dialog over a board, and away with it', async () => {
		const page = await stage().open(`${CLOUD}/jira/software/c/projects/PAY/boards/1`);
		await page.waitForSelector('#card-PAY-242');
		expect((await panels(page)).count).toBe(0);
		await page.click('#card-PAY-242');
		await showing(page, 'Ledger v2', { inDialog: true });
		await page.keyboard.press('Escape');
		await none(page);
	});

	it('moves from the dialog to the side panel without a change of address', async () => {
		const page = await stage().open(`${CLOUD}/jira/software/c/projects/PAY/boards/1?selectedIssue=PAY-240`);
		await showing(page, 'Ledger v2');
		const before = page.url();
		await page.evaluate(() => {
			const toggle = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Dialog or panel');
			toggle?.click();
		});
		await page.waitForSelector('section[data-testid="preview-panels.preview-panel"]');
		await showing(page, 'Ledger v2', { inDialog: false });
		expect(page.url()).toBe(before);
	});

	it('comes back, once, when the page draws its column anew', async () => {
		const { page } = await stage().openPanel(`${CLOUD}/browse/PAY-240`);
		await page.evaluate(() => {
			const page = globalThis as unknown as { __docked: boolean; __rerender(): void };
			page.__docked = false;
			new MutationObserver(() => {
				page.__docked ||= document.querySelector('muster-panel[data-docked]') !== null;
			}).observe(document, { subtree: true, childList: true, attributes: true });
			page.__rerender();
		});
		await showing(page, 'Ledger v2', { docked: false, parent: COLUMN });
		expect(await page.evaluate(() => (globalThis as unknown as { __docked: boolean }).__docked)).toBe(false);
	});

	it('docks at the edge where the layout is unknown', async () => {
		const { page } = await stage().openPanel(`${CLOUD}/browse/PAY-240`);
		await page.evaluate(() => (globalThis as unknown as { __moveLayout(): void }).__moveLayout());
		await showing(page, 'Ledger v2', { docked: true });
	});

	it('finds a moved issue by its old address, with its checklist', async () => {
		const { panel, page } = await stage().openPanel(`${CLOUD}/browse/PAY-270`);
		const [item = ''] = await panel.namesOnce({ role: 'checkbox' });
		await panel.click({ role: 'checkbox', name: item });
		await panel.checkedWhen(item, true);
		stage().trackers.world.jiraCloud.move('PAY-270', 'APP-970');
		await page.goto(`${CLOUD}/browse/PAY-270`);
		const moved = await panelOn(page);
		await moved.checkedWhen(item, true);
		await moved.textsWhen({ role: 'region', name: 'Release coordination' }, ([text = '']) => text.includes('APP-970'));
	});

	it.each([
		`${CLOUD}/jira/for-you`,
		`${CLOUD}/issues/?jql=project%20%3D%20PAY`,
		`${CLOUD}/jira/software/c/projects/PAY/boards/1/backlog`,
		`${CLOUD}/servicedesk/customer/portal/1/PAY-240`,
	])('shows nothing where there is no issue: %s', async (url) => {
		const page = await stage().open(url);
		await page.waitForFunction(() => document.readyState === 'complete');
		// An issue opened next would get its panel: the watcher is there, and still shows none.
		await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
		expect((await panels(page)).count).toBe(0);
	});

	it.each([
		[`${CLOUD}/projects/PAY/issues/PAY-240`, 'Ledger v2'],
		[`${CLOUD}/jira/software/c/projects/PAY/issues/PAY-240`, 'Ledger v2'],
		[`${CLOUD}/issues/PAY-240?jql=project%20%3D%20PAY`, 'Ledger v2'],
		[`${CLOUD}/browse/pay-240`, 'Ledger v2'],
		[`${CLOUD}/browse/PAY%2D240`, 'Ledger v2'],
		[`${CLOUD}/jira/servicedesk/projects/PAY/queues/custom/3/PAY-240`, 'Ledger v2'],
		[`${CLOUD}/jira/core/projects/PAY/board?selectedIssue=PAY-240`, 'Ledger v2'],
		[`${CLOUD}/secure/RapidBoard.jspa?rapidView=1&selectedIssue=PAY-240`, 'Ledger v2'],
	])('finds the issue in %s', async (url, text) => {
		const page = await stage().open(url);
		await showing(page, text);
	});

	it('follows Linear from issue to issue and to a list', async () => {
		const { page } = await stage().openPanel(`${LINEAR}/issue/ENG-123/`);
		await markPage(page);
		await showing(page, 'ENG-123');
		await page.evaluate(() => history.pushState(null, '', '/meridian/issue/ENG-130/'));
		await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
		await showing(page, 'ENG-130');
		await page.evaluate(() => history.pushState(null, '', '/meridian/team/ENG/active'));
		await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
		await none(page);
		expect(await isSamePage(page)).toBe(true);
	});

	it('shows an issue that is opened in Linear’s inbox, whose address does not tell which', async () => {
		const page = await stage().open(`${LINEAR}/inbox`);
		await page.waitForSelector('a[data-open="ENG-123"]');
		expect((await panels(page)).count).toBe(0);
		await page.click('a[data-open="ENG-123"]');
		await showing(page, 'ENG-123', { docked: false });
		expect(new URL(page.url()).pathname).toBe('/meridian/inbox');
		await page.goBack();
		await none(page);
	});

	it('shows an issue that lies over a Linear list, and goes when it is closed', async () => {
		const page = await stage().open(`${LINEAR}/team/ENG/all`);
		await page.waitForSelector('a[data-list-key][href*="/issue/ENG-123"]');
		await page.focus('a[data-list-key][href*="/issue/ENG-123"]');
		await page.keyboard.press(' ');
		await page.waitForSelector('.peek');
		await showing(page, 'ENG-123', { docked: true });
		await page.keyboard.press('Escape');
		await none(page);
	});

	it('leaves other hosts alone', async () => {
		const page = await stage().open(`${SERVER}/browse/OPS-20`);
		await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
		expect((await panels(page)).count).toBe(0);
	});
});
