import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Session } from '../../../utils/app/app';
import { updateBadge } from '../../../utils/app/badge';
import { pageOfNotice } from '../../../utils/app/remind';
import { HANDLERS } from '../../../utils/app/requests';
import type { PageSite } from '../../../utils/messaging/protocol';
import { makeApp } from './make-app';

const CLOUD: PageSite = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' };
const ASKER = { tabId: 1, frameId: 0 };
const DAY = 86_400_000;
const WISH = { on: true, days: [5, 1], turned: true };

let made: Awaited<ReturnType<typeof makeApp>>;
beforeEach(async () => {
	made = await makeApp();
	await HANDLERS['page.issue'](made.app, { site: CLOUD, key: 'PAY-240', page: null, needsPanel: false }, ASKER);
});
afterEach(() => made.close());

const set = async (wish: typeof WISH) => {
	await HANDLERS['options.set-reminders'](made.app, wish, ASKER);
	await Promise.all(made.app.session.loose);
};
/** The titles of what is told when the background, started anew, looks so many days later. */
const titlesAfter = async (days: number): Promise<string[]> => {
	made.witness.now += days * DAY;
	made.witness.notices.length = 0;
	await updateBadge({ ...made.app, session: new Session() });
	return made.witness.notices.map(({ title }) => title);
};
const moveAll = async (shipDate: string) => {
	const releases = await made.app.store.releases();
	await made.app.store.putReleases(releases.map((one) => ({ ...one, shipDate })));
};

it('tells nothing to those who did not ask for it', async () => {
	await moveAll('2026-11-30');
	expect(await titlesAfter(1)).toEqual([]);
});

it('tells of several releases in one notice, which leads to the list, and not again after a restart', async () => {
	await moveAll('2026-11-30');
	await set(WISH);
	const [notice, ...others] = made.witness.notices;
	expect(others).toEqual([]);
	expect(notice?.title).toMatch(/^\d+ releases ship soon/);
	expect(notice?.message.split('\n').length).toBeGreaterThan(1);
	expect(pageOfNotice(notice?.id ?? '')).toBe('/popup.html?in=tab');
	expect(await titlesAfter(0)).toEqual([]);
	expect(await titlesAfter(1)).toEqual([]);
	expect(await titlesAfter(3)).toHaveLength(1);
});

it('tells of one release by its name, with what is worst, and leads to its plan', async () => {
	await moveAll('2026-12-04');
	const [release] = (await made.app.store.releases()).filter(({ scopeReadAt }) => scopeReadAt !== null);
	if (release === undefined) throw new Error('No release was read');
	await set(WISH);
	await made.app.store.putReleases([{ ...release, shipDate: '2026-12-01' }]);
	expect(await titlesAfter(1)).toEqual([`${release.name} ships in 5 working days`]);
	const [notice] = made.witness.notices;
	expect(notice?.message).toMatch(/^Tue 1 Dec: (Not ready|At risk)\. \S/);
	expect(pageOfNotice(notice?.id ?? '')).toBe(`/plan.html?${new URLSearchParams({ release: release.id })}`);
});

it('tells nothing of releases beyond the horizon, nor of one whose epics were never read', async () => {
	await set(WISH);
	await moveAll('2026-12-24');
	expect(await titlesAfter(1)).toEqual([]);
	const releases = await made.app.store.releases();
	await made.app.store.putReleases(releases.map((one) => ({ ...one, shipDate: '2026-11-27', scopeReadAt: null })));
	expect(await titlesAfter(0)).toEqual([]);
});

it('tells nothing where the permission was withdrawn, says so among the options, and refuses to be switched on', async () => {
	await set(WISH);
	made.witness.mayNotify = false;
	await moveAll('2026-11-30');
	expect(await titlesAfter(1)).toEqual([]);
	const { reminders } = await HANDLERS['options.view'](made.app, {}, ASKER);
	expect(reminders).toEqual({ ...WISH, permitted: false });
	await expect(set({ ...WISH, days: [2] })).rejects.toThrow('does not allow notifications');
	await set({ ...WISH, on: false });
});

it('keeps the wish when the horizon changes, and the horizon when the wish does', async () => {
	await set({ ...WISH, days: [1, 5, 1] });
	await HANDLERS['options.set-horizon'](made.app, { days: 30 }, ASKER);
	await set({ ...WISH, days: [2] });
	expect(await made.app.store.options()).toEqual({ horizonDays: 30, reminders: { on: true, days: [2], turned: true } });
});
