import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { startTrackers, type Trackers } from '../trackers/server.ts';
import { addSelfHosted, connectLinear, LINEAR_KEYS } from './chores.ts';
import { type FoundBrowser, findBrowser } from './find-browsers.ts';
import { grantingBuild } from './granting-build.ts';
import { dropFolder, freshProfile, launch, type Session } from './launch.ts';
import { panelOn, Screen } from './roles.ts';

/** The stand-in trackers and a browser with Muster, for one file of tests. */
export class Stage {
	readonly trackers: Trackers;
	readonly #found: FoundBrowser;
	readonly #profile: string;
	readonly #extension: string;
	session: Session;

	constructor(trackers: Trackers, found: FoundBrowser, extension: string, profile: string, session: Session) {
		this.trackers = trackers;
		this.#found = found;
		this.#profile = profile;
		this.#extension = extension;
		this.session = session;
	}

	/** Ends the browser and starts it again on the same profile. */
	async restart(): Promise<void> {
		const { problems } = this.session;
		await this.session.close();
		this.session = await launch(this.#found, {
			trackers: this.trackers,
			profile: this.#profile,
			extension: this.#extension,
		});
		// Afterwards: without a browser, every test that follows would fail too.
		expect(problems).toEqual([]);
	}

	/** Ends the browser and the trackers, and forgets the profile and the copy of the build. */
	async end(): Promise<void> {
		await this.session.close();
		await this.trackers.close();
		dropFolder(this.#profile);
		dropFolder(this.#extension);
	}

	/** Has the browser's process killed, without any chance to tidy up, and starts it again on the same profile. */
	async crash(): Promise<void> {
		await this.session.crash();
		this.session = await launch(this.#found, {
			trackers: this.trackers,
			profile: this.#profile,
			extension: this.#extension,
		});
	}

	/** Plays an update of the extension. */
	update(): Promise<void> {
		return this.session.update();
	}

	/** Opens a tracker's page in a new tab. */
	async open(url: string): Promise<Page> {
		const page = await this.session.newPage();
		await page.goto(url);
		return page;
	}

	/** Opens a tracker's page in a new tab and waits for the panel's verdict. */
	async openPanel(url: string): Promise<{ page: Page; panel: Screen }> {
		const page = await this.open(url);
		return { page, panel: await panelOn(page) };
	}

	/**
	 * Opens one of Muster's own pages in a tab.
	 * @param first runs in it before its own scripts
	 */
	async openOwn(path: string, first?: () => void): Promise<{ page: Page; screen: Screen }> {
		const page = await this.session.openOwn(path, first);
		return { page, screen: new Screen(page, 'page') };
	}

	/** The badge's text, colour and title. */
	async badge(): Promise<{ text: string; title: string }> {
		const { page } = await this.openOwn('popup.html');
		const badge = await page.evaluate(async () => {
			const { action } = (globalThis as unknown as { browser: BadgeApi }).browser;
			return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
		});
		await page.close();
		return badge;
	}

	/** Adds a self-hosted Jira on the options page, as a user does. */
	addSelfHosted(address: string): Promise<void> {
		return addSelfHosted(this.session, address);
	}

	/** Connects Linear on the options page, as a user does. */
	connectLinear(key: string = LINEAR_KEYS.amara): Promise<void> {
		return connectLinear(this.session, key);
	}
}

const start = async (found: FoundBrowser): Promise<Stage> => {
	const trackers = await startTrackers();
	const profile = freshProfile();
	const extension = grantingBuild(found.kind);
	const session = await launch(found, { trackers, profile, extension });
	return new Stage(trackers, found, extension, profile, session);
};

/**
 * Runs a suite in Chrome and in Firefox, each on a stage of its own. Any uncaught exception, in a page, a content
 * script or the background, fails the test during which it came.
 */
export const inEachBrowser = (
	name: string,
	suite: (stage: () => Stage, kind: FoundBrowser['kind']) => void,
	kinds: readonly FoundBrowser['kind'][] = ['chrome', 'firefox'],
): void => {
	for (const kind of kinds) {
		const found = findBrowser(kind);
		describe.skipIf(found === null)(`${name} in ${kind}`, () => {
			let stage: Stage;
			beforeAll(async () => {
				if (found !== null) stage = await start(found);
			});
			afterEach(async () => {
				const { problems, browser } = stage.session;
				const [, ...others] = await browser.pages();
				for (const page of others) await page.close();
				const seen = problems.splice(0);
				stage.trackers.faults.clear();
				expect(seen).toEqual([]);
			});
			afterAll(async () => {
				await stage?.end();
			});
			suite(() => stage, kind);
		});
	}
};

/** The part of the extension API that tells what the badge shows. */
interface BadgeApi {
	readonly action: {
		getBadgeText(details: object): Promise<string>;
		getTitle(details: object): Promise<string>;
	};
}
