import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Screen } from '../support/roles.ts';
import { inEachBrowser, type Stage } from '../support/stage.ts';
import { until } from '../support/until.ts';
import { addDays } from '../trackers/company/days.ts';
import { CLOUD } from './places.ts';

const RELEASE = { id: 'meridian.atlassian.net#release/10104', name: '4.2', issue: `${CLOUD}/browse/PAY-150` } as const;
const FAR = { id: 'meridian.atlassian.net#release/10106', name: '5.0', issue: `${CLOUD}/browse/PAY-240` } as const;
const NOTICE = `muster:${RELEASE.id}`;

interface ExtensionApi {
	readonly notifications: {
		getAll(): Promise<Record<string, unknown>>;
		clear(id: string): Promise<boolean>;
	};
	readonly tabs: { query(filter: object): Promise<{ url?: string }[]> };
}
interface Witness {
	readonly browser: ExtensionApi;
}

/** Ids of the notifications that the browser shows at this moment. */
const shown = (own: Page): Promise<string[]> =>
	own.evaluate(async () => {
		const { notifications } = (globalThis as unknown as Witness).browser;
		return Object.keys(await notifications.getAll());
	});
const dismiss = (own: Page, id: string): Promise<unknown> =>
	own.evaluate((which) => (globalThis as unknown as Witness).browser.notifications.clear(which), id);
/** Waits for a notification, sees that it is the only one, and dismisses it. */
const toldOf = async (own: Page, id: string): Promise<void> => {
	const ids = await until(`a notification about ${id}`, async () => {
		const now = await shown(own);
		return now.length > 0 ? now : null;
	});
	expect(ids).toEqual([id]);
	await dismiss(own, id);
};

const retype = async (screen: Screen, role: string, name: string, typed: string, save: string): Promise<void> => {
	const field = await screen.find({ role, name });
	await field.click({ count: 3 });
	await screen.page.keyboard.press('Backspace');
	await field.type(typed);
	await screen.click({ role: 'button', name: save });
};

/** Has Muster look at all releases anew, and gives what it told by the time it was done with that. */
const looked = async (stage: Stage, options: Screen, horizon: number): Promise<string[]> => {
	await options.page.bringToFront();
	await retype(options, 'spinbutton', 'Days ahead', String(horizon), 'Save');
	await until('the badge to follow', async () =>
		(await stage.badge()).title.includes(`within ${horizon} days`) ? true : null,
	);
	return shown(options.page);
};

const saveDays = async (options: Screen, typed: string): Promise<void> => {
	await retype(options, 'textbox', 'Working days before ship', typed, 'Save days');
	await options.textsWhen({ role: 'region', name: 'Reminders' }, ([text = '']) => text.includes('Saved'));
};

inEachBrowser('Reminders', (stage) => {
	const ship = (release: { name: string }, days: number): void => {
		const { world } = stage().trackers;
		world.jiraCloud.setVersion(release.name, { releaseDate: addDays(world.today, days) });
	};
	const visit = async (release: { issue: string }): Promise<Screen> => (await stage().openPanel(release.issue)).panel;
	/** Moves the ship date in the tracker, and has it read. */
	const move = async (panel: Screen, release: { name: string }, days: number): Promise<void> => {
		ship(release, days);
		await panel.page.bringToFront();
		await panel.click({ role: 'button', name: 'Read again from the tracker' });
		const wanted = new RegExp(
			`Ships in ${RegExp.escape(release.name)} [^:]*${days === 1 ? 'tomorrow' : `in ${days} days`}`,
		);
		await panel.textsWhen({ role: 'region', name: 'Release coordination' }, ([text = '']) => wanted.test(text));
	};

	it('come five working days before ship, once, whether or not the background was stopped', async () => {
		ship(RELEASE, 5);
		await visit(RELEASE);
		const { page, screen: options } = await stage().openOwn('options.html');
		await workEveryDay(options);
		await options.click({ role: 'button', name: 'Switch reminders on' });
		await options.find({ role: 'button', name: 'Switch reminders off' });
		await toldOf(page, NOTICE);
		expect(await looked(stage(), options, 15)).toEqual([]);
		await stage().session.stopBackground(page);
		expect(await looked(stage(), options, 16)).toEqual([]);
	});

	it('come on the days that somebody chose instead, and on no other', async () => {
		const panel = await visit(RELEASE);
		const { page, screen: options } = await stage().openOwn('options.html');
		await saveDays(options, '1');
		await move(panel, RELEASE, 2);
		expect(await looked(stage(), options, 17)).toEqual([]);
		await move(panel, RELEASE, 1);
		await toldOf(page, NOTICE);
	});

	it('come when a release turns not ready, for those who want that alone, and lead to its plan', async () => {
		const panel = await visit(FAR);
		const { page, screen: options } = await stage().openOwn('options.html');
		await saveDays(options, '');
		// Brings it within the horizon, where it is at risk.
		expect(await looked(stage(), options, 70)).toEqual([]);
		await move(panel, FAR, 3);
		const id = `muster:${FAR.id}`;
		expect(await until('a notification', async () => (await shown(page)).at(0) ?? null)).toBe(id);
		await stage().session.clickNotice(id);
		await until('its plan in a tab', () =>
			page.evaluate(
				async (part) => {
					const tabs = await (globalThis as unknown as { browser: ExtensionApi }).browser.tabs.query({});
					return tabs.some(({ url }) => url?.includes(part)) ? true : null;
				},
				`plan.html?release=${encodeURIComponent(FAR.id)}`,
			),
		);
		expect(await shown(page)).toEqual([]);
		expect(await looked(stage(), options, 71)).toEqual([]);
	});
});

/** Makes every day a working day: what is tested holds on a Sunday too. */
const workEveryDay = async (options: Screen): Promise<void> => {
	await options.find({ role: 'region', name: 'Policy' });
	await until('the calendar to open', () =>
		options.page.evaluate(() => {
			const groups = [...document.querySelectorAll<HTMLDetailsElement>('.policy-group')];
			const group = groups.find((one) => one.querySelector('.policy-group-name')?.textContent === 'Calendar');
			if (group !== undefined && !group.open) group.querySelector('summary')?.click();
			return group?.open ? true : null;
		}),
	);
	for (const name of ['Saturday', 'Sunday']) await options.click({ role: 'checkbox', name });
	await options.click({ role: 'button', name: 'Save policy' });
	await options.textsWhen({ role: 'region', name: 'Policy' }, ([text = '']) => text.includes('Saved'));
};
