import { expect, it } from 'vitest';
import { inEachBrowser, type Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { CLOUD, EPICS } from './places.ts';

const HORIZON = 14;

/** Releases that the stand-in's data says are still to ship or late, nearest first. */
const expectedReleases = ({ trackers }: Stage, project: string) => {
	const { world } = trackers;
	return world.jiraCloud.versions
		.filter((version) => version.project === project && !version.released && !version.archived)
		.map(({ name, releaseDate }) => ({
			name,
			days: releaseDate === undefined ? null : daysBetween(world.today, releaseDate),
		}))
		.sort((a, b) => (a.days ?? Number.POSITIVE_INFINITY) - (b.days ?? Number.POSITIVE_INFINITY));
};

const daysBetween = (from: string, to: string): number =>
	Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

const list = { role: 'listitem', within: { role: 'list', name: 'Upcoming releases' } } as const;

inEachBrowser('The popup and the badge', (stage, kind) => {
	it('say that nothing was seen before the first visit, and count nothing', async () => {
		const { screen } = await stage().openOwn('popup.html');
		await screen.find({ role: 'heading', name: 'Nothing seen yet' });
		expect((await stage().badge()).text).toBe('');
	});

	it('list what the tracker has coming, nearest first, and count what is not ready within the horizon', async () => {
		await stage().openPanel(EPICS.cloud.url);
		const expected = expectedReleases(stage(), 'PAY');
		const near = expected.filter(({ days }) => days !== null && days <= HORIZON);
		expect(near.length).toBeGreaterThan(0);
		await until('the badge to count them', async () =>
			(await stage().badge()).text === String(near.length) ? true : null,
		);
		const { screen } = await stage().openOwn('popup.html');
		const texts = await screen.textsWhen({ ...list }, (seen) =>
			expected.every(({ name }) => seen.some((text) => text.includes(name))),
		);
		const order = expected.map(({ name }) => texts.findIndex((text) => text.includes(name)));
		expect(order).toEqual([...order].sort((a, b) => a - b));
		for (const { name, days } of near) {
			const text = texts.find((one) => one.includes(name)) ?? '';
			expect(text).toMatch(/Not ready|At risk/);
			expect(text).toContain(days !== null && days < 0 ? `${-days} days ago` : `in ${days} days`);
		}
	});

	it('shows at once what it showed last, for nobody to act on, and what is true then', async () => {
		const { page, screen } = await stage().openOwn('popup.html');
		const names = await screen.textsWhen({ role: 'button', within: list.within }, (seen) => seen.length > 0);
		// What it shows is kept once it has been painted.
		await until('the look to be kept', () => page.evaluate(() => (localStorage.length > 0 ? true : null)));
		const { page: second, screen: later } = await stage().openOwn('popup.html', () => {
			const looks: string[] = [];
			Object.assign(globalThis, { looks });
			const observer = new MutationObserver(() => {
				const look = document.querySelector('main[inert]');
				if (look === null) return;
				for (const button of look.querySelectorAll('.releases button')) looks.push(button.textContent);
				observer.disconnect();
			});
			observer.observe(document, { childList: true, subtree: true });
		});
		await later.textsWhen({ role: 'button', within: list.within }, (seen) => seen.join() === names.join());
		// Firefox's driver runs nothing before the scripts of an extension's page: the look is over when it can be asked for.
		if (kind === 'chrome') expect(await second.evaluate('looks')).toEqual(names.slice(0, 6));
		expect(await second.evaluate(() => document.querySelectorAll('[inert]').length)).toBe(0);
	});

	it('open the plan of a release, which lists its epics with the failures that they invite', async () => {
		const { screen } = await stage().openOwn('popup.html');
		await screen.click({ role: 'button', name: '5.0' });
		const { page: witness } = await stage().openOwn('options.html');
		const opened = await until('the plan in a tab', () =>
			witness.evaluate(async () => {
				const { tabs, runtime } = (globalThis as unknown as { browser: ExtensionApi }).browser;
				const [tab] = await tabs.query({ url: runtime.getURL('plan.html*') });
				return tab?.url ?? null;
			}),
		);
		const { screen: plan } = await stage().openOwn(opened.slice(opened.indexOf('plan.html')));
		await plan.find({ role: 'status' });
		const [scope = ''] = await plan.textsWhen({ role: 'region', name: 'Scope' }, ([text = '']) =>
			text.includes('Retire API v1'),
		);
		expect(scope).toContain('PAY-240');
		expect(scope).toMatch(/Support learns about changes from customers/);
	});

	it('follow an edit of the horizon', async () => {
		const { screen } = await stage().openOwn('options.html');
		const days = await screen.find({ role: 'spinbutton', name: 'Days ahead' });
		await days.click({ count: 3 });
		await days.type('60');
		await screen.click({ role: 'button', name: 'Save' });
		const expected = expectedReleases(stage(), 'PAY').filter(({ days: left }) => left !== null && left <= 60);
		expect(expected.length).toBeGreaterThan(
			expectedReleases(stage(), 'PAY').filter(({ days: left }) => left !== null && left <= HORIZON).length,
		);
		await until('the badge to follow', async () =>
			(await stage().badge()).text === String(expected.length) ? true : null,
		);
	});

	it('take a release off the list once the tracker says that it has shipped', async () => {
		stage().trackers.world.jiraCloud.setVersion('4.1.2', { released: true });
		const { panel } = await stage().openPanel(`${CLOUD}/browse/PAY-210`);
		await panel.click({ role: 'button', name: 'Read again from the tracker' });
		const { screen } = await stage().openOwn('popup.html');
		await until('4.1.2 to go', async () =>
			(await screen.texts({ ...list })).some((text) => text.includes('4.1.2')) ? null : true,
		);
	});
});

interface ExtensionApi {
	readonly tabs: { query(filter: { url: string }): Promise<{ url?: string }[]> };
	readonly runtime: { getURL(path: string): string };
}
