import { until } from '../../support/until.ts';
import { type Arena, pause, stopBackground } from '../arena.ts';
import { keepReleases } from '../many-releases.ts';
import { OWN_PAGE } from '../places.ts';
import type { Row } from '../report.ts';

/** Milliseconds after which the popup counts as broken rather than slow. */
const PATIENCE = 60_000;

/**
 * Runs in the popup, before its scripts: notes when its first release has been painted, when the first is one that the
 * background has told of and people can act on, and when all are there.
 */
const install = (count: number): void => {
	const marks: { first?: number; now?: number; all?: number } = {};
	Object.assign(globalThis, { marks });
	const painted = (mark: keyof typeof marks): void => {
		if (marks[mark] !== undefined) return;
		marks[mark] = Number.NaN;
		requestAnimationFrame(() => setTimeout(() => (marks[mark] = performance.now())));
	};
	const observer = new MutationObserver(() => {
		const there = [...document.querySelectorAll('.release')];
		const acting = there.filter((release) => release.closest('[inert]') === null);
		if (there.length > 0) painted('first');
		if (acting.length > 0) painted('now');
		if (acting.length < count) return;
		observer.disconnect();
		painted('all');
	});
	observer.observe(document, { childList: true, subtree: true });
};

interface Marks {
	readonly first: number;
	readonly now: number;
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
				return now.all && now.now && now.first ? (now as Marks) : null;
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
		await stopBackground(session, own);
		await keepReleases(own, count, trackers.world.today);
		await open(count);
		const warm: Marks[] = [];
		const killed: Marks[] = [];
		for (let round = 0; round < rounds; round += 1) {
			warm.push(await open(count));
			await stopBackground(session, own);
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
				'  as they are by then',
				warm.map(({ now }) => now),
			),
			row(
				'  as they are by then, the background stopped before',
				killed.map(({ now }) => now),
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
