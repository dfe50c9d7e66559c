import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HANDLERS } from '../../../utils/app/requests';
import type { PageSite } from '../../../utils/messaging/protocol';
import { makeApp } from './make-app';

const MERIDIAN = 'lin_api_demo_meridian_0123456789abcdef';
const NORTHWIND = 'lin_api_demo_northwind_0123456789abcdef';
const ASKER = { tabId: 1, frameId: 0 };

let made: Awaited<ReturnType<typeof makeApp>>;
beforeEach(async () => {
	made = await makeApp();
});
afterEach(() => made.close());

const at = (workspace: string): PageSite => ({ kind: 'linear', baseUrl: `https://linear.app/${workspace}` });
const connect = async (key: string, workspace?: string) => {
	const payload = workspace === undefined ? { key } : { key, workspace };
	const view = await HANDLERS['options.connect-linear'](made.app, payload, ASKER);
	await Promise.all(made.app.session.loose);
	return view;
};
const view = async (workspace: string, key = 'ENG-123') => {
	await HANDLERS['page.issue'](made.app, { site: at(workspace), key, page: null, needsPanel: false }, ASKER);
	return HANDLERS['panel.view'](made.app, { site: at(workspace), key }, ASKER);
};

describe('two workspaces', () => {
	it('are each read with their own key', async () => {
		await connect(MERIDIAN);
		expect((await connect(NORTHWIND)).linear.map(({ workspace }) => workspace)).toEqual(['meridian', 'northwind']);
		expect((await view('northwind')).epic?.facts.title).toBe('Northwind’s own ENG-123');
		expect((await view('meridian')).epic?.facts.title).toMatch(/^Dunning/);
	});

	it('keep their keys apart when one is taken away', async () => {
		await connect(MERIDIAN);
		await connect(NORTHWIND);
		await HANDLERS['options.disconnect-linear'](made.app, { workspace: 'northwind' }, ASKER);
		expect((await view('northwind')).gaps[0]?.why).toBe('no-key');
		expect((await view('meridian')).gaps).toEqual([]);
	});
});

describe('a key of another workspace', () => {
	it('is refused where it is entered', async () => {
		await expect(connect(NORTHWIND, 'meridian')).rejects.toThrow(/linear\.app\/northwind.*linear\.app\/meridian/);
		expect((await HANDLERS['options.view'](made.app, {}, ASKER)).linear).toEqual([]);
	});

	it.each(['ENG-123', 'MOB-12'])('is told apart where %s is read with it', async (key) => {
		await connect(NORTHWIND);
		const [secret] = await made.app.store.secrets();
		if (secret === undefined) throw new Error('There is no key');
		await made.app.store.putSecret({ ...secret, workspace: 'meridian' });
		const [gap] = (await view('meridian', key)).gaps;
		expect(gap).toMatchObject({ why: 'key-rejected', detail: expect.stringMatching(/meridian.*northwind/) });
	});
});

describe('a workspace that was renamed', () => {
	it('is read with the key that was entered before, under both names', async () => {
		await connect(MERIDIAN);
		made.trackers.world.linear.renameTo('meridian-pay');
		for (const name of ['meridian', 'meridian-pay']) expect((await view(name)).gaps).toEqual([]);
	});
});

describe('a workspace without a key', () => {
	const waiting = async () => (await HANDLERS['options.view'](made.app, {}, ASKER)).linearWaiting.map(({ id }) => id);

	it('is offered once it was visited, until it has a key, and again when that is taken away', async () => {
		await connect(MERIDIAN);
		expect(await waiting()).toEqual([]);
		await view('northwind');
		expect(await waiting()).toEqual(['linear.app/northwind']);
		await expect(connect(MERIDIAN, 'northwind')).rejects.toThrow(/linear\.app\/meridian/);
		expect(await waiting()).toEqual(['linear.app/northwind']);
		await connect(NORTHWIND, 'northwind');
		expect(await waiting()).toEqual([]);
		await HANDLERS['options.disconnect-linear'](made.app, { workspace: 'meridian' }, ASKER);
		expect(await waiting()).toEqual(['linear.app/meridian']);
	});

	it('is not offered under a name that a connected one has now', async () => {
		await connect(MERIDIAN);
		made.trackers.world.linear.renameTo('meridian-pay');
		await view('meridian-pay');
		expect(await waiting()).toEqual([]);
	});
});
