import { expect } from 'vitest';
import type { Trackers } from '../trackers/server.ts';
import { findBrowser } from './find-browsers.ts';
import { grantingBuild } from './granting-build.ts';
import { dropFolder, freshProfile, launch, type Session } from './launch.ts';
import { panelOn, type Screen } from './roles.ts';

/** Somebody else with a browser of their own, on the same trackers. */
export class Colleague {
	readonly session: Session;
	readonly #folders: readonly string[];

	constructor(session: Session, folders: readonly string[]) {
		this.session = session;
		this.#folders = folders;
	}

	/** Starts a browser without any tracker in it. */
	static async arrive(trackers: Trackers): Promise<Colleague> {
		const found = findBrowser('chrome');
		if (found === null) throw new Error('A second browser is needed, and there is none.');
		const [profile, extension] = [freshProfile(), grantingBuild('chrome')];
		const session = await launch(found, { trackers, profile, extension });
		return new Colleague(session, [profile, extension]);
	}

	/** Signs in to a Jira as the one whom the stand-in's session names. */
	async signIn(site: string, who: string): Promise<void> {
		const page = await this.session.newPage();
		await page.goto(`${site}/sign-in-as/${who}`);
		await page.close();
	}

	/** Opens a tracker's page in a new tab and waits for the panel's verdict. */
	async openPanel(url: string): Promise<Screen> {
		const page = await this.session.newPage();
		await page.goto(url);
		return panelOn(page);
	}

	/** Ends the browser; an uncaught exception in it fails the test. */
	async leave(): Promise<void> {
		// A browser that is closing refuses what was under way; that is nobody's mistake.
		const problems = [...this.session.problems];
		await this.session.close();
		for (const folder of this.#folders) dropFolder(folder);
		expect(problems).toEqual([]);
	}
}
