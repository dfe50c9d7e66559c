import type { Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import { auditView } from '../support/axe.ts';
import { inEachBrowser } from '../support/stage.ts';
import { controlsOf, tabThrough } from '../support/tabbing.ts';
import { CLOUD, EPICS, SERVER } from './places.ts';
import { EMPTY, FULL, OWN_PAGES, PLAN, type Theme, type ViewState } from './views.ts';

const overflow = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Pairs of controls of which one lies on the other. Runs in the page. */
const overlaps = (): string[] => {
	const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter(
		(one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('.visually-hidden') === null,
	);
	const boxes = all.map((one) => one.getBoundingClientRect());
	return all.flatMap((one, at) =>
		all.slice(at + 1).flatMap((other, past) => {
			const [a, b] = [boxes[at], boxes[at + 1 + past]];
			if (a === undefined || b === undefined || one.contains(other)) return [];
			const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
			const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
			return wide > 2 && high > 2 ? [`${one.outerHTML.slice(0, 120)} and ${other.outerHTML.slice(0, 120)}`] : [];
		}),
	);
};

/** Elements that move, or would when something about them changes. Runs in the page. */
const moving = (): string[] => {
	const root = document.querySelector('muster-panel')?.shadowRoot ?? document;
	const box = root.querySelector('.muster, main');
	const spinner = Object.assign(document.createElement('span'), { className: 'spinner' });
	box?.append(spinner);
	const found = [...root.querySelectorAll('*')].filter((one) => {
		const { animationName, transitionDuration } = getComputedStyle(one);
		return animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s');
	});
	spinner.remove();
	return found.map((one) => one.outerHTML.slice(0, 80));
};

inEachBrowser('Accessibility', (stage, kind) => {
	// Firefox's driver cannot choose a theme for the extension's own pages; the rules are the same there.
	const themes: readonly Theme[] = kind === 'chrome' ? ['light', 'dark'] : ['light'];
	const table: Record<string, string | number>[] = [];
	const audit = ({ view, state, scope, open }: ViewState): void => {
		for (const theme of themes) {
			it(`of ${view}, ${state}, ${theme}: WCAG 2.2 AA`, async () => {
				const page = await open(stage(), theme);
				const { passed, violations } = await auditView(page, scope);
				table.push({ view, state, theme, passed, violations: violations.length });
				expect(passed).toBeGreaterThan(0);
				expect(violations).toEqual([]);
			});
		}
	};
	for (const one of EMPTY) audit(one);

	it('can be judged with all trackers connected', async () => {
		await stage().connectLinear();
		await stage().addSelfHosted(SERVER);
	});
	for (const one of FULL) audit(one);

	for (const { view, state, open } of OWN_PAGES) {
		it.each([320, 640])(`of ${view}, ${state}: nothing to scroll sideways in %i pixels`, async (width) => {
			const page = await open(stage(), 'light');
			await page.setViewport({ width, height: 800 });
			expect(await overflow(page)).toBe(0);
		});

		it(`of ${view}, ${state}: mirrored for right-to-left, nothing overlaps`, async () => {
			const page = await open(stage(), 'light');
			await page.evaluate(() => {
				document.documentElement.dir = 'rtl';
			});
			expect(await overflow(page)).toBe(0);
			expect(await page.evaluate(overlaps)).toEqual([]);
			const [title, main] = await page.evaluate(() =>
				['h1', 'main'].map((one) => getComputedStyle(document.querySelector(one) ?? document.body).direction),
			);
			expect([title, main]).toEqual(['rtl', 'rtl']);
		});
	}

	it('of the panel keeps its direction on a right-to-left page, and makes nothing to scroll', async () => {
		const { page, panel } = await stage().openPanel(EPICS.cloud.url);
		const before = await overflow(page);
		await page.evaluate(() => {
			document.documentElement.dir = 'rtl';
		});
		expect(await overflow(page)).toBe(before);
		const region = await panel.find({ role: 'region', name: 'Release coordination' });
		const [direction, inner] = await region.evaluate((one) => [
			getComputedStyle(one).direction,
			one.scrollWidth - one.clientWidth,
		]);
		expect([direction, inner]).toEqual(['ltr', 0]);
	});

	it.each([
		['popup', 'popup.html'],
		['plan', PLAN],
		['options', 'options.html'],
		['panel', EPICS.cloud.url],
		['release panel', `${CLOUD}/projects/PAY/versions/10106`],
	])('of %s: Tab reaches every control in the order of the document, and shows where it is', async (_view, place) => {
		const own = !place.startsWith('https:');
		const page = own ? (await stage().openOwn(place)).page : (await stage().openPanel(place)).page;
		const scope = own ? 'page' : 'panel';
		await page.waitForFunction(
			(at) => (at === 'page' ? document.querySelectorAll('main button').length > 1 : true),
			{},
			scope,
		);
		const stops = await tabThrough(page, scope);
		expect(stops.map(({ name }) => name)).toEqual(await controlsOf(page, scope));
		expect(stops.filter(({ marked }) => !marked)).toEqual([]);
	});

	// Nor can it ask for less motion.
	if (kind === 'chrome') {
		it('stops everything that moves for those who ask for it', async () => {
			const { page: panel } = await stage().openPanel(EPICS.cloud.url);
			const { page: plan } = await stage().openOwn(PLAN);
			for (const page of [panel, plan]) {
				await page.waitForSelector('muster-panel, main h1');
				expect((await page.evaluate(moving)).length).toBeGreaterThan(0);
				await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
				expect(await page.evaluate(moving)).toEqual([]);
			}
		});
	}

	afterAll(() => {
		console.table(table);
	});
});
