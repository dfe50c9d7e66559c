import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { backupText } from '../../utils/backup/file.ts';
import { EMPTY_BACKUP } from '../../utils/backup/schema.ts';
import { askFrom } from '../support/database.ts';
import { panelOn } from '../support/roles.ts';
import { inEachBrowser } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { planOf } from '../unit/publish/support/plans.ts';
import { COLLEAGUE, HOSTILE, harmIn, poison, unconfined } from './hostile.ts';
import { CLOUD, LINEAR } from './places.ts';
import { PLAN } from './views.ts';

const KEY = 'lin_api_demo_meridian_0123456789abcdef';
const RELEASE = 'meridian.atlassian.net#release/10106';
const EPIC = 'meridian.atlassian.net#epic/PAY-240';
/** When the colleague wrote. */
const WRITTEN = '2026-11-23T09:00:00.000Z';
const REGION = { role: 'region', name: 'Release coordination' } as const;
/** As far as white space is folded and control characters have no shape. */
const SHOWN =
	'<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1</script>{{7*7}} [x](javascript:pwned=1)';

/** Has a view done its work: the hostile words are there, as words. */
const expectHarmless = async (page: Page): Promise<void> => {
	await until('the hostile words', () =>
		page.evaluate((words) => {
			const root = document.querySelector('muster-panel')?.shadowRoot ?? document.body;
			return root.textContent?.replace(/\s+/g, ' ').includes(words) ? true : null;
		}, SHOWN),
	);
	expect(await harmIn(page)).toEqual([]);
	expect(await unconfined(page)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
};

inEachBrowser('What somebody else wrote', (stage) => {
	it('is shown as the text it is by the panel, the release panel and on Linear', async () => {
		const { world } = stage().trackers;
		const { name } = world.linear;
		// First, or what connecting reads meanwhile may take the place of what is hostile; its own name tells of the end.
		poison(world);
		Object.assign(world.linear, { name });
		await stage().connectLinear(KEY);
		Object.assign(world.linear, { name: HOSTILE });
		for (const url of [`${CLOUD}/browse/PAY-240`, `${CLOUD}/projects/PAY/versions/10106`, `${LINEAR}/issue/ENG-123/`]) {
			const { page } = await stage().openPanel(url);
			await expectHarmless(page);
		}
	});

	it.each(['popup.html', PLAN, 'options.html'])('is shown as the text it is by %s', async (path) => {
		const { page } = await stage().openOwn(path);
		await expectHarmless(page);
	});

	it('is shown as the text it is where only the page tells it', async () => {
		const respond = { status: 503, body: HOSTILE, contentType: 'text/html' };
		stage().trackers.faults.set({ host: 'meridian.atlassian.net', path: /\/rest\//, respond });
		const page = await stage().open(`${CLOUD}/browse/PAY-260`);
		await panelOn(page);
		await expectHarmless(page);
	});

	it('is shown as the text it is where a colleague wrote it, in every field of a plan', async () => {
		const { page: own } = await stage().openOwn('options.html');
		const { plan, checklists } = planOf([COLLEAGUE]);
		const data = {
			...EMPTY_BACKUP,
			plans: [{ ...plan, releaseId: RELEASE, updatedAt: WRITTEN }],
			checklists: checklists.map((one) => ({ ...one, epicId: EPIC, revision: 1, updatedAt: WRITTEN })),
		};
		const text = backupText(data, WRITTEN, '1.0.0');
		const answer = await askFrom(own, 'options.restore', { text, confirmed: true });
		expect(answer).toMatchObject({ ok: true, value: { leftOut: [] } });
		for (const path of [PLAN, 'options.html']) await expectHarmless((await stage().openOwn(path)).page);
		const { page } = await stage().openOwn(PLAN);
		const shown = await until('a plan with the colleague’s words', () =>
			page.evaluate((words) => {
				const count = (document.body.textContent ?? '').split(words).length - 1;
				return count > 10 ? count : null;
			}, COLLEAGUE),
		);
		expect(shown).toBeGreaterThan(10);
		expect(await harmIn(page)).toEqual([]);
		expect(await unconfined(page)).toEqual([]);
		const { page: issue } = await stage().openPanel(`${CLOUD}/browse/PAY-240`);
		await until('the colleague’s item', () =>
			issue.evaluate(
				(words) => (document.querySelector('muster-panel')?.shadowRoot?.textContent?.includes(words) ? true : null),
				COLLEAGUE,
			),
		);
		await expectHarmless(issue);
	});

	it('does not break a view by its length', async () => {
		const { page, panel } = await stage().openPanel(`${CLOUD}/browse/PAY-250`);
		await panel.find(REGION);
		expect(await harmIn(page)).toEqual([]);
		await panel.find({ role: 'group', name: 'Support readiness' });
	});

	it('learns nothing of the key: no view, no storage that scripts share, and no host but Linear’s sees it', async () => {
		for (const path of ['popup.html', PLAN, 'options.html']) {
			const { page, screen } = await stage().openOwn(path);
			await screen.find(
				path === 'options.html' ? { role: 'button', name: 'Disconnect Meridian' } : { role: 'heading' },
			);
			const seen = await page.evaluate(async () => {
				const { storage } = (globalThis as unknown as { browser: { storage: { local: { get(): Promise<object> } } } })
					.browser;
				const kept = JSON.stringify([await storage.local.get(), { ...localStorage }, { ...sessionStorage }]);
				return kept + document.documentElement.outerHTML;
			});
			expect(seen).not.toContain(KEY);
			expect(seen.includes(KEY.slice(-4))).toBe(path === 'options.html');
		}
		const carrying = stage().trackers.requests.filter((request) => JSON.stringify(request).includes(KEY));
		expect(new Set(carrying.map(({ host }) => host))).toEqual(new Set(['api.linear.app']));
		expect(carrying.every(({ body, query }) => !body.includes(KEY) && !query.includes(KEY))).toBe(true);
	});
});
