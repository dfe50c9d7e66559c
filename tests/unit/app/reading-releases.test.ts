import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { progressOf } from '../../../utils/app/following';
import { readRelease } from '../../../utils/app/read-release';
import { HANDLERS } from '../../../utils/app/requests';
import type { PageSite } from '../../../utils/messaging/protocol';
import type { ReadWatch } from '../../../utils/trackers/tracker';
import { versionIn, withStories } from '../../trackers/company/large-release';
import { makeApp } from './make-app';

const CLOUD: PageSite = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' };
const SITE = 'meridian.atlassian.net';

let made: Awaited<ReturnType<typeof makeApp>>;
beforeEach(async () => {
	made = await makeApp();
	await HANDLERS['page.issue'](
		made.app,
		{ site: CLOUD, key: 'PAY-240', page: null, needsPanel: false },
		{ tabId: 1, frameId: 0 },
	);
});
afterEach(() => made.close());

const known = async () => versionIn(await made.app.store.releasesOfSite(SITE), '5.0');
const state = async () => {
	const release = await known();
	const { store } = made.app;
	return { release, epics: await store.epicsOfRelease(release.id), gaps: await store.gaps(release.id) };
};

const readAgain = async (watch: ReadWatch): Promise<void> => {
	const site = await made.app.store.site(SITE);
	if (site === undefined) throw new Error('The site was not visited.');
	await readRelease(made.app, site, await known(), { tabId: null, force: true, watch });
};

it('keeps everything as it was when a long reading is stopped', async () => {
	const { jiraCloud: site } = made.trackers.world;
	const before = await state();
	withStories(site, 'PAY-240', '5.0', 700);
	site.rename('PAY-240', 'A title that nobody read');
	made.witness.now += 60_000;
	const stop = new AbortController();
	const seen: number[] = [];
	await readAgain({
		signal: stop.signal,
		onProgress: (read) => {
			seen.push(read);
			if (read === 300) stop.abort();
		},
	});
	expect(seen).toEqual([100, 200, 300]);
	expect(await state()).toEqual(before);
});

const ASKER = { tabId: 1, frameId: 0 };

it('tells how far a long reading is, at most twice a second, and nothing once it is over', async () => {
	withStories(made.trackers.world.jiraCloud, 'PAY-240', '5.0', 700);
	const { id } = await known();
	made.witness.broadcasts.length = 0;
	const shown: unknown[] = [];
	await readAgain({
		onProgress: () => {
			shown.push(progressOf(made.app, id)?.read ?? null);
			made.witness.now += 300;
		},
	});
	expect(shown).toEqual([null, null, 200, 300, 400, 500, 600]);
	expect(made.witness.broadcasts.filter((about) => about === id)).toHaveLength(4);
	expect((await HANDLERS['release.view'](made.app, { releaseId: id }, ASKER)).card.reading).toBeNull();
});

it('keeps what was known when people stop a reading, and says so until it is read again', async () => {
	withStories(made.trackers.world.jiraCloud, 'PAY-240', '5.0', 700);
	const before = await state();
	const { id } = before.release;
	await readAgain({
		onProgress: (read) => void (read === 300 && HANDLERS['release.cancel'](made.app, { releaseId: id }, ASKER)),
	});
	expect(await state()).toEqual({ ...before, gaps: [expect.objectContaining({ why: 'cancelled' })] });
	await readAgain({});
	expect((await state()).gaps).toEqual([]);
});

it('reads anew what changed after a reading that was under way when people asked', async () => {
	const { jiraCloud: site } = made.trackers.world;
	withStories(site, 'PAY-240', '5.0', 700);
	const { id } = await known();
	let asked: Promise<unknown> = Promise.resolve();
	await readAgain({
		onProgress: (read) => {
			if (read !== 300) return;
			site.setVersion('5.0', { released: true });
			asked = HANDLERS['release.refresh'](made.app, { releaseId: id }, ASKER);
		},
	});
	expect((await known()).state).toBe('planned');
	await asked;
	expect((await known()).state).toBe('released');
});

it('does not begin anew once people stopped the reading that it waited for', async () => {
	withStories(made.trackers.world.jiraCloud, 'PAY-240', '5.0', 700);
	const { id } = await known();
	let asked: Promise<unknown> = Promise.resolve();
	await readAgain({
		onProgress: (read) => {
			if (read === 200) asked = HANDLERS['release.refresh'](made.app, { releaseId: id }, ASKER);
			if (read === 300) return void HANDLERS['release.cancel'](made.app, { releaseId: id }, ASKER);
		},
	});
	await asked;
	expect((await state()).gaps).toMatchObject([{ why: 'cancelled' }]);
});

it('has nothing to stop where nothing is being read', async () => {
	const before = await state();
	await HANDLERS['release.cancel'](made.app, { releaseId: before.release.id }, ASKER);
	expect(await state()).toEqual(before);
});

it('keeps epics in a release of which only a part was read, and says so', async () => {
	const { jiraCloud: site } = made.trackers.world;
	const before = await state();
	withStories(site, 'PAY-240', '5.0', 5_200);
	// The issues come by their keys; the epics are among those that are left out, and none of the rest names them.
	for (const { key } of before.epics) site.move(key, `PAY-9${key.slice(4)}00`);
	for (const issue of site.issues) issue.parent = undefined;
	await readAgain({});
	const after = await state();
	expect(after.epics.map(({ key }) => key)).toEqual(before.epics.map(({ key }) => key));
	expect(after.gaps).toMatchObject([{ why: 'too-many' }]);
});

it('keeps an epic that the user may no longer see, lets others leave, and does not read all again for it', async () => {
	const { jiraCloud: site } = made.trackers.world;
	Object.assign(site, { now: () => new Date(made.witness.now) });
	const before = await state();
	expect(before.epics.map(({ key }) => key)).toEqual(expect.arrayContaining(['PAY-240', 'PAY-250']));
	const [child] = site.childrenOf(site.need('PAY-240'));
	site.addFixVersion(child?.key ?? '', '5.0');
	site.hidden.add('PAY-240');
	for (const { key } of [site.need('PAY-250'), ...site.childrenOf(site.need('PAY-250'))])
		site.removeFixVersion(key, '5.0');
	made.witness.now += 5 * 60_000;
	await readAgain({});
	const after = await state();
	expect(after.epics.map(({ key }) => key)).toContain('PAY-240');
	expect(after.epics.map(({ key }) => key)).not.toContain('PAY-250');
	expect(after.gaps).toMatchObject([{ detail: expect.stringContaining('PAY-240') }]);
	made.witness.now += 30 * 60_000;
	made.witness.sent.length = 0;
	const jira = await made.app.store.site(SITE);
	if (jira) await readRelease(made.app, jira, await known(), { tabId: null, force: true, onlyIfChanged: true });
	expect(made.witness.sent.filter((path) => path.endsWith('/bulkfetch'))).toEqual([]);
	expect((await state()).gaps).toEqual(after.gaps);
});

it('counts a release that is gone from Jira as archived, and tells who the user is to Jira', async () => {
	const { jiraCloud: site } = made.trackers.world;
	const release = await known();
	expect((await made.app.store.site(SITE))?.me).toMatchObject({ id: site.user.accountId });
	site.versions = site.versions.filter(({ id }) => id !== release.trackerId);
	await readAgain({});
	expect((await state()).release.state).toBe('archived');
});

it('keeps a release that Jira does not show to strangers, once the session ran out', async () => {
	made.trackers.world.jiraCloud.anonymous = true;
	await readAgain({});
	expect(await state()).toMatchObject({ release: { state: 'planned' }, gaps: [{ why: 'signed-out' }] });
});

it.each([
	['nobody can say who is signed in', /\/myself/, { status: 503, body: '' }],
	['it is not Jira that has no such thing', /\/version\//, { status: 404, body: 'Not here', contentType: 'text/html' }],
])('does not count a release as gone where %s', async (_what, path, respond) => {
	const { jiraCloud: site } = made.trackers.world;
	const release = await known();
	if (respond.status === 503) site.versions = site.versions.filter(({ id }) => id !== release.trackerId);
	made.trackers.faults.set({ path, respond });
	await readAgain({});
	expect((await state()).release.state).toBe('planned');
	expect((await state()).gaps).toHaveLength(1);
});
