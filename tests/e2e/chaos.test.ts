import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { turnSharingOn } from '../support/chores.ts';
import { Crowd, type Haunt, Wanderer } from '../support/crowd.ts';
import { askFrom, recordsIn } from '../support/database.ts';
import { Screen } from '../support/roles.ts';
import { noteRow } from '../support/rows.ts';
import { sharedOn } from '../support/shared-copies.ts';
import { inEachBrowser, type Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { CHAOS_KINDS, type Chaos, type ChaosKind } from '../trackers/chaos.ts';
import { randomFrom } from '../trackers/random.ts';
import { CLOUD, LINEAR, SERVER } from './places.ts';

/** CHAOS_SEED repeats a run, CHAOS_FAULTS makes it longer or shorter. */
const SEED = Number(process.env.CHAOS_SEED ?? Math.floor(Math.random() * 1_000_000));
const RATE = 0.8;
const MOST = Number(process.env.CHAOS_FAULTS ?? 500);
/** Firefox, which is driven more slowly, gets a quarter: that every kind of fault was met is asked of Chrome alone. */
const FAULTS = { chrome: MOST, firefox: Math.ceil(MOST / 4) } as const;
/** Milliseconds; a machine with nothing else to do needs a fraction of it. */
const PATIENCE = 150_000;
const SITE_ID = 'meridian.atlassian.net';
const RELEASE_ID = `${SITE_ID}#release/10106`;
const PLAN = `plan.html?release=${encodeURIComponent(RELEASE_ID)}`;
/** Milliseconds within which all edits must have gone out once all goes well; pauses after failures are cut short. */
const SENDING = 60_000;

const cloud = (key: string): Haunt => ({
	name: key,
	urls: [`${CLOUD}/browse/${key}`, `${CLOUD}/jira/software/c/projects/PAY/boards/1?selectedIssue=${key}`],
});
const server = (key: string): Haunt => ({ name: key, urls: [`${SERVER}/browse/${key}`] });
const linear = (key: string): Haunt => ({ name: key, urls: [`${LINEAR}/issue/${key}/`] });

/** No place is in two tabs: what one does there, another one would undo. */
const ROUTES: readonly (readonly Haunt[])[] = [
	['PAY-240', 'PAY-150', 'PAY-160'].map(cloud),
	['PAY-210', 'PAY-220', 'PAY-250'].map(cloud),
	['OPS-20', 'OPS-10'].map(server),
	['OPS-30', 'OPS-40'].map(server),
	['ENG-123', 'ENG-130'].map(linear),
	['ENG-150', 'ENG-160'].map(linear),
];

const gather = async (stage: Stage): Promise<Crowd> => {
	const wanderers: Wanderer[] = [];
	const add = (page: Wanderer['page'], haunts: readonly Haunt[]) =>
		wanderers.push(new Wanderer(page, haunts, randomFrom(SEED + wanderers.length)));
	for (const haunts of ROUTES) add(await stage.open(haunts[0]?.urls[0] ?? ''), haunts);
	for (const path of [PLAN, 'popup.html']) add((await stage.openOwn(path)).page, [{ name: path, urls: [] }]);
	return new Crowd(wanderers);
};

const printTable = ({ served }: Chaos): void => {
	const rows = CHAOS_KINDS.map((kind) => [
		kind,
		Object.fromEntries([...served].map(([host, kinds]) => [host, kinds.get(kind) ?? 0])),
	]);
	console.table(Object.fromEntries(rows));
};

const kindsIn = ({ served }: Chaos): ChaosKind[] =>
	[...new Set([...served.values()].flatMap((kinds) => [...kinds.keys()]))].sort();

/** What the tracker has of all that was made, once that is what it should be; else what it has in the end. */
const arrivedOn = async ({ trackers }: Stage, own: Page, written: readonly unknown[]) => {
	const found = () => sharedOn(trackers.world.jiraCloud.issues, 'Made by');
	const isThere = async (): Promise<true | null> => {
		await askFrom(own, 'options.share-again', { siteId: SITE_ID });
		return isDeepStrictEqual(await found(), written) ? true : null;
	};
	await until('every edit in the tracker', isThere, SENDING).catch(async (error: unknown) => {
		const waiting = (await recordsIn(own, 'outbox')).filter(({ edits }) => edits > 0);
		console.error(`${String(error)}; still waiting: ${JSON.stringify(waiting)}`);
	});
	return found();
};

inEachBrowser('Chaos', (stage) => {
	it(
		'loses no edit and leaves nothing waiting, whatever the trackers answer',
		async () => {
			const { kind } = stage().session;
			const { faults } = stage().trackers;
			console.log(`Chaos in ${kind}, CHAOS_SEED=${SEED}`);
			await stage().connectLinear();
			await stage().addSelfHosted(SERVER);
			const { page: first } = await stage().openPanel(`${CLOUD}/browse/PAY-240`);
			await new Screen(first, 'panel').textsWhen({ role: 'region' }, ([text = '']) => text.includes('5.0'));
			// What is written there goes out through the faults.
			await turnSharingOn(stage().session, 'meridian');
			const { page: own } = await stage().openOwn('options.html');
			await askFrom(own, 'plan.set-issue', { releaseId: RELEASE_ID, key: null });
			const chaos = faults.chaos(SEED, RATE);
			const crowd = await gather(stage());
			// Goes on until the faults have met all that they are to meet: a short run may come to a write late.
			const enough = (): boolean =>
				chaos.total >= FAULTS[kind] &&
				chaos.served.size === 3 &&
				chaos.writes > 0 &&
				crowd.edits > FAULTS[kind] / 25 &&
				(FAULTS[kind] < 500 || kindsIn(chaos).length === CHAOS_KINDS.length);
			await crowd.wander(`${FAULTS[kind]} faults`, enough, PATIENCE);
			faults.clear();
			await crowd.settle();
			const written = crowd.madeAt(
				(name) =>
					name === PLAN ||
					ROUTES.slice(0, 2)
						.flat()
						.some((one) => one.name === name),
			);
			const arrived = await arrivedOn(stage(), own, written);
			const history = await recordsIn(own, 'history');
			const kept = JSON.stringify([await recordsIn(own, 'checklists'), await recordsIn(own, 'plans')]);
			const { edits, steps, titles } = crowd;
			printTable(chaos);
			console.log(`${chaos.total} faults in ${steps} steps; ${edits} edits made, ${history.length} found`);
			noteRow({
				fault: `${chaos.total} faults of the trackers (${kind}), CHAOS_SEED=${SEED}`,
				tries: edits,
				acknowledged: edits,
				found: history.length,
			});
			expect(arrived).toEqual(written);
			expect(chaos.served.size).toBe(3);
			if (FAULTS[kind] >= 500) expect(kindsIn(chaos)).toEqual([...CHAOS_KINDS].sort());
			expect(chaos.writes).toBeGreaterThan(0);
			expect(edits).toBeGreaterThan(FAULTS[kind] / 25);
			expect(titles.filter((title) => !kept.includes(title))).toEqual([]);
			expect(history).toHaveLength(edits);
			await crowd.expectAllShown();
		},
		PATIENCE + 120_000,
	);
});
