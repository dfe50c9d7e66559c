import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { updateBadge } from '../../../utils/app/badge';
import { HANDLERS } from '../../../utils/app/requests';
import { NEAREST } from '../../../utils/messaging/early';
import { recordsOf } from '../../bench/many-releases';
import { makeApp } from './make-app';

const ASKER = { tabId: null, frameId: 0 };
const COUNT = 1000;

let made: Awaited<ReturnType<typeof makeApp>>;
beforeEach(async () => {
	made = await makeApp();
});
afterEach(async () => {
	vi.restoreAllMocks();
	await made.close();
});

const keep = async (count: number) => {
	const { sites, releases, epics } = recordsOf(count, '2026-11-23');
	for (const site of sites) await made.app.store.putSite(site);
	await made.app.store.putReleases(releases);
	await made.app.store.putEpics(epics);
	const place = ({ shipDate, id }: (typeof releases)[number]) => `${shipDate} ${id}`;
	return releases.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
};
const view = (wish: { nearest?: number } = {}) => HANDLERS['releases.view'](made.app, wish, ASKER);
const horizon = (days: number) => HANDLERS['options.set-horizon'](made.app, { days }, ASKER);

it('answers with the nearest of a thousand releases before it looks at any other, then with all', async () => {
	const kept = await keep(COUNT);
	const reads = vi.spyOn(made.app.store, 'holdings');
	const first = await view(NEAREST);
	const looked = reads.mock.calls.flatMap(([ids]) => ids);
	expect(looked).toEqual(kept.slice(0, 12).map(({ id }) => id));
	expect(first.releases.map(({ facts }) => facts.id)).toEqual(looked);
	expect(first).toMatchObject({ total: COUNT, notReady: null });
	const whole = await view();
	expect(whole.releases.slice(0, 12)).toEqual(first.releases);
	expect(whole.releases.map(({ facts }) => facts.name)).toEqual(kept.map(({ name }) => name));
	expect(whole.total).toBe(COUNT);
});

it('counts what is not ready like the badge, and not before every release within the horizon was assessed', async () => {
	await keep(COUNT);
	for (const days of [3, 14, 60]) {
		await horizon(days);
		await updateBadge(made.app);
		const [first, whole] = [await view(NEAREST), await view()];
		expect(String(whole.notReady)).toBe(made.witness.badge.text);
		const near = whole.releases.filter(({ daysLeft }) => daysLeft !== null && daysLeft <= days).length;
		expect(near).toBeGreaterThan(0);
		expect(first.notReady).toBe(near < 12 ? whole.notReady : null);
	}
});

it('does not count before it knows what the plans of releases without a date say', async () => {
	const [one] = await keep(30);
	if (one === undefined) throw new Error('No release was kept');
	await horizon(1);
	expect((await view(NEAREST)).notReady).not.toBeNull();
	await made.app.store.putReleases([{ ...one, id: `${one.id}-undated`, shipDate: null }]);
	expect((await view(NEAREST)).notReady).toBeNull();
	expect((await view()).notReady).not.toBeNull();
});

it('sets a record aside that cannot be read, and neither lists nor counts it', async () => {
	const kept = await keep(20);
	const [, second] = kept;
	if (second === undefined) throw new Error('No release was kept');
	await made.app.store.putReleases([{ ...second, readAt: 'long ago' }]);
	const first = await view({ nearest: 5 });
	expect(first.releases.map(({ facts }) => facts.id)).toEqual([0, 2, 3, 4].map((at) => kept[at]?.id));
	expect(first.total).toBe(19);
	expect(await made.app.store.quarantined()).toMatchObject([{ store: 'releases', key: second.id }]);
	expect((await view()).total).toBe(19);
});
