import type { Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import { auditView } from '../support/axe.ts';
import { turnSharingOn } from '../support/chores.ts';
import { movingIn, shapeFaults } from '../support/shape.ts';
import { inEachBrowser } from '../support/stage.ts';
import { controlsOf, tabThrough } from '../support/tabbing.ts';
import { until } from '../support/until.ts';
import { CLOUD, EPICS, SERVER } from './places.ts';
import { ASKED, EMPTY, FULL, PLAN, SHARED, type Theme, type ViewState } from './views.ts';

const overflow = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

inEachBrowser('Accessibility', (stage, kind) => {
	// Firefox's driver cannot choose a theme for the extension's own pages; the rules are the same there.
	const themes: readonly Theme[] = kind === 'chrome' ? ['light', 'dark'] : ['light'];
	const table: Record<string, string | number>[] = [];
	const audit = ({ view, state, scope, only, open }: ViewState): void => {
		if (only !== undefined && only !== kind) return;
		for (const theme of themes) {
			const also = theme === 'light' ? ', at 200 %, from right to left, by keyboard, without motion' : '';
			it(`of ${view}, ${state}, ${theme}: WCAG 2.2 AA${also}`, async () => {
				const page = await open(stage(), theme);
				const { passed, violations } = await auditView(page, scope);
				// How it is laid out is the same in every theme.
				const shape = theme === 'light' ? await shapeFaults(page, scope, kind === 'chrome') : [];
				table.push({ view, state, theme, passed, violations: violations.length, shape: shape.length });
				expect(passed).toBeGreaterThan(0);
				expect([...violations, ...shape]).toEqual([]);
			});
		}
	};
	for (const one of EMPTY) audit(one);

	it('can be judged with all trackers connected', async () => {
		await stage().connectLinear();
		await stage().addSelfHosted(SERVER);
	});
	for (const one of [...FULL, ...ASKED]) audit(one);

	it('can be judged with a team that shares', async () => {
		await turnSharingOn(stage().session, 'meridian');
	});
	for (const one of SHARED) audit(one);

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
		['welcome', 'welcome.html'],
		['panel', EPICS.cloud.url],
		['release panel', `${CLOUD}/projects/PAY/versions/10106`],
	])('of %s: Tab reaches every control in the order of the document, and shows where it is', async (_view, place) => {
		const own = !place.startsWith('https:');
		const scope = own ? 'page' : 'panel';
		// A view may change by itself while it is walked through; then a walk through a new one tells.
		const [stops, controls] = await until(
			'a walk through a view that held still',
			async () => {
				const page = own ? (await stage().openOwn(place)).page : (await stage().openPanel(place)).page;
				await page.waitForFunction(
					(at) => (at === 'page' ? document.querySelectorAll('main button').length > 1 : true),
					{},
					scope,
				);
				const before = await controlsOf(page, scope);
				const walked = await tabThrough(page, scope);
				const after = await controlsOf(page, scope);
				return before.join('\n') === after.join('\n') ? ([walked, after] as const) : null;
			},
			40_000,
		);
		expect(stops.map(({ name }) => name)).toEqual(controls);
		expect(stops.filter(({ marked }) => !marked)).toEqual([]);
	});

	// Nor can it ask for less motion.
	if (kind === 'chrome') {
		it('stops everything that moves for those who ask for it', async () => {
			const { page: panel } = await stage().openPanel(EPICS.cloud.url);
			const { page: plan } = await stage().openOwn(PLAN);
			for (const [page, scope] of [[panel, 'panel'] as const, [plan, 'page'] as const]) {
				await page.waitForSelector('muster-panel, main h1');
				expect((await movingIn(page, scope)).length).toBeGreaterThan(0);
				await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
				expect(await movingIn(page, scope)).toEqual([]);
			}
		});
	}

	afterAll(() => {
		console.table(table);
	});
});
