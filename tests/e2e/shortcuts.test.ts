import type { Page, WebWorker } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inEachBrowser, type Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { CLOUD, EPICS } from './places.ts';
import { PLAN } from './views.ts';

interface Dispatching {
	dispatch(...args: unknown[]): void;
}
interface WorkerApi {
	readonly commands: { readonly onCommand: Dispatching };
	readonly omnibox: { readonly onInputChanged: Dispatching; readonly onInputEntered: Dispatching };
	readonly contextMenus: { readonly onClicked: Dispatching };
	readonly tabs: { query(filter: object): Promise<{ id?: number; url?: string; active?: boolean }[]> };
}

/** The extension's background, whose events can be raised there as the browser raises them. */
const background = async ({ session }: Stage): Promise<WebWorker> => {
	const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker');
	const worker = await target.worker();
	if (worker === null) throw new Error('The background is not there.');
	return worker;
};

/** What the browser does when keys of the extension's are pressed in the tab in front; no driver can press them. */
const press = async (stage: Stage, page: Page, name: string): Promise<void> => {
	await page.bringToFront();
	await (await background(stage)).evaluate(async (command) => {
		const { chrome } = globalThis as unknown as { chrome: WorkerApi };
		const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
		chrome.commands.onCommand.dispatch(command, tab);
	}, name);
};

/** Class and text of what has the focus in the panel, or in one of Muster's own pages. */
const focused = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const root = document.querySelector('muster-panel')?.shadowRoot ?? document;
		const active = root.activeElement;
		return active === null ? '' : `${active.className}: ${active.querySelector('bdi')?.textContent ?? ''}`;
	});
const focusedWhen = (page: Page, wanted: RegExp): Promise<string> =>
	until(`the focus on ${wanted}`, async () => {
		const now = await focused(page);
		return wanted.test(now) ? now : null;
	});

const opened = (page: Page, part: string): Promise<string> =>
	until(`a tab with ${part}`, () =>
		page.evaluate(async (wanted) => {
			const { chrome } = globalThis as unknown as { chrome: WorkerApi };
			const tabs = await chrome.tabs.query({});
			return tabs.find(({ url }) => url?.includes(wanted))?.url ?? null;
		}, part),
	);

/** What the options page says of the shortcuts, in order. */
const KEYS = /list of releasesAlt\+Shift\+U.*panel on this pageAlt\+Shift\+G.*findingAlt\+Shift\+J/;

inEachBrowser('The browser’s own ways', (stage, kind) => {
	if (kind !== 'chrome') {
		// Firefox's driver does not reach the background; what it does there is in the unit tests.
		it('have an entry for the shortcuts on the options page, with the way to change them', async () => {
			const { screen } = await stage().openOwn('options.html');
			await screen.find({ role: 'button', name: 'Change shortcuts' });
			await screen.textsWhen({ role: 'region', name: 'Shortcuts' }, ([text = '']) => KEYS.test(text));
		});
		return;
	}

	it('have all three shortcuts assigned, and say where to change them', async () => {
		const { screen } = await stage().openOwn('options.html');
		const [text] = await screen.textsWhen({ role: 'region', name: 'Shortcuts' }, ([one = '']) => one.includes('Alt'));
		expect(text).toMatch(KEYS);
		expect(text).toContain('chrome://extensions/shortcuts');
	});

	it('go to the panel, and from finding to finding', async () => {
		const { page } = await stage().openPanel(EPICS.cloud.url);
		await press(stage(), page, 'go-to-panel');
		await focusedWhen(page, /^panel: /);
		await press(stage(), page, 'next-finding');
		const first = await focusedWhen(page, /^finding: /);
		await press(stage(), page, 'next-finding');
		await until('another finding', async () => {
			const now = await focused(page);
			return now.startsWith('finding: ') && now !== first ? true : null;
		});
	});

	it('unfold the panel that is folded to the edge', async () => {
		const { page, panel } = await stage().openPanel(`${CLOUD}/projects/PAY/versions/10106`);
		await panel.click({ role: 'button', name: 'Fold to the edge' });
		await press(stage(), page, 'go-to-panel');
		await panel.find({ role: 'button', name: 'Fold to the edge' });
		await focusedWhen(page, /dock-close/);
	});

	it('go from finding to finding in the plan', async () => {
		const { page, screen } = await stage().openOwn(PLAN);
		await screen.find({ role: 'heading', name: 'History' });
		await press(stage(), page, 'next-finding');
		await focusedWhen(page, /^finding: /);
	});

	it('find releases and epics for the address bar, and lead to them', async () => {
		const { page } = await stage().openOwn('options.html');
		const worker = await background(stage());
		await worker.evaluate(() => {
			const { chrome } = globalThis as unknown as { chrome: WorkerApi };
			chrome.omnibox.onInputEntered.dispatch('pay-240', 'newForegroundTab');
			chrome.omnibox.onInputEntered.dispatch('5.0', 'newForegroundTab');
		});
		await opened(page, '/browse/PAY-240');
		expect(await opened(page, 'plan.html?release')).toContain(encodeURIComponent('#release/10106'));
	});

	it('lead from a link to an issue to the plan of its release', async () => {
		const { page } = await stage().openOwn('options.html');
		await (await background(stage())).evaluate((linkUrl) => {
			const { chrome } = globalThis as unknown as { chrome: WorkerApi };
			chrome.contextMenus.onClicked.dispatch({ menuItemId: 'plan-of-link', linkUrl }, { id: -1 });
			chrome.contextMenus.onClicked.dispatch({ menuItemId: 'upcoming' });
		}, EPICS.cloud.url);
		expect(await opened(page, 'plan.html')).toContain(encodeURIComponent('#release/10106'));
		await opened(page, 'popup.html?in=tab');
	});
});
