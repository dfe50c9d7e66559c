import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { browsersFor } from './support/find-browsers.ts';
import { grantingBuild } from './support/granting-build.ts';
import { launch, OUTPUT, type Session } from './support/launch.ts';
import { panelOn, Screen } from './support/roles.ts';
import { type Place, takeStorePictures } from './support/store-pictures.ts';
import { startTrackers, type Trackers } from './trackers/server.ts';

// `npm start`: Muster in a real browser on the stand-in trackers. With a display, a window to try it in; without one,
// pictures of panel, popup and plan and a summary. With `--pictures` also those that README and the stores show.
const asked = process.argv.includes('--pictures');
const PICTURES = join(OUTPUT, 'pictures');
const STORE_PICTURES = join(OUTPUT, 'store');
const DOCS = join(import.meta.dirname, '../docs/pictures');
const README = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
const LINEAR_KEY = 'lin_api_demo_meridian_0123456789abcdef';
const TOUR = [
	{ name: 'jira-cloud', url: 'https://meridian.atlassian.net/browse/PAY-210' },
	{ name: 'jira-data-center', url: 'https://jira.meridian.example/jira/browse/OPS-20' },
	{ name: 'linear', url: 'https://linear.app/meridian/issue/ENG-123/' },
] as const;

const PLAN = `plan.html?release=${encodeURIComponent(`${new URL(TOUR[0].url).hostname}#release/10104`)}`;
/** What the stores show: five pictures are what they take. */
const PLACES: readonly Place[] = [
	{ name: 'panel-jira-cloud', path: TOUR[0].url, shows: { role: 'group', name: 'Support readiness' } },
	{ name: 'panel-linear', path: TOUR[2].url, shows: { role: 'group', name: 'Support readiness' } },
	{ name: 'plan', path: PLAN, shows: { role: 'heading', name: 'History' } },
	{ name: 'upcoming', path: 'popup.html?in=tab', shows: { role: 'list', name: 'Upcoming releases' } },
	{ name: 'welcome', path: 'welcome.html', shows: { role: 'region', name: 'Self-hosted Jira' } },
];

const hasDisplay = (): boolean =>
	process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const typeInto = async (screen: Screen, name: string, text: string): Promise<void> => {
	const field = await screen.labelled(name);
	await field.type(text);
};

/** Does what a user does once: connects Linear, adds the self-hosted Jira. */
const setUp = async (session: Session): Promise<void> => {
	const page = await session.openOwn('options.html');
	const options = new Screen(page, 'page');
	await typeInto(options, 'Personal API key', LINEAR_KEY);
	await options.click({ role: 'button', name: 'Connect' });
	await options.find({ role: 'button', name: 'Disconnect Meridian' });
	await typeInto(options, 'Address', 'https://jira.meridian.example/jira');
	await options.click({ role: 'button', name: 'Add' });
	await options.find({ role: 'button', name: 'Remove https://jira.meridian.example/jira' });
	await page.close();
};

const visit = async (session: Session, url: string): Promise<{ page: Page; summary: string }> => {
	const page = await session.newPage();
	await page.goto(url);
	const panel = await panelOn(page);
	await panel.find({ role: 'group', name: 'Support readiness' });
	const [verdict] = await panel.texts({ role: 'status' });
	const items = await panel.count({ role: 'checkbox' });
	const findings = await panel.count({ role: 'listitem', within: { role: 'list', name: 'Findings' } });
	return { page, summary: `${verdict}, ${items} items, ${findings} findings` };
};

const picture = async (page: Page, name: string): Promise<void> => {
	const path = join(PICTURES, `${name}.png`);
	await page.screenshot({ path: path as `${string}.png` });
	console.log(`  ${path}`);
	if (!asked || !README.includes(`docs/pictures/${name}.webp`)) return;
	const small = join(DOCS, `${name}.webp`);
	await page.screenshot({ path: small as `${string}.webp`, quality: 90 });
	console.log(`  ${small}`);
};

const popupSummary = async (screen: Screen): Promise<string[]> => {
	// The last tracker visited is still being read when the popup opens.
	await screen.textsWhen({ role: 'listitem', within: { role: 'list', name: 'Upcoming releases' } }, (texts) =>
		['Jira Cloud', 'Jira Data Center', 'Linear'].every((tracker) => texts.some((text) => text.includes(tracker))),
	);
	return screen.texts({ role: 'listitem', within: { role: 'list', name: 'Upcoming releases' } });
};

/** Waits until what the trackers have coming has been read: the three of them appear in the popup. */
const openPopup = async (session: Session): Promise<{ page: Page; releases: string[] }> => {
	const page = await session.openOwn('popup.html');
	await page.setViewport({ width: 380, height: 600 });
	return { page, releases: await popupSummary(new Screen(page, 'page')) };
};

const takePictures = async (session: Session): Promise<void> => {
	mkdirSync(PICTURES, { recursive: true });
	const lines: string[] = [];
	console.log('Pictures:');
	// Left open: without a page of its own, a Jira is not read again, and the views say so.
	const open = [];
	for (const { url } of TOUR) open.push((await visit(session, url)).page);
	for (const theme of ['light', 'dark'] as const) {
		for (const { name, url } of TOUR) {
			const { page, summary } = await visit(session, `${url}?theme=${theme}`);
			await picture(page, `panel-${name}-${theme}`);
			if (theme === 'light') lines.push(`${name.padEnd(18)} ${summary}`);
			await page.close();
		}
		const popup = await openPopup(session);
		await popup.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
		await picture(popup.page, `popup-${theme}`);
		if (theme === 'light') lines.push(`popup              ${popup.releases.length} upcoming releases`);
		await popup.page.close();
		await pictureOfPlan(session, theme);
		if (!asked) continue;
		for (const path of await takeStorePictures(session, STORE_PICTURES, PLACES, theme)) console.log(`  ${path}`);
	}
	for (const page of open) await page.close();
	console.log(`\n${lines.join('\n')}`);
};

const pictureOfPlan = async (session: Session, theme: 'light' | 'dark'): Promise<void> => {
	const page = await session.openOwn(PLAN);
	await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
	await new Screen(page, 'page').find({ role: 'status' });
	await picture(page, `plan-${theme}`);
	await page.close();
};

const showWindow = async (session: Session): Promise<void> => {
	for (const { url } of TOUR) await visit(session, url);
	console.log('Muster is running. Close the browser window to end.');
	await new Promise((resolve) => session.browser.once('disconnected', resolve));
};

const [found] = browsersFor(['chrome']);
if (found === undefined) {
	console.error('No Chrome, Chromium or Edge found. Install one, or name it in CHROME_PATH.');
	process.exit(1);
}
const trackers: Trackers = await startTrackers();
const headless = asked || !hasDisplay();
const session = await launch(found, { trackers, headless, extension: grantingBuild('chrome') });
try {
	await setUp(session);
	await (headless ? takePictures(session) : showWindow(session));
} finally {
	await session.close().catch(() => undefined);
	await trackers.close();
}
if (session.problems.length > 0) {
	console.error(session.problems.join('\n'));
	process.exitCode = 1;
}
