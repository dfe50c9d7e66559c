import type { Page } from 'puppeteer-core';
import { type Arena, byTurns, onBoth, pause, type Side, stopBackground, Tab } from '../arena.ts';
import { CLOUD, OWN_PAGE, READ_BEFORE } from '../places.ts';
import { loaded, moveTo, type Noted, notedOn, watchPage } from '../probe.ts';
import type { Row } from '../report.ts';

/** Milliseconds after load in which long tasks and shifts are counted. */
const SPAN = 1_500;

const waits = (all: readonly Noted[]): number[] =>
	all.flatMap(({ enterable, usable }) => (enterable === null || usable === null ? [] : [usable - enterable]));

const keyOf = (round: number): string => READ_BEFORE[round % READ_BEFORE.length] ?? 'PAY-240';

const urlOf = (round: number): string => `${CLOUD}/browse/${keyOf(round)}`;

/** What loading an issue's page costs, and when the panel in it can be used. */
const loads = async (
	{ sessions }: Arena,
	tabs: Readonly<Record<Side, Tab>>,
	own: Page,
	rounds: number,
): Promise<Row[]> => {
	const visit = async (side: Side, round: number) => {
		await loaded(tabs[side].page, urlOf(round), side === 'muster');
		await pause(SPAN);
		return { noted: await notedOn(tabs[side].page), metrics: await tabs[side].metrics() };
	};
	const { floor, muster } = await byTurns(rounds, visit);
	const heap = await onBoth((side) => tabs[side].settledMetrics());
	const killed: Noted[] = [];
	for (let round = 0; round < rounds; round += 1) {
		await stopBackground(sessions.muster, own);
		killed.push(await loaded(tabs.muster.page, urlOf(round), true));
	}
	const longest = ({ noted }: { noted: Noted }): number => Math.max(0, ...noted.longTasks);
	return [
		{
			what: 'Panel usable after a load, from when it may enter',
			unit: 'ms',
			floor: [],
			muster: waits(muster.map(({ noted }) => noted)),
			target: 100,
		},
		{ what: '  the background stopped before', unit: 'ms', floor: [], muster: waits(killed), target: 200 },
		{
			what: 'CPU of an issue’s page',
			unit: 'ms',
			floor: floor.map(({ metrics }) => metrics.TaskDuration * 1000),
			muster: muster.map(({ metrics }) => metrics.TaskDuration * 1000),
		},
		{
			what: '  longest task over 50 ms (0: none)',
			unit: 'ms',
			floor: floor.map(longest),
			muster: muster.map(longest),
			target: 0,
			added: true,
		},
		{
			what: '  layout shift',
			unit: '',
			floor: floor.map(({ noted }) => noted.shift),
			muster: muster.map(({ noted }) => noted.shift),
			target: 0,
			added: true,
		},
		{
			what: '  heap of the tab',
			unit: 'MB',
			floor: [heap.floor.JSHeapUsedSize / 1e6],
			muster: [heap.muster.JSHeapUsedSize / 1e6],
		},
	];
};

/** When the panel can be used after a move within the page. */
const moves = async (
	{ sessions }: Arena,
	{ page }: Tab,
	own: Page,
	rounds: number,
	unseen: string[],
): Promise<Row[]> => {
	const many = async (keys: readonly string[], killing: boolean): Promise<number[]> => {
		const figures: number[] = [];
		for (const key of keys) {
			if (killing) await stopBackground(sessions.muster, own);
			const { usable } = await moveTo(page, key, true);
			if (usable !== null) figures.push(usable);
			// The issue is read from the tracker, as it is while somebody looks at it.
			await pause(300);
		}
		return figures;
	};
	// The loads ended at the one before.
	const seen = (from: number): string[] => Array.from({ length: rounds }, (_, round) => keyOf(from + round));
	return [
		{
			what: 'Panel usable after a move to an issue',
			unit: 'ms',
			floor: [],
			muster: await many(seen(rounds), false),
			target: 100,
		},
		{
			what: '  the background stopped before',
			unit: 'ms',
			floor: [],
			muster: await many(seen(2 * rounds), true),
			target: 200,
		},
		{
			what: '  to one never seen, read from the tracker',
			unit: 'ms',
			floor: [],
			muster: await many(unseen.slice(0, rounds), false),
		},
		{
			what: '  the same, the background stopped before',
			unit: 'ms',
			floor: [],
			muster: await many(unseen.slice(rounds, rounds * 2), true),
		},
	];
};

/**
 * The panel on pages of Jira Cloud, whose scripts take a server's markup over.
 * @param unseen keys of issues that nobody has visited
 */
export const panel = async (arena: Arena, rounds: number, unseen: string[]): Promise<Row[]> => {
	const tabs = await onBoth((side) => Tab.open(arena.sessions[side]));
	const own = await arena.sessions.muster.openOwn(OWN_PAGE);
	for (const side of ['floor', 'muster'] as const) {
		await watchPage(tabs[side].page);
		await tabs[side].page.bringToFront();
	}
	// So that all of them were read before.
	for (let at = 0; at < READ_BEFORE.length; at += 1) await loaded(tabs.muster.page, urlOf(at), true);
	const rows = [...(await loads(arena, tabs, own, rounds)), ...(await moves(arena, tabs.muster, own, rounds, unseen))];
	for (const page of [tabs.floor.page, tabs.muster.page, own]) await page.close();
	return rows;
};
