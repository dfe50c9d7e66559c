import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HANDLERS } from '../../../utils/app/requests';
import { REQUESTS } from '../../../utils/messaging/protocol';
import { makeApp } from './make-app';

const CLOUD = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' } as const;
const ASKER = { tabId: 1, frameId: 0 };
const READING = { title: 'T', type: null, status: null, releases: [], parentKey: null, recognised: true };

let made: Awaited<ReturnType<typeof makeApp>>;
beforeEach(async () => {
	made = await makeApp();
});
afterEach(() => made.close());

const layouts = async () => (await HANDLERS['options.view'](made.app, {}, ASKER)).layouts;

it('keeps how the last page of a site was recognised, and nothing else of it', async () => {
	expect(await layouts()).toEqual([]);
	const layout = { kind: 'dialog', anchors: { title: 1, column: -1 } } as const;
	const visit = { site: CLOUD, key: 'PAY-240', page: { ...READING, layout }, docked: true, needsPanel: false };
	await HANDLERS['page.issue'](made.app, visit, ASKER);
	const [seen] = await layouts();
	expect(seen).toEqual({
		site: { id: 'meridian.atlassian.net', kind: 'jira-cloud', name: 'meridian', baseUrl: CLOUD.baseUrl },
		...layout,
		docked: true,
		at: '2026-11-23T08:00:00.000Z',
	});
});

it('keeps what was found on each kind of page, the latest first', async () => {
	const layout = { kind: 'page', anchors: { title: 0 } } as const;
	const page = { ...READING, layout };
	await HANDLERS['page.issue'](made.app, { site: CLOUD, key: 'PAY-240', page, needsPanel: false }, ASKER);
	made.witness.now += 1000;
	const path = `/projects/PAY/versions/${made.trackers.world.jiraCloud.version('5.0').id}`;
	await HANDLERS['page.release'](made.app, { site: CLOUD, path, needsPanel: false }, ASKER);
	expect(await layouts()).toMatchObject([
		{ kind: 'release', docked: true },
		{ kind: 'page', anchors: { title: 0 } },
	]);
	made.witness.now += 1000;
	const changed = { ...page, layout: { ...layout, anchors: { title: -1 } } };
	const again = { site: CLOUD, key: 'PAY-240', page: changed, docked: true, needsPanel: false };
	await HANDLERS['page.issue'](made.app, again, ASKER);
	expect(await layouts()).toMatchObject([{ kind: 'page', anchors: { title: -1 } }, { kind: 'release' }]);
});

it.each([
	['/projects/PAY/versions/99999', CLOUD],
	['/meridian/releases/archive', { kind: 'linear', baseUrl: 'https://linear.app/meridian' } as const],
])('tells of no panel on %s, where no release was found', async (path, site) => {
	await HANDLERS['page.release'](made.app, { site, path, needsPanel: false }, ASKER);
	expect(await layouts()).toEqual([]);
});

it('takes no anchor that it does not know, so that no words of a page can travel as one', () => {
	const layout = { kind: 'page', anchors: { 'Secret title': 0 } };
	const visit = { site: CLOUD, key: 'PAY-240', page: { ...READING, layout }, needsPanel: false };
	expect(REQUESTS['page.issue'].safeParse(visit).success).toBe(false);
});
