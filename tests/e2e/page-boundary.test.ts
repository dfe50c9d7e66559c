import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../support/find-browsers.ts';
import { dropFolder, launch, OUTPUT, type Session } from '../support/launch.ts';
import { Screen } from '../support/roles.ts';
import { until } from '../support/until.ts';
import { startTrackers, type Trackers } from '../trackers/server.ts';
import { EPICS, SERVER } from './places.ts';
import { PLAN } from './views.ts';

/** Hosts that a browser asks of its own accord, whatever is installed in it. */
const OF_THE_BROWSER =
	/(^|\.)(mozilla\.(org|com|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)(:|\/|$)/;

/** The build as it ships, with every request of the whole browser led through a proxy that notes what is not a tracker's. */
const withShipped = async (
	kind: 'chrome' | 'firefox',
	then: (session: Session, trackers: Trackers) => Promise<void>,
): Promise<void> => {
	const found = findBrowser(kind);
	if (found === null) throw new Error(`No ${kind}`);
	const trackers = await startTrackers();
	const extension = join(OUTPUT, `${kind}-mv3`);
	const session = await launch(found, { trackers, extension, throughProxy: true });
	try {
		await then(session, trackers);
		expect(session.problems).toEqual([]);
	} finally {
		await session.close();
		await trackers.close();
		dropFolder(session.profile);
	}
};

const shownPanel = async (session: Session, url: string): Promise<Page> => {
	const page = await session.newPage();
	await page.goto(url);
	await until('a panel with something in it', () =>
		page.evaluate(() => ((document.querySelector('muster-panel')?.clientHeight ?? 0) > 300 ? true : null)),
	);
	return page;
};

/** Everything a script of the page can try on the panel. Runs in the page. */
const attack = (envelope: string): string[] => {
	const host = document.querySelector<HTMLElement>('muster-panel');
	if (host === null) return ['no panel'];
	const world = globalThis as unknown as Record<string, unknown> & { chrome?: { runtime?: object }; browser?: object };
	const { left, top, width, height } = host.getBoundingClientRect();
	const deep: string[] = [];
	const note = (event: Event): void => {
		if (event.composedPath().some((one) => one instanceof Node && one.getRootNode() !== document))
			deep.push(event.type);
	};
	addEventListener('click', note, true);
	for (let y = top + 5; y < Math.min(top + height, innerHeight); y += 10) {
		for (const x of [left + 20, left + width / 2, left + width - 20]) {
			const target = document.elementFromPoint(x, y);
			if (target?.getRootNode() !== document) deep.push('elementFromPoint');
			for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
				target?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
			}
		}
	}
	for (const key of [' ', 'Enter', 'a'])
		host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
	for (const message of [JSON.parse(envelope), envelope]) {
		postMessage(message, '*');
		document.dispatchEvent(new CustomEvent('muster', { detail: message }));
	}
	return [
		...deep,
		...('__muster__' in world ? ['bridge'] : []),
		...(world.chrome?.runtime === undefined && world.browser === undefined ? [] : ['extension API']),
	];
};

const EDIT = JSON.stringify({ muster: 'request', name: 'epic.mark', payload: {} });

/** Sends a request as the extension's own pages do. */
const askBackground = (page: Page, name: string, payload: object): Promise<{ ok: boolean; value: unknown }> =>
	page.evaluate(
		(message) => {
			const { runtime } = (
				globalThis as unknown as { browser: { runtime: { sendMessage(what: object): Promise<never> } } }
			).browser;
			return runtime.sendMessage(message);
		},
		{ muster: 'request', name, payload },
	);

describe.each(['chrome', 'firefox'] as const)('A page, in %s as it ships', (kind) => {
	it.skipIf(findBrowser(kind) === null)(
		'reaches neither the extension nor the bridge, and gets no event into the panel from outside',
		async () => {
			await withShipped(kind, async (session) => {
				const page = await shownPanel(session, EPICS.cloud.url);
				expect(await page.evaluate(attack, EDIT)).toEqual([]);
				const own = await session.openOwn('options.html');
				const { value } = await askBackground(own, 'panel.view', {
					site: { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' },
					key: EPICS.cloud.key,
				});
				const { epic, checklist } = value as { epic: { facts: { id: string } }; checklist: { revision: number } };
				expect(checklist.revision).toBe(0);
				expect(await askBackground(own, 'history.view', { subject: epic.facts.id })).toEqual({ ok: true, value: [] });
			});
		},
	);

	it.skipIf(findBrowser(kind) === null)('is given no file of the extension’s', async () => {
		await withShipped(kind, async (session) => {
			const own = await session.openOwn('popup.html');
			const base = own.url().replace(/popup\.html.*/, '');
			const page = await shownPanel(session, EPICS.cloud.url);
			for (const file of ['panel.js', 'popup.html', 'manifest.json']) {
				const got = await page.evaluate(
					(address) =>
						fetch(address).then(
							() => true,
							() => false,
						),
					base + file,
				);
				expect(got, file).toBe(false);
			}
		});
	});
});

describe.each(['chrome', 'firefox'] as const)('The network, in %s as it ships', (kind) => {
	it.skipIf(findBrowser(kind) === null)('is asked for nothing but the trackers', async () => {
		await withShipped(kind, async (session, trackers) => {
			const options = new Screen(await session.openOwn('options.html'), 'page');
			await (await options.labelled('Personal API key')).type('lin_api_demo_meridian_0123456789abcdef');
			await options.click({ role: 'button', name: 'Connect' });
			await options.find({ role: 'button', name: 'Disconnect Meridian' });
			for (const url of [EPICS.cloud.url, EPICS.linear.url]) await shownPanel(session, url);
			const popup = new Screen(await session.openOwn('popup.html'), 'page');
			await popup.find({ role: 'list', name: 'Upcoming releases' });
			const plan = new Screen(await session.openOwn(PLAN), 'page');
			await plan.press({ role: 'button', name: 'Read again' });
			await plan.find({ role: 'button', name: 'Read again' });
			// Nobody has granted the self-hosted tracker: its page is left alone.
			const foreign = await session.newPage();
			await foreign.goto(EPICS.server.url);
			expect(await foreign.$('muster-panel')).toBeNull();
			expect(trackers.requests.some(({ path }) => path.startsWith(`${new URL(SERVER).pathname}/rest/`))).toBe(false);

			// Searches and queries are sent as POST too; nothing that changes anything goes without being asked for.
			const sent = trackers.requests.filter(({ method }) => method !== 'GET' && method !== 'OPTIONS');
			expect(
				sent.filter(({ path, body }) => !/search|bulkfetch|graphql/.test(path) || body.includes('mutation')),
			).toEqual([]);

			const strange = () => trackers.refused.filter((address) => !OF_THE_BROWSER.test(address));
			expect(strange()).toEqual([]);
			// That nothing was noted is worth something only where anything would have been.
			await foreign.goto('https://elsewhere.example/').catch(() => undefined);
			await until('a note of a stranger', async () => (strange().length > 0 ? true : null));
		});
	});
});
