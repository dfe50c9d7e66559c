import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/find-browsers.ts';
import { grantingBuild } from '../support/granting-build.ts';
import { dropFolder, freshProfile, launch, type Session } from '../support/launch.ts';
import { Screen } from '../support/roles.ts';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { startTrackers } from '../trackers/server.ts';

/** Addresses of all tabs, as the pages themselves tell. */
const addresses = async (session: Session): Promise<string[]> => {
	const pages = await session.browser.pages();
	return Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
};
const welcomes = async (session: Session): Promise<number> =>
	(await addresses(session)).filter((address) => address.endsWith('/welcome.html')).length;

describe.each(['chrome', 'firefox'] as const)('The welcome page in %s', (kind) => {
	const found = findBrowser(kind);
	it.skipIf(found === null)('opens once: not after an update, nor after a restart', async () => {
		if (found === null) return;
		const trackers = await startTrackers();
		const [extension, profile] = [grantingBuild(kind), freshProfile()];
		const options = { trackers, extension, profile, keepWelcome: true };
		let session = await launch(found, options);
		try {
			expect(await welcomes(session)).toBe(1);
			await session.update();
			// It has started anew once its own pages can be opened and answer.
			const screen = await until('the options after the update', async () => {
				const own = await session.openOwn('options.html').catch(() => null);
				return own === null ? null : new Screen(own, 'page');
			});
			await screen.find({ role: 'region', name: 'Shortcuts' });
			expect(await welcomes(session)).toBeLessThanOrEqual(1);
			await session.close();
			session = await launch(found, options);
			const again = new Screen(await session.openOwn('options.html'), 'page');
			await again.find({ role: 'region', name: 'Shortcuts' });
			expect(await welcomes(session)).toBe(0);
		} finally {
			await session.close();
			await trackers.close();
			dropFolder(profile);
			dropFolder(extension);
		}
	});
});

/** What of all databases of the extension holds the sample. */
const keptOfSample = (page: Page): Promise<string[]> =>
	page.evaluate(async () => {
		const open = (name: string): Promise<IDBDatabase> =>
			new Promise((resolve, reject) => {
				const asked = indexedDB.open(name);
				asked.onsuccess = () => resolve(asked.result);
				asked.onerror = () => reject(asked.error);
			});
		const all = (db: IDBDatabase, store: string): Promise<unknown[]> =>
			new Promise((resolve, reject) => {
				const asked = db.transaction(store).objectStore(store).getAll();
				asked.onsuccess = () => resolve(asked.result);
				asked.onerror = () => reject(asked.error);
			});
		const kept: string[] = [];
		for (const { name = '' } of await indexedDB.databases()) {
			const db = await open(name);
			for (const store of db.objectStoreNames) {
				for (const record of await all(db, store)) {
					const text = JSON.stringify(record);
					if (/sample/i.test(text)) kept.push(`${store}: ${text}`);
				}
			}
			db.close();
		}
		return kept;
	});

inEachBrowser('The welcome page', (stage) => {
	it('shows the real panel on a sample, which answers to the keyboard and is kept nowhere', async () => {
		const { page, screen } = await stage().openOwn('welcome.html');
		await screen.find({ role: 'heading', name: 'Welcome to Muster' });
		const panel = new Screen(page, 'panel');
		await panel.textsWhen({ role: 'status' }, (all) => all.join() === 'Not ready');
		const open = await panel.find({ role: 'group', name: 'Support readiness' });
		await open.evaluate((group) => group.querySelector('input')?.focus());
		// Every item that is open, by Tab and Space alone.
		for (let presses = 0; presses < 200; presses += 1) {
			const [settled] = await panel.texts({ role: 'status' });
			if (settled === 'Ready') break;
			const onOpen = await page.evaluate(() => {
				const active = document.querySelector('muster-panel')?.shadowRoot?.activeElement;
				return active instanceof HTMLInputElement && active.type === 'checkbox' && !active.checked;
			});
			await page.keyboard.press(onOpen ? ' ' : 'Tab');
		}
		await panel.textsWhen({ role: 'status' }, (all) => all.join() === 'Ready');
		const { page: own } = await stage().openOwn('options.html');
		expect(await keptOfSample(own)).toEqual([]);
		const { screen: popup } = await stage().openOwn('popup.html');
		await popup.find({ role: 'heading', name: 'Nothing seen yet' });
	});

	it('says that the sample has no plan, instead of opening one', async () => {
		const { page, screen } = await stage().openOwn('welcome.html');
		await new Screen(page, 'panel').click({ role: 'button', name: 'Sample 4.2' });
		await screen.textsWhen({ role: 'status' }, (texts) => texts.some((text) => text.includes('This sample has none')));
	});

	it('connects Linear, adds a self-hosted Jira, and is reached again from the options', async () => {
		const { page, screen } = await stage().openOwn('welcome.html');
		const key = await screen.labelled('Personal API key');
		await key.type('lin_api_demo_meridian_0123456789abcdef');
		await screen.click({ role: 'button', name: 'Connect' });
		await screen.textsWhen({ role: 'status' }, (texts) => texts.includes('Connected to Meridian'));
		const address = await screen.find({ role: 'textbox', name: 'Address' });
		await address.type('https://jira.meridian.example/jira');
		await screen.click({ role: 'button', name: 'Add' });
		await screen.find({ role: 'button', name: 'Remove https://jira.meridian.example/jira' });
		const privacy = await screen.texts({ role: 'region', name: 'Privacy' });
		expect(privacy.join(' ').match(/[.](?=\s|$)/g)).toHaveLength(3);
		await page.close();
		const { screen: options } = await stage().openOwn('options.html');
		const link = await options.find({ role: 'link', name: 'Show the welcome page' });
		expect(await link.evaluate((one) => one.getAttribute('href'))).toBe('/welcome.html');
	});
});
