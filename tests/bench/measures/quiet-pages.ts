import { type Arena, byTurns, onBoth, pause, type Side, Tab } from '../arena.ts';
import type { Row } from '../report.ts';

const PAGES = [
	['a Jira page', 'https://meridian.atlassian.net/jira/for-you'],
	['a Linear list', 'https://linear.app/meridian/team/ENG/active'],
] as const;
/** Milliseconds after load in which a page's cost is counted: the watcher's own waits are over by then. */
const SPAN = 600;

/** What a page costs that shows no issue. */
export const quietPages = async ({ sessions }: Arena, rounds: number): Promise<Row[]> => {
	const tabs = await onBoth((side) => Tab.open(sessions[side]));
	const rows: Row[] = [];
	for (const [name, url] of PAGES) {
		const load = async (side: Side) => {
			await tabs[side].page.goto(url, { waitUntil: 'load' });
			await pause(SPAN);
			return tabs[side].metrics();
		};
		// The first load fills the browser's caches.
		await onBoth(load);
		const { floor, muster } = await byTurns(rounds, load);
		const heap = await onBoth((side) => tabs[side].settledMetrics());
		const milliseconds = (all: typeof floor, name: 'TaskDuration' | 'ScriptDuration') =>
			all.map((metrics) => metrics[name] * 1000);
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
				floor: [heap.floor.JSHeapUsedSize / 1e6],
				muster: [heap.muster.JSHeapUsedSize / 1e6],
			},
		);
	}
	for (const side of ['floor', 'muster'] as const) await tabs[side].page.close();
	return rows;
};
