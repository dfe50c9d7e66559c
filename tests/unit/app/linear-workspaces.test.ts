import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HANDLERS } from '../../../utils/app/requests';
import type { PageSite } from '../../../utils/messaging/protocol';
import { linearPage } from '../../../utils/trackers/linear/page';
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

const popup = () => HANDLERS['releases.view'](made.app, {}, ASKER);
const shown = async () => ({ cards: (await popup()).releases.length, badge: made.witness.badge.text });
const addItem = (epicId: string, title: string) => {
	const of = { artifact: 'hotfix', function: 'support', required: true, dueOffset: -3 } as const;
	const command = { type: 'add', item: { id: crypto.randomUUID(), title, ...of } } as const;
	return HANDLERS['checklist.edit'](made.app, { id: crypto.randomUUID(), epicId, command }, ASKER);
};
const titlesOn = async (workspace: string) =>
	(await view(workspace)).checklist?.items.flatMap(({ title }) => title ?? []) ?? [];

describe('a workspace that was renamed', () => {
	const rename = () => made.trackers.world.linear.renameTo('meridian-pay');

	it('is read with the key that was entered before, under both names', async () => {
		await connect(MERIDIAN);
		rename();
		for (const name of ['meridian', 'meridian-pay']) expect((await view(name)).gaps).toEqual([]);
	});

	it('stays one site under all its names: what was written is there, and nothing counts twice', async () => {
		await connect(MERIDIAN);
		const before = await view('meridian');
		const listed = await shown();
		rename();
		const after = await view('meridian-pay');
		expect(after.epic?.facts.id).toBe(before.epic?.facts.id);
		expect(await shown()).toEqual(listed);
		expect((await made.app.store.sites()).map(({ id, baseUrl }) => [id, baseUrl])).toEqual([
			['linear.app/meridian', 'https://linear.app/meridian-pay'],
		]);
		expect(made.witness.broadcasts).toContain(`issue:${after.site.id}/ENG-123`);
	});

	it('is found by the address of a release under another name', async () => {
		await connect(MERIDIAN);
		const url = (await popup()).releases.flatMap(({ facts }) => facts.url ?? [])[0] ?? '';
		rename();
		const path = new URL(url).pathname.replace('/meridian/', '/meridian-pay/');
		await HANDLERS['page.release'](made.app, { site: at('meridian-pay'), path, needsPanel: false }, ASKER);
		const { releases } = await HANDLERS['panel.release'](made.app, { site: at('meridian-pay'), path }, ASKER);
		expect(releases).not.toEqual([]);
	});

	it('takes another key under its new name, in place of the old one', async () => {
		await connect(MERIDIAN);
		rename();
		expect((await connect(MERIDIAN, 'meridian')).linear.map(({ workspace }) => workspace)).toEqual(['meridian-pay']);
		expect(await made.app.store.sites()).toHaveLength(1);
	});

	it('is joined with what was kept apart as long as no key could be asked, and nothing written is lost', async () => {
		await connect(MERIDIAN);
		const old = (await view('meridian')).epic?.facts.id ?? '';
		await addItem(old, 'Written under the old name');
		rename();
		made.trackers.faults.set({ host: 'api.linear.app', path: /./, respond: { status: 503, body: '' } });
		const page = {
			title: 'Apart',
			type: null,
			status: null,
			releases: ['Two words'],
			parentKey: null,
			recognised: true,
		};
		const there = { site: at('meridian-pay'), key: 'ENG-123', page, needsPanel: false };
		await HANDLERS['page.issue'](made.app, there, ASKER);
		const apart = (await view('meridian-pay')).epic?.facts.id ?? '';
		expect(apart).not.toBe(old);
		const sentence = 'linear.app/meridian-pay/ENG-9 moved to linear.app/meridian-pay#plans';
		await addItem(apart, 'Written under the new name');
		await addItem(apart, sentence);
		await HANDLERS['options.set-sharing'](made.app, { siteId: 'linear.app/meridian-pay', on: true }, ASKER);
		made.trackers.faults.clear();
		made.app.session.namesAsked.clear();
		const titles = ['Written under the old name', 'Written under the new name', sentence];
		for (const name of ['meridian-pay', 'meridian']) {
			expect((await view(name)).epic?.facts.id).toBe(old);
			expect(await titlesOn(name)).toEqual(expect.arrayContaining(titles));
		}
		expect((await made.app.store.history(old)).length).toBeGreaterThanOrEqual(2);
		expect(await made.app.store.shares.since('linear.app/meridian')).not.toBeNull();
		expect(await made.app.store.epic(apart)).toBeUndefined();
		expect(await made.app.store.release('linear.app/meridian#release/name:Two words')).toBeDefined();
		expect(await made.app.store.release('linear.app/meridian-pay#release/name:Two words')).toBeUndefined();
		expect((await made.app.store.sites()).map(({ id }) => id)).toEqual(['linear.app/meridian']);
	});
});

describe('capitals in a workspace’s address', () => {
	it('make no other site of it', async () => {
		await connect(MERIDIAN);
		const before = await view('meridian');
		expect((await view('Meridian')).epic?.facts.id).toBe(before.epic?.facts.id);
		expect(
			linearPage.site(
				{ origin: 'https://linear.app', pathname: '/Meridian/issue/ENG-123' } as Location,
				{} as Document,
			),
		).toEqual(at('meridian'));
		expect(await made.app.store.sites()).toHaveLength(1);
	});
});

describe('a page that may be a release’s by its address alone', () => {
	const visit = async (name: string, path: string) => {
		await HANDLERS['page.release'](made.app, { site: at(name), path, needsPanel: true }, ASKER);
		return (await made.app.store.sites()).map(({ id }) => id);
	};

	it('makes no site of what nobody knows', async () => {
		expect(await visit('stories', '/stories/releases/x')).toEqual([]);
		expect(made.witness.injections).toBe(0);
		expect(await visit('acme', '/acme/project/billing-0123456789ab')).toEqual(['linear.app/acme']);
	});

	it('is one of a workspace that has a key', async () => {
		await connect(MERIDIAN);
		await visit('meridian', '/meridian/releases/x');
		expect(made.witness.injections).toBe(1);
	});
});

describe('another key for a workspace', () => {
	it('ends the pause that the first one had to take', async () => {
		await connect(MERIDIAN);
		const retryAt = String(Math.ceil((made.witness.now + 1_800_000) / 1000));
		made.trackers.faults.set({
			host: 'api.linear.app',
			path: /./,
			respond: {
				status: 429,
				body: '',
				headers: {
					'X-RateLimit-Requests-Limit': '1500',
					'X-RateLimit-Requests-Remaining': '0',
					'X-RateLimit-Requests-Reset': retryAt,
				},
			},
		});
		expect((await view('meridian')).gaps[0]?.why).toBe('rate-limited');
		made.trackers.faults.clear();
		made.witness.sent.length = 0;
		await connect(MERIDIAN, 'meridian');
		expect(made.witness.sent.length).toBeGreaterThan(1);
		expect((await view('meridian')).gaps).toEqual([]);
	});
});

describe('a key that is taken away', () => {
	const disconnect = () => HANDLERS['options.disconnect-linear'](made.app, { workspace: 'meridian' }, ASKER);

	it('leaves nothing of itself, and the popup says that the workspace is not read any more', async () => {
		await connect(MERIDIAN);
		await view('meridian');
		await disconnect();
		const { releases, gaps } = await popup();
		expect(releases.length).toBeGreaterThan(0);
		expect(gaps.map(({ site, gap }) => [site.id, gap.why])).toEqual([['linear.app/meridian', 'no-key']]);
		expect((await made.app.store.site('linear.app/meridian'))?.me).toBeNull();
		expect([...made.app.session.budgets.keys()].join()).not.toContain(MERIDIAN);
		expect(made.app.session.budgets.size).toBe(0);
	});

	it('stops what is being read with it, and nothing of that is stored', async () => {
		await connect(MERIDIAN);
		const { platform } = made.app;
		const post = platform.postToLinear;
		const [release] = await made.app.store.releasesOfSite('linear.app/meridian');
		const before = await made.app.store.release(release?.id ?? '');
		Object.assign(platform, {
			postToLinear: async (body: string, key: string) => {
				const answer = await post(body, key);
				await disconnect();
				return answer;
			},
		});
		made.witness.now += 600_000;
		await HANDLERS['release.refresh'](made.app, { releaseId: release?.id ?? '' }, ASKER);
		expect(await made.app.store.release(release?.id ?? '')).toEqual(before);
		expect((await made.app.store.gaps(release?.id ?? ''))[0]?.why).toBe('no-key');
	});
});

describe('forgetting a workspace', () => {
	it('takes its releases off the list and the badge, and keeps what was written for another visit', async () => {
		await connect(MERIDIAN);
		const epicId = (await view('meridian')).epic?.facts.id ?? '';
		await addItem(epicId, 'Written before');
		await HANDLERS['options.set-sharing'](made.app, { siteId: 'linear.app/meridian', on: true }, ASKER);
		const forgotten = await HANDLERS['options.forget-linear'](made.app, { siteId: 'linear.app/meridian' }, ASKER);
		expect([forgotten.linear, forgotten.linearWaiting, forgotten.sharing]).toEqual([[], [], []]);
		expect(await shown()).toEqual({ cards: 0, badge: '' });
		await connect(MERIDIAN);
		expect(await titlesOn('meridian')).toContain('Written before');
		expect(await made.app.store.shares.since('linear.app/meridian')).toBeNull();
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
