import { type Arena, onBoth, SIDES, type Side, Tab } from '../arena.ts';
import { CLOUD } from '../places.ts';
import { loaded, moveTo, watchPage } from '../probe.ts';
import type { Row } from '../report.ts';
import { growth } from '../statistics.ts';

/** Issues seen before anything is counted: what is made once is there by then. */
const WARM_UP = 20;

const walk = async ({ page }: Tab, keys: readonly string[], withPanel: boolean): Promise<void> => {
	for (const key of keys) await moveTo(page, key, withPanel);
};

/** Going from issue to issue within one page: what each costs, and what stays behind. */
export const navigation = async ({ sessions }: Arena, keys: readonly string[]): Promise<Row[]> => {
	const tabs = await onBoth((side) => Tab.open(sessions[side]));
	const measured = await onBoth(async (side: Side) => {
		const tab = tabs[side];
		await watchPage(tab.page);
		await tab.page.bringToFront();
		await loaded(tab.page, `${CLOUD}/browse/PAY-240`, side === 'muster');
		await walk(tab, keys.slice(0, WARM_UP), side === 'muster');
		// In the same order at both ends: a snapshot collects garbage of its own.
		const heldBefore = await tab.heldBytes();
		const before = await tab.settledMetrics();
		await walk(tab, keys.slice(WARM_UP), side === 'muster');
		const spent = await tab.metrics();
		const heldAfter = await tab.heldBytes();
		const after = await tab.settledMetrics();
		// What grows with every issue grows again; what is made once does not.
		await walk(tab, keys.slice(WARM_UP), side === 'muster');
		return { before, spent, after, again: await tab.settledMetrics(), heldBefore, heldAfter };
	});
	const count = keys.length - WARM_UP;
	const per = (figures: Record<Side, number>) => ({ floor: [figures.floor], muster: [figures.muster] });
	const both = (figure: (one: (typeof measured)['floor']) => number) =>
		per({ floor: figure(measured.floor), muster: figure(measured.muster) });
	for (const side of SIDES) await tabs[side].page.close();
	return [
		{
			what: `CPU of a move, over ${count} issues`,
			unit: 'ms',
			...both(({ before, spent }) => ((spent.TaskDuration - before.TaskDuration) * 1000) / count),
		},
		{
			what: '  growth of the heap',
			unit: '%',
			...both(({ before, after }) => growth(before.JSHeapUsedSize, after.JSHeapUsedSize)),
			target: 5,
		},
		{
			what: '  the same without compiled code',
			unit: '%',
			...both(({ heldBefore, heldAfter }) => growth(heldBefore, heldAfter)),
		},
		{
			what: '  growth over as many once more',
			unit: '%',
			...both(({ after, again }) => growth(after.JSHeapUsedSize, again.JSHeapUsedSize)),
		},
		{
			what: '  more event listeners',
			unit: '',
			...both(({ before, after }) => after.JSEventListeners - before.JSEventListeners),
			target: 0,
			added: true,
		},
		{ what: '  more nodes', unit: '', ...both(({ before, after }) => after.Nodes - before.Nodes) },
	];
};
