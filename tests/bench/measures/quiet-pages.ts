import { type Arena, byTurns, type Metrics, onBoth, pause, type Side, Tab } from '../arena.ts';
import type { Row } from '../report.ts';

const PAGES = [
	['a Jira page', 'https://meridian.atlassian.net/jira/for-you'],
	['a Linear list', 'https://linear.app/meridian/team/ENG/active'],
] as const;
/** Milliseconds after load in which a page's cost is counted: the watcher's own waits are over by then. */
const SPAN = 600;

/** Browsers started for each side: two copies of the very same extension differ by milliseconds, each for its lifetime. */
const BROWSERS = 4;

interface Loads {
	readonly loads: Metrics[];
	readonly settled: Metrics[];
}

interface Known extends Record<Side, Loads> {
	readonly name: string;
	readonly url: string;
}

/** Loads a page again and again in one pair of browsers, and adds what it cost to what is known. */
const loadIn = async ({ sessions }: Arena, known: Known, rounds: number): Promise<void> => {
	const tabs = await onBoth((side) => Tab.open(sessions[side]));
	const load = async (side: Side): Promise<Metrics> => {
		await tabs[side].page.bringToFront();
		await tabs[side].page.goto(known.url, { waitUntil: 'load' });
		await pause(SPAN);
		return tabs[side].metrics();
	};
	// The first load fills the browser's caches.
	await onBoth(load);
	const all = await byTurns(rounds, load);
	await onBoth(async (side) => {
		known[side].loads.push(...all[side]);
		known[side].settled.push(await tabs[side].settledMetrics());
		await tabs[side].page.close();
	});
};

/** What a page costs that shows no issue. */
export const quietPages = async (open: () => Promise<Arena>, rounds: number): Promise<Row[]> => {
	const known: Known[] = PAGES.map(([name, url]) => ({
		name,
		url,
		floor: { loads: [], settled: [] },
		muster: { loads: [], settled: [] },
	}));
	for (let pair = 0; pair < BROWSERS; pair += 1) {
		const arena = await open();
		for (const page of known) await loadIn(arena, page, Math.ceil(rounds / BROWSERS));
		await arena.close();
	}
	const rows: Row[] = [];
	for (const { name, floor, muster } of known) {
		const milliseconds = ({ loads }: Loads, name: 'TaskDuration' | 'ScriptDuration') =>
			loads.map((metrics) => metrics[name] * 1000);
		const megabytes = ({ settled }: Loads) => settled.map(({ JSHeapUsedSize }) => JSHeapUsedSize / 1e6);
		rows.push(
			{
				what: `CPU of ${name} without an issue`,
				unit: 'ms',
				floor: milliseconds(floor, 'TaskDuration'),
				muster: milliseconds(muster, 'TaskDuration'),
				target: 3,
				added: true,
			},
			{
				what: '  of it in scripts',
				unit: 'ms',
				floor: milliseconds(floor, 'ScriptDuration'),
				muster: milliseconds(muster, 'ScriptDuration'),
			},
			{
				what: '  heap of the tab',
				unit: 'MB',
				floor: megabytes(floor),
				muster: megabytes(muster),
			},
		);
	}
	return rows;
};
