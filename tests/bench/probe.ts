import type { Page } from 'puppeteer-core';
import { until } from '../support/until.ts';

/** What the page itself notes of a load, milliseconds since its beginning; null for what has not come. */
export interface Noted {
	/** The panel may enter from here on: the column is there, the page has loaded and was quiet for a moment. */
	readonly enterable: number | null;
	/** The panel shows the issue's checklist. */
	readonly usable: number | null;
	/** Durations of tasks of more than 50 ms. */
	readonly longTasks: readonly number[];
	/** Sum of all layout shifts that no input explains. */
	readonly shift: number;
}

/** A move from one issue to another within the page. */
export interface Move {
	/** Milliseconds from the new issue's column being there to the panel showing its checklist; null without a panel. */
	readonly usable: number | null;
}

interface Probe {
	noted(): Noted;
	move(address: string, key: string, withPanel: boolean): Promise<Move>;
}

const COLUMN = '[data-testid="issue.views.issue-details.issue-layout.container-right"]';
/** As in `utils/page/hydration.ts`. */
const QUIET = 150;

/** Runs in the page, before any of its scripts. */
const install = (column: string, quiet: number): void => {
	let enterable: number | null = null;
	let usable: number | null = null;
	let shift = 0;
	const longTasks: number[] = [];
	const columnOf = (): Element | null => document.querySelector(column);
	const shows = (key: string): boolean => {
		const root = document.querySelector('muster-panel')?.shadowRoot;
		return Boolean(root?.querySelector('.item .tick') && root.textContent?.includes(key));
	};
	/** Calls back after every change of the page or of the panel in it. */
	const onChange = (look: () => void, signal: AbortSignal): void => {
		let watched: Node | undefined;
		const observer = new MutationObserver(() => {
			const root = document.querySelector('muster-panel')?.shadowRoot;
			if (root && root !== watched) {
				watched = root;
				observer.observe(root, { childList: true, subtree: true, characterData: true });
			}
			look();
		});
		observer.observe(document, {
			childList: true,
			subtree: true,
			attributes: true,
			attributeFilter: ['data-testid'],
		});
		signal.addEventListener('abort', () => observer.disconnect());
	};
	const loading = new AbortController();
	let isQuiet = false;
	const lookAtLoad = (): void => {
		if (enterable === null && isQuiet && columnOf() !== null) enterable = performance.now();
		if (usable !== null || !shows('')) return;
		usable = performance.now();
		loading.abort();
	};
	onChange(lookAtLoad, loading.signal);
	window.addEventListener('load', () => {
		const settle = (): void => {
			observer.disconnect();
			isQuiet = true;
			lookAtLoad();
		};
		let timer = setTimeout(settle, quiet);
		const observer = new MutationObserver(() => {
			clearTimeout(timer);
			timer = setTimeout(settle, quiet);
		});
		observer.observe(document, { childList: true, subtree: true });
	});
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) longTasks.push(duration);
	}).observe({ type: 'longtask', buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
			if (!entry.hadRecentInput) shift += entry.value;
		}
	}).observe({ type: 'layout-shift', buffered: true });
	const move: Probe['move'] = (address, key, withPanel) =>
		new Promise((resolve, reject) => {
			const before = columnOf();
			const done = new AbortController();
			let there: number | null = null;
			const look = (): void => {
				if (there === null && columnOf() !== null && columnOf() !== before) there = performance.now();
				if (there === null || (withPanel && !shows(key))) return;
				clearTimeout(patience);
				done.abort();
				resolve({ usable: withPanel ? performance.now() - there : null });
			};
			onChange(look, done.signal);
			const patience = setTimeout(() => {
				done.abort();
				reject(new Error(`The move to ${key} did not end: ${there === null ? 'no column' : 'no panel'}`));
			}, 15_000);
			history.pushState(null, '', address);
			dispatchEvent(new PopStateEvent('popstate'));
		});
	const probe: Probe = { noted: () => ({ enterable, usable, longTasks, shift }), move };
	Object.assign(globalThis, { musterProbe: probe });
};

/** Has every document of a tab from now on note what happens to it. */
export const watchPage = async (page: Page): Promise<void> => {
	await page.evaluateOnNewDocument(install, COLUMN, QUIET);
};

/** What the document has noted by now. */
export const notedOn = (page: Page): Promise<Noted> => page.evaluate('musterProbe.noted()') as Promise<Noted>;

/** Loads an issue's page that is watched, and waits until the panel may enter and, where there is one, shows its checklist. */
export const loaded = async (page: Page, url: string, withPanel: boolean): Promise<Noted> => {
	await page.goto(url, { waitUntil: 'load' });
	return until(`an end of the loading of ${url}`, async () => {
		const now = await notedOn(page);
		return now.enterable !== null && (now.usable !== null || !withPanel) ? now : null;
	});
};

/** Moves from the issue shown to another one as the page's own links do. */
export const moveTo = (page: Page, key: string, withPanel: boolean): Promise<Move> =>
	page.evaluate(
		`musterProbe.move(${JSON.stringify(`/browse/${key}`)}, ${JSON.stringify(key)}, ${withPanel})`,
	) as Promise<Move>;
