import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import type { FoundBrowser } from './find-browsers.ts';
import { clickNotice, stopBackground } from './firefox-window.ts';
import { until } from './until.ts';

/** The part of the extension API that a click on a notification comes through. */
interface Notices {
	readonly notifications: { readonly onClicked: { dispatch(id: string): void } };
}

/** A running browser with Muster in it. */
export interface Session {
	readonly kind: FoundBrowser['kind'];
	readonly browser: Browser;
	/** Folder of the profile; start another session on it to play a restart. */
	readonly profile: string;
	/** Uncaught exceptions and error logs of pages, content scripts and the background, as text. */
	readonly problems: string[];
	newPage(): Promise<Page>;
	/**
	 * Opens one of the extension's own pages, e.g. `popup.html`, in a tab.
	 * @param first runs in it before its own scripts
	 */
	openOwn(path: string, first?: () => void): Promise<Page>;
	/** Plays an update: the browser drops the running extension and starts it anew, under open pages. */
	update(): Promise<void>;
	/**
	 * Ends the extension's background as the browser does when it wants the memory.
	 * @param own one of the extension's own pages
	 */
	stopBackground(own: Page): Promise<void>;
	/** Clicks a desktop notification that Muster shows, in the user's place: the driver cannot see the desktop. */
	clickNotice(id: string): Promise<void>;
	/** Ends the browser; the profile stays. */
	close(): Promise<void>;
	/** Kills the browser's process; the profile stays as it is at that moment. */
	crash(): Promise<void>;
}

export interface LaunchOptions {
	readonly trackers: { readonly port: number; readonly proxyPort: number };
	readonly profile?: string;
	readonly headless?: boolean;
	/** Folder of the built extension; null for none. */
	readonly extension?: string;
	/** Leaves the page that welcomes people open, in front; it is closed otherwise, so that it is in nobody's way. */
	readonly keepWelcome?: boolean;
	/** Leads all that the browser asks for through the stand-ins' proxy, which notes what is not theirs; Firefox always does. */
	readonly throughProxy?: boolean;
	/** Chrome's own language, e.g. `de`; English where it is left out. */
	readonly language?: string;
}

export const OUTPUT = resolve(import.meta.dirname, '../../.output');
const ENGLISH = 'en-US';
const HOSTS = ['*.atlassian.net', 'linear.app', 'api.linear.app', '*.meridian.example'];
const GECKO_ID = 'muster@muster.example';
/** Firefox makes up an address for an extension; a fixed one lets tests open its pages. */
const GECKO_UUID = '6d757374-6572-4e57-a000-6d7573746572';

/** A folder for a fresh profile. */
export const freshProfile = (): string => mkdtempSync(join(tmpdir(), 'muster-profile-'));

/** Forgets a profile, or a copy of a build. */
export const dropFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

const chromeArguments = ({ trackers, throughProxy, language = ENGLISH }: LaunchOptions): string[] => [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--ignore-certificate-errors',
	`--lang=${language}`,
	throughProxy === true
		? `--proxy-server=http://127.0.0.1:${trackers.proxyPort}`
		: `--host-resolver-rules=${HOSTS.map((host) => `MAP ${host} 127.0.0.1:${trackers.port}`).join(',')}`,
];

/** Logs that are the page's business or the network's, not an error of Muster's. */
const isNoise = (text: string): boolean => /Failed to load resource|net::ERR_|favicon/.test(text);

const listen = (session: CDPSession, where: string, problems: string[]): void => {
	session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
		const text = exceptionDetails.exception?.description ?? exceptionDetails.text;
		problems.push(`${where}: ${text}`);
	});
	session.on('Runtime.consoleAPICalled', ({ type, args }) => {
		const text = args.map(({ value, description }) => String(value ?? description ?? '')).join(' ');
		if (type === 'error' && !isNoise(text)) problems.push(`${where}: console.error: ${text}`);
	});
	// Fails only when the target is gone already.
	session.send('Runtime.enable').catch(() => undefined);
};

/** @param watched gets the sessions that watch the background */
const watchTarget = async (target: Target, problems: string[], watched: CDPSession[]): Promise<void> => {
	const type = target.type();
	if (type !== 'page' && type !== 'service_worker') return;
	const session = await target.createCDPSession().catch(() => null);
	if (session === null) return;
	if (type === 'service_worker') watched.push(session);
	listen(session, `${type} ${target.url()}`, problems);
};

/** Whether this start installs a Muster that welcomes people: into a profile that was never used. */
const isWelcoming = (profile: string, extension: string): boolean =>
	existsSync(join(extension, 'welcome.html')) &&
	!['Default', 'prefs.js'].some((name) => existsSync(join(profile, name)));

/** The tab with the page that welcomes people, asked for its address: Firefox's driver does not know it. */
const welcomeIn = (browser: Browser): Promise<Page> =>
	until('the page that welcomes', async () => {
		for (const page of await browser.pages()) {
			const address = await page.evaluate(() => location.href).catch(() => '');
			if (address.endsWith('/welcome.html')) return page;
		}
		return null;
	});

const launchChrome = async (found: FoundBrowser, options: LaunchOptions, profile: string): Promise<Session> => {
	const problems: string[] = [];
	const watched: CDPSession[] = [];
	const extension = options.extension ?? join(OUTPUT, 'chrome-mv3');
	const welcoming = isWelcoming(profile, extension);
	const browser = await puppeteer.launch({
		executablePath: found.path,
		headless: options.headless ?? true,
		pipe: true,
		userDataDir: profile,
		enableExtensions: [extension],
		defaultViewport: options.headless === false ? null : { width: 1440, height: 900 },
		args: chromeArguments(options),
		// On Linux the browser takes its language from here.
		env: { ...process.env, LANGUAGE: options.language ?? ENGLISH },
	});
	browser.on('targetcreated', (target) => void watchTarget(target, problems, watched));
	const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
	await watchTarget(worker, problems, watched);
	if (welcoming) {
		const welcome = await welcomeIn(browser);
		if (options.keepWelcome !== true) await welcome.close();
	}
	// Node gives no origin for this scheme.
	const origin = worker.url().split('/').slice(0, 3).join('/');
	return {
		kind: 'chrome',
		browser,
		profile,
		problems,
		newPage: () => browser.newPage(),
		async openOwn(path, first) {
			const page = await browser.newPage();
			if (first !== undefined) await page.evaluateOnNewDocument(first);
			await page.goto(`${origin}/${path}`);
			return page;
		},
		async update() {
			await browser.installExtension(extension);
		},
		async stopBackground(own) {
			// A worker that is watched when it ends starts paused the next time.
			for (const session of watched.splice(0)) await session.detach().catch(() => undefined);
			const devtools = await own.createCDPSession();
			await devtools.send('ServiceWorker.enable');
			await devtools.send('ServiceWorker.stopAllWorkers');
			await devtools.detach();
		},
		async clickNotice(id) {
			const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
			const running = await target.worker();
			await running?.evaluate((which) => {
				(globalThis as unknown as { chrome: Notices }).chrome.notifications.onClicked.dispatch(which);
			}, id);
		},
		close: () => browser.close(),
		crash: () => killed(browser),
	};
};

/** Kills the browser's process and waits until it is gone. */
const killed = async (browser: Browser): Promise<void> => {
	const running = browser.process();
	if (running === null) throw new Error('This browser was not started here.');
	const gone = new Promise((resolve) => running.once('exit', resolve));
	running.kill('SIGKILL');
	await gone;
};

const firefoxPreferences = (proxyPort: number): Record<string, unknown> => ({
	'network.proxy.type': 1,
	'network.proxy.ssl': '127.0.0.1',
	'network.proxy.ssl_port': proxyPort,
	'network.proxy.no_proxies_on': '',
	'extensions.originControls.grantByDefault': true,
	'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
	'extensions.webextensions.keepUuidOnUninstall': true,
	'extensions.webextensions.keepStorageOnUninstall': true,
	'extensions.webextOptionalPermissionPrompts': false,
	'browser.dom.window.dump.enabled': true,
	'devtools.console.stdout.content': true,
	// Notifications of its own: there may be no desktop to show them.
	'alerts.useSystemBackend': false,
	'intl.locale.requested': ENGLISH,
	'datareporting.policy.dataSubmissionEnabled': false,
	'app.normandy.enabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
});

/** What Firefox prints of an uncaught exception in Muster's code; the protocol tells nothing of content scripts. */
const collectOutput = (browser: Browser, problems: string[]): void => {
	const read = (chunk: Buffer): void => {
		for (const line of chunk.toString().split('\n')) {
			if (/JavaScript error: moz-extension:|console\.error: .*Muster/i.test(line)) problems.push(line.trim());
		}
	};
	const running = browser.process();
	running?.stdout?.on('data', read);
	running?.stderr?.on('data', read);
};

const launchFirefox = async (found: FoundBrowser, options: LaunchOptions, profile: string): Promise<Session> => {
	const problems: string[] = [];
	mkdirSync(profile, { recursive: true });
	const extension = options.extension ?? join(OUTPUT, 'firefox-mv3');
	const welcoming = isWelcoming(profile, extension);
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: found.path,
		headless: options.headless ?? true,
		userDataDir: profile,
		acceptInsecureCerts: true,
		// Without it no page of an extension can be opened.
		args: ['--remote-allow-system-access'],
		defaultViewport: options.headless === false ? null : { width: 1440, height: 900 },
		extraPrefsFirefox: firefoxPreferences(options.trackers.proxyPort),
	});
	collectOutput(browser, problems);
	await browser.installExtension(extension);
	if (welcoming) {
		const welcome = await welcomeIn(browser);
		if (options.keepWelcome !== true) await welcome.close();
	}
	const newPage = async (): Promise<Page> => {
		const page = await browser.newPage();
		page.on('pageerror', (error) => {
			// A tracker's own script, whose question was cut by leaving the page; Muster's pages ask no tracker.
			if (!/NetworkError when attempting to fetch/.test(String(error))) problems.push(`page: ${String(error)}`);
		});
		return page;
	};
	return {
		kind: 'firefox',
		browser,
		profile,
		problems,
		newPage,
		async openOwn(path, first) {
			const page = await newPage();
			if (first !== undefined) await page.evaluateOnNewDocument(first);
			const url = `moz-extension://${GECKO_UUID}/${path}`;
			// The driver does not notice that an extension's page has loaded, though it can work in it: look for oneself.
			page.goto(url, { timeout: 1_000 }).catch(() => undefined);
			await until(url, async () => ((await page.evaluate(() => location.href)).startsWith(url) ? true : null));
			await until(`${url} complete`, async () =>
				(await page.evaluate(() => document.readyState)) === 'complete' ? true : null,
			);
			return page;
		},
		async update() {
			await browser.installExtension(options.extension ?? join(OUTPUT, 'firefox-mv3'));
		},
		stopBackground: () => stopBackground(browser, GECKO_ID),
		clickNotice: (id) => clickNotice(browser, GECKO_ID, id),
		close: () => browser.close(),
		crash: () => killed(browser),
	};
};

/** Starts a browser with the built extension, its host names led to the stand-in trackers. */
export const launch = (found: FoundBrowser, options: LaunchOptions): Promise<Session> => {
	const profile = options.profile ?? freshProfile();
	return found.kind === 'chrome' ? launchChrome(found, options, profile) : launchFirefox(found, options, profile);
};
