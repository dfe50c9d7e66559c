import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HANDLERS } from '../../../utils/app/requests';
import { DEFAULT_MAPPING } from '../../../utils/release/facts';
import { allDone, makeApp } from './make-app';

const KEYS = {
	amara: 'lin_api_demo_meridian_0123456789abcdef',
	ingrid: 'lin_api_demo_meridian_ingrid_456789abcdef',
	sofia: 'lin_api_demo_meridian_sofia_3456789abcdef',
} as const;
const ASKER = { tabId: 1, frameId: 0 };
const SITE_ID = 'linear.app/meridian';
const PAGE = { site: { kind: 'linear', baseUrl: `https://${SITE_ID}` }, key: 'ENG-123' } as const;
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let made: Awaited<ReturnType<typeof makeApp>>;
const quiet = () => allDone(made.app);
const pass = async (ms: number): Promise<void> => {
	const { witness } = made;
	await quiet();
	witness.now += ms;
	const due = witness.timers
		.splice(0)
		.filter(({ at, task }) => at <= witness.now || witness.timers.push({ at, task }) < 0);
	for (const { task } of due) task();
	await quiet();
};
const connect = async (who: keyof typeof KEYS): Promise<void> => {
	await HANDLERS['options.connect-linear'](made.app, { key: KEYS[who] }, ASKER);
	await quiet();
};
const panel = () => HANDLERS['panel.view'](made.app, PAGE, ASKER);
const sharing = async () => (await panel()).sharing;
const note = async (words: string): Promise<void> => {
	const { epic, checklist } = await panel();
	const command = { type: 'edit', itemId: checklist?.items[0]?.id ?? '', changes: { note: words } } as const;
	await HANDLERS['checklist.edit'](made.app, { id: crypto.randomUUID(), epicId: epic?.facts.id ?? '', command }, ASKER);
};
const places = () => made.trackers.world.linear.attachments.filter(({ url }) => url.endsWith('#muster-checklist'));
/** What was put there, which changes with every edit that arrives. */
const kept = () => JSON.stringify(places().map(({ metadata }) => metadata));

beforeEach(async () => {
	made = await makeApp();
	await connect('amara');
	await HANDLERS['page.issue'](made.app, { ...PAGE, page: null, needsPanel: false }, ASKER);
	await quiet();
	await HANDLERS['options.set-sharing'](made.app, { siteId: SITE_ID, on: true }, ASKER);
	await note('With the first key');
	await pass(5_000);
});
afterEach(() => made.close());

describe('an edit that Linear does not take for want of a key', () => {
	const LOST = [
		['is missing', () => HANDLERS['options.disconnect-linear'](made.app, { workspace: 'meridian' }, ASKER)],
		['was revoked', async () => Reflect.deleteProperty(made.trackers.world.linear.keys, KEYS.amara)],
	] as const;

	it.each(LOST)('waits untried while the key %s, and goes out with the next one', async (_name, lose) => {
		expect(await sharing()).toMatchObject({ waiting: 0, trouble: null });
		const before = kept();
		await lose();
		await note('Without one');
		await pass(5_000);
		expect(await sharing()).toMatchObject({ waiting: 1, stopped: true, trouble: { why: 'no-key' } });
		const asked = made.witness.sent.length;
		await pass(3_600_000);
		expect(made.witness.sent.length).toBe(asked);
		await note('And another');
		await pass(5_000);
		expect(await sharing()).toMatchObject({ waiting: 2, stopped: true });
		expect(kept()).toBe(before);
		await connect('ingrid');
		await pass(60_000);
		expect(await sharing()).toMatchObject({ waiting: 0, stopped: false, trouble: null });
		expect(kept()).not.toBe(before);
		expect(places()).toHaveLength(1);
	});

	it('waits where the key may only read, and goes out with one that may write', async () => {
		await connect('sofia');
		await note('Only read');
		await pass(60_000);
		expect(await sharing()).toMatchObject({
			waiting: 1,
			stopped: true,
			mayWrite: false,
			trouble: { why: 'forbidden' },
		});
		await connect('ingrid');
		await pass(60_000);
		expect(await sharing()).toMatchObject({ waiting: 0, mayWrite: true, trouble: null });
	});
});

describe('the checklist of a project', () => {
	it('waits for the issue that carries its release’s plan, and then goes out beside it', async () => {
		const mapping = { ...DEFAULT_MAPPING, linearReleases: 'projects', linearEpics: 'projects' } as const;
		await HANDLERS['options.set-mapping'](made.app, { siteId: SITE_ID, mapping }, ASKER);
		await quiet();
		const [release] = await made.app.store
			.releasesOfSite(SITE_ID)
			.then((all) => all.filter(({ source }) => source === 'linear-project'));
		const releaseId = release?.id ?? '';
		await HANDLERS['release.refresh'](made.app, { releaseId }, ASKER);
		await quiet();
		const [epic] = await made.app.store.epicsOfRelease(releaseId);
		const epicId = epic?.id ?? '';
		expect(epic?.type).toBe('Project');
		const add = {
			artifact: 'hotfix',
			title: 'Of the project',
			function: 'support',
			required: true,
			dueOffset: -3,
		} as const;
		const command = { type: 'add', item: { id: 'own', ...add } } as const;
		await HANDLERS['checklist.edit'](made.app, { id: crypto.randomUUID(), epicId, command }, ASKER);
		await pass(5_000);
		expect(await made.app.store.shares.status(epicId)).toMatchObject({
			edits: 1,
			stopped: true,
			trouble: { why: 'no-plan-issue', detail: expect.stringContaining('on a project') },
		});
		await HANDLERS['plan.set-issue'](made.app, { releaseId, key: 'ENG-123' }, ASKER);
		await quiet();
		expect(await made.app.store.shares.status(epicId)).toMatchObject({ edits: 0, stopped: false, trouble: null });
		const { id } = made.trackers.world.linear.need('ENG-123');
		const beside = made.trackers.world.linear.attachments.filter(({ url }) =>
			url.includes('#muster-checklist-project-'),
		);
		expect(beside).toMatchObject([{ issue: id, metadata: { openRequired: expect.any(Number) } }]);
	});
});
