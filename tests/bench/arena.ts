import type { CDPSession, Page } from 'puppeteer-core';
import type { FoundBrowser } from '../support/find-browsers.ts';
import { dropFolder, freshProfile, launch, type Session } from '../support/launch.ts';
import { until } from '../support/until.ts';
import { startTrackers, type Trackers } from '../trackers/server.ts';
import { floorBuild } from './floor.ts';
import { dataBytes } from './heap-snapshot.ts';

/** What the browser tells of a page, seconds and bytes; times are the CPU's, from the beginning of the document on. */
export interface Metrics {
	readonly TaskDuration: number;
	readonly ScriptDuration: number;
	readonly JSHeapUsedSize: number;
	readonly JSEventListeners: number;
	readonly Nodes: number;
}

/** A tab whose costs can be read. */
export class Tab {
	readonly page: Page;
	readonly #devtools: CDPSession;

	private constructor(page: Page, devtools: CDPSession) {
		this.page = page;
		this.#devtools = devtools;
	}

	static async open(session: Session): Promise<Tab> {
		const page = await session.newPage();
		const devtools = await page.createCDPSession();
		// The thread's own time: other programs on the machine must not count.
		await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
		return new Tab(page, devtools);
	}

	async metrics(): Promise<Metrics> {
		const { metrics } = await this.#devtools.send('Performance.getMetrics');
		return Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as unknown as Metrics;
	}

	/** What is left once everything that nobody holds is gone. */
	async settledMetrics(): Promise<Metrics> {
		// What the first round frees may hold the last of something else.
		for (let round = 0; round < 3; round += 1) await this.#devtools.send('HeapProfiler.collectGarbage');
		return this.metrics();
	}

	/** Bytes of what scripts hold, without the code that the engine compiled of them. */
	async heldBytes(): Promise<number> {
		const chunks: string[] = [];
		const take = ({ chunk }: { chunk: string }): number => chunks.push(chunk);
		this.#devtools.on('HeapProfiler.addHeapSnapshotChunk', take);
		await this.#devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
		this.#devtools.off('HeapProfiler.addHeapSnapshotChunk', take);
		return dataBytes(chunks.join(''));
	}
}

export const SIDES = ['floor', 'muster'] as const;
export type Side = (typeof SIDES)[number];
export type PerSide<T> = Readonly<Record<Side, T>>;

/** Two browsers on the same stand-in trackers: one with Muster, one with an extension that does nothing. */
export interface Arena {
	readonly trackers: Trackers;
	readonly sessions: PerSide<Session>;
	close(): Promise<void>;
}

/** @param build folder of Muster as it is built for Chrome */
export const openArena = async (found: FoundBrowser, build: string): Promise<Arena> => {
	const trackers = await startTrackers();
	const floor = floorBuild(build);
	const profiles = [freshProfile(), freshProfile()] as const;
	const sessions = {
		floor: await launch(found, { trackers, profile: profiles[0], extension: floor }),
		muster: await launch(found, { trackers, profile: profiles[1], extension: build }),
	};
	return {
		trackers,
		sessions,
		async close() {
			for (const side of SIDES) await sessions[side].close().catch(() => undefined);
			await trackers.close();
			for (const folder of [floor, ...profiles]) dropFolder(folder);
		},
	};
};

/** Does something on both sides, one after the other. */
export const onBoth = async <T>(task: (side: Side) => Promise<T>): Promise<PerSide<T>> => ({
	floor: await task('floor'),
	muster: await task('muster'),
});

/** Does something on both sides by turns, so that whatever else the machine does burdens both alike. */
export const byTurns = async <T>(
	rounds: number,
	task: (side: Side, round: number) => Promise<T>,
): Promise<PerSide<T[]>> => {
	const all: Record<Side, T[]> = { floor: [], muster: [] };
	for (let round = 0; round < rounds; round += 1) {
		// Whoever is second finds the machine warmer or busier: nobody is second always.
		const order = round % 2 === 0 ? SIDES : SIDES.toReversed();
		for (const side of order) all[side].push(await task(side, round));
	}
	return all;
};

/**
 * Ends the background and waits until it has ended: what is sent before that waits for it.
 * @param own one of the extension's own pages
 */
export const stopBackground = async (session: Session, own: Page): Promise<void> => {
	const running = session.browser.targets().filter((target) => target.type() === 'service_worker');
	await session.stopBackground(own);
	await until('the background to be gone', async () =>
		session.browser.targets().some((target) => running.includes(target)) ? null : true,
	);
};

/** For pages that must be left alone while they are measured. */
export const pause = (milliseconds: number): Promise<void> =>
	new Promise((resolve) => setTimeout(resolve, milliseconds));
