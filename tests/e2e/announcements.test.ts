import type { Page } from 'puppeteer-core';
import { it } from 'vitest';
import { epicsOn, type Screen, typeOver } from '../support/roles.ts';
import { inEachBrowser, type Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { CLOUD, EPICS } from './places.ts';
import { PLAN, unfoldPolicy } from './views.ts';

type Listening = typeof globalThis & { heard?: string[] };

/** Runs in the page: notes what a screen reader would be told, from now on. */
const listen = (scope: string): void => {
	const LIVE = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
	const panel = document.querySelector('muster-panel')?.shadowRoot;
	const root: ParentNode & Node = scope === 'panel' && panel ? panel : document.body;
	const heard: string[] = [];
	(globalThis as Listening).heard = heard;
	// A region that comes with its words says nothing; only an alert does.
	const known = new Set(root.querySelectorAll(LIVE));
	const tell = (region: Element | null | undefined): void => {
		if (region && known.has(region)) heard.push((region.textContent ?? '').replace(/\s+/g, ' ').trim());
	};
	const watch = new MutationObserver((records) => {
		for (const { target, addedNodes } of records) {
			tell((target instanceof Element ? target : target.parentElement)?.closest(LIVE));
			for (const added of addedNodes) {
				if (!(added instanceof Element)) continue;
				for (const alert of [added, ...added.querySelectorAll('*')]) {
					if (!alert.matches('[role=alert]')) continue;
					known.add(alert);
					tell(alert);
				}
			}
		}
		for (const region of root.querySelectorAll(LIVE)) known.add(region);
	});
	watch.observe(root, { subtree: true, childList: true, characterData: true });
};

const hears = (page: Page, words: RegExp): Promise<string> => {
	let last: string[] = [];
	return until(`word of ${words}`, async () => {
		last = await page.evaluate(() => (globalThis as Listening).heard ?? []);
		return last.find((text) => words.test(text)) ?? null;
	}).catch((error) => {
		throw new Error(`${String(error)}; heard: ${JSON.stringify(last)}`);
	});
};

const openPlan = async (stage: Stage): Promise<Screen> => {
	await stage.openPanel(EPICS.cloud.url);
	const { screen } = await stage.openOwn(PLAN);
	await epicsOn(screen);
	return screen;
};

inEachBrowser('A screen reader is told', (stage) => {
	it('how many epics a search leaves', async () => {
		const { page } = await openPlan(stage());
		await page.evaluate(listen, 'page');
		await (await page.waitForSelector('input[type=search]'))?.type('PAY-240');
		await hears(page, /^1 of \d+ epics/);
	});

	it('that the verdict changed', async () => {
		const screen = await openPlan(stage());
		const { jiraCloud } = stage().trackers.world;
		await screen.textsWhen({ role: 'status' }, (all) => all.includes('At risk'));
		await screen.page.evaluate(listen, screen.scope);
		jiraCloud.setVersion('5.0', { releaseDate: stage().trackers.world.today });
		await screen.press({ role: 'button', name: 'Read again' });
		await hears(screen.page, /^Not ready$/);
	});

	it('that there is no network, in the panel and on the plan', async () => {
		const { page: issue, panel } = await stage().openPanel(EPICS.cloud.url);
		await issue.waitForNetworkIdle();
		const { page: plan } = await openPlan(stage());
		for (const page of [issue, plan]) {
			await page.bringToFront();
			await page.evaluate(listen, page === issue ? panel.scope : 'page');
			await page.setOfflineMode(true);
			await hears(page, /^You are offline/);
			await page.setOfflineMode(false);
		}
	});

	it('why an item’s status was not taken', async () => {
		const { page, panel } = await stage().openPanel(`${CLOUD}/browse/PAY-250`);
		const [item = ''] = await panel.namesOnce({ role: 'checkbox', within: { role: 'group', name: 'Hotfix' } });
		await panel.click({ role: 'button', name: `Details of ${item}` });
		await (await panel.find({ role: 'combobox', name: `Status of ${item}` })).select('not-applicable');
		await page.evaluate(listen, panel.scope);
		await panel.press({ role: 'textbox', name: 'Why does it not apply?' });
		await hears(page, /^Say why this does not apply/);
	});

	it('what a policy would change, and that it was saved', async () => {
		const { page, screen } = await stage().openOwn('options.html');
		await unfoldPolicy(screen);
		const field = await screen.labelled('Open support and communication work is a blocker');
		await page.evaluate(listen, screen.scope);
		await typeOver(field, '9');
		await page.keyboard.press('Tab');
		await screen.press({ role: 'button', name: 'Preview the effect' });
		await hears(page, /current release/);
		await screen.press({ role: 'button', name: 'Save policy' });
		await hears(page, /^Saved$/);
	});
});
