import { until } from '../../support/until.ts';
import { type Arena, pause } from '../arena.ts';
import { keepReleases } from '../many-releases.ts';
import { OWN_PAGE } from '../places.ts';
import type { Row } from '../report.ts';

/** Milliseconds after which the popup counts as broken rather than slow. */
const PATIENCE = 60_000;

/** Runs in the popup, before its scripts: notes when its first release has been painted, and when all are there. */
const install = (count: number): void => {
	const marks: { first?: number; all?: number } = {};
	Object.assign(globalThis, { marks });
	const observer = new MutationObserver(() => {
		const there = document.querySelectorAll('.release').length;
		if (there > 0 && marks.first === undefined) {
			marks.first = Number.NaN;
			requestAnimationFrame(() => setTimeout(() => (marks.first = performance.now())));
		}
		if (there < count) return;
		observer.disconnect();
		requestAnimationFrame(() => setTimeout(() => (marks.all = performance.now())));
	});
	observer.observe(document, { childList: true, subtree: true });
};

interface Marks {
	readonly first: number;
	readonly all: number;
}

/** What the popup takes until it shows releases, from the moment its page begins to load. */
export const popup = async (
	{ sessions, trackers }: Arena,
	rounds: number,
	counts: readonly number[],
): Promise<Row[]> => {
	const session = sessions.muster;
	const own = await session.openOwn(OWN_PAGE);
	const [origin = ''] = own.url().split(`/${OWN_PAGE}`);
	const page = await session.newPage();
	await page.setViewport({ width: 380, height: 600 });
	const open = async (count: number): Promise<Marks> => {
		await page.bringToFront();
		const { identifier } = await page.evaluateOnNewDocument(install, count);
		await page.goto(`${origin}/popup.html`);
		const marks = await until(
			`${count} releases`,
			async () => {
				const now = (await page.evaluate('marks')) as Partial<Marks>;
				return now.all === undefined || !now.first ? null : (now as Marks);
			},
			PATIENCE,
		);
		await page.removeScriptToEvaluateOnNewDocument(identifier);
		// What else the popup set going comes to its end.
		await page.goto('about:blank');
		await pause(300);
		return marks;
	};
	const rows: Row[] = [];
	for (const count of counts) {
		await session.stopBackground(own);
		await keepReleases(own, count, trackers.world.today);
		await open(count);
		const warm: Marks[] = [];
		const killed: Marks[] = [];
		for (let round = 0; round < rounds; round += 1) {
			warm.push(await open(count));
			await session.stopBackground(own);
			killed.push(await open(count));
		}
		const row = (what: string, muster: number[], target?: number): Row => ({
			what,
			unit: 'ms',
			floor: [],
			muster,
			...(target === undefined ? {} : { target }),
		});
		rows.push(
			row(
				`Popup shows releases, of ${count}`,
				warm.map(({ first }) => first),
				100,
			),
			row(
				'  the background stopped before',
				killed.map(({ first }) => first),
			),
			row(
				'  all of them are there',
				warm.map(({ all }) => all),
			),
		);
	}
	await page.close();
	await own.close();
	return rows;
};
