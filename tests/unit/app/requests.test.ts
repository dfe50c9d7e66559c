import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HANDLERS } from '../../../utils/app/requests';
import { tick, wake } from '../../../utils/app/tick';
import type { PageReading, PageSite, Payload } from '../../../utils/messaging/protocol';
import { RefusedEdit } from '../../../utils/release/checklist';
import { makeApp } from './make-app';

const CLOUD: PageSite = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' };
const SERVER: PageSite = { kind: 'jira-data-center', baseUrl: 'https://jira.meridian.example/jira' };
const LINEAR: PageSite = { kind: 'linear', baseUrl: 'https://linear.app/meridian' };
const KEY = 'lin_api_demo_meridian_0123456789abcdef';
const ASKER = { tabId: 1, frameId: 0 };
const PAGE: PageReading = {
	title: 'From the page',
	type: 'Epic',
	status: 'To Do',
	releases: ['4.2'],
	parentKey: null,
	recognised: true,
};

let made: Awaited<ReturnType<typeof makeApp>>;
beforeEach(async () => {
	made = await makeApp();
});
afterEach(() => made.close());

const visit = (site: PageSite, key: string, page: PageReading | null = PAGE) =>
	HANDLERS['page.issue'](made.app, { site, key, page, needsPanel: true }, ASKER);
const panel = (site: PageSite, key: string) => HANDLERS['panel.view'](made.app, { site, key }, ASKER);
const popup = () => HANDLERS['releases.view'](made.app, {}, ASKER);
const refresh = (site: PageSite, key: string) => HANDLERS['panel.refresh'](made.app, { site, key }, ASKER);
/** The alarm, and then the ones that it set. */
const tickAndRing = async () => {
	await tick(made.app);
	for (const name of made.witness.alarms.keys()) await wake(made.app, name);
};
const tickItem = (epicId: string, itemId: string, id: string = crypto.randomUUID()) =>
	HANDLERS['checklist.edit'](
		made.app,
		{ id, epicId, command: { type: 'set-status', itemId, status: 'done', reason: '' } },
		ASKER,
	);

describe('a finding about an epic', () => {
	const edit = (epicId: string, command: Payload<'checklist.edit'>['command']) =>
		HANDLERS['checklist.edit'](made.app, { id: crypto.randomUUID(), epicId, command }, ASKER);

	it('is set aside with a reason, in a release or not, and comes back', async () => {
		for (const key of ['PAY-240', 'PAY-90']) {
			await visit(CLOUD, key);
			const before = (await panel(CLOUD, key)).epic;
			const [finding] = before?.findings ?? [];
			const [epicId, findingId] = [before?.facts.id ?? '', finding?.id ?? ''];
			await expect(edit(epicId, { type: 'snooze', findingId, until: null, reason: ' ' })).rejects.toThrow(/Say why/);
			await edit(epicId, { type: 'snooze', findingId, until: null, reason: 'Docs come later' });
			const after = await panel(CLOUD, key);
			expect(after.epic?.findings).toHaveLength((before?.findings.length ?? 0) - 1);
			expect(after.epic?.aside).toMatchObject([
				{ finding, place: 'epic', snooze: { reason: 'Docs come later', by: { name: after.people[0]?.name } } },
			]);
			await edit(epicId, { type: 'unsnooze', findingId });
			expect((await panel(CLOUD, key)).epic).toMatchObject({ findings: before?.findings, aside: [] });
		}
	});
});

describe('a visit to an epic', () => {
	it('injects the panel and reads the epic with its release, dates and neighbours', async () => {
		await visit(CLOUD, 'PAY-240');
		expect(made.witness.injections).toBe(1);
		const view = await panel(CLOUD, 'PAY-240');
		expect(view.epic?.facts).toMatchObject({ key: 'PAY-240', title: 'Ledger v2: double-entry cut-over' });
		expect(view.release?.facts).toMatchObject({
			name: '5.0',
			shipDate: made.trackers.world.jiraCloud.version('5.0').releaseDate,
		});
		expect(view.release?.epicCount).toBe(2);
		expect(view.reading).toBe(false);
		expect(view.gaps).toEqual([]);
	});

	it('leads from a story, and from a story known by the epic field alone, to the epic', async () => {
		await visit(CLOUD, 'PAY-242');
		expect((await panel(CLOUD, 'PAY-242')).epic?.facts.key).toBe('PAY-240');
		made.witness.granted.add('https://jira.meridian.example');
		const { jiraDataCenter } = made.trackers.world;
		const [story] = jiraDataCenter.childrenOf(jiraDataCenter.need('OPS-20'));
		await visit(SERVER, story?.key ?? '');
		expect((await panel(SERVER, story?.key ?? '')).epic?.facts.key).toBe('OPS-20');
	});

	it('finds the release of an epic that only its stories name', async () => {
		await visit(CLOUD, 'PAY-190');
		expect((await panel(CLOUD, 'PAY-190')).release?.facts.name).toBe('4.2');
	});

	it('takes the nearest of two releases and names the other', async () => {
		await visit(CLOUD, 'PAY-180');
		const view = await panel(CLOUD, 'PAY-180');
		expect(view.release?.facts.name).toBe('4.2');
		expect(view.otherReleases.map(({ name }) => name)).toEqual(['4.3']);
	});

	it('keeps the checklist when the issue moves to another key', async () => {
		await visit(CLOUD, 'PAY-240');
		const before = await panel(CLOUD, 'PAY-240');
		const [item] = before.checklist?.items ?? [];
		await tickItem(before.epic?.facts.id ?? '', item?.id ?? '');
		made.trackers.world.jiraCloud.move('PAY-240', 'APP-240');
		made.witness.now += 60_000;
		await visit(CLOUD, 'PAY-240');
		await visit(CLOUD, 'APP-240');
		for (const key of ['PAY-240', 'APP-240']) {
			const view = await panel(CLOUD, key);
			expect(view.issue.key).toBe('APP-240');
			expect(view.checklist?.items.find(({ id }) => id === item?.id)?.status).toBe('done');
		}
	});

	it('reads the tracker once for two wishes at the same time', async () => {
		await Promise.all([visit(CLOUD, 'PAY-240', null), visit(CLOUD, 'PAY-240')]);
		const reads = made.trackers.requests.filter(({ path }) => path.includes('/issue/PAY-240'));
		expect(reads).toHaveLength(1);
	});
});

describe('without the tracker’s answer', () => {
	it('takes what the page shows, says what is missing, and keeps edits when the tracker answers again', async () => {
		made.trackers.world.jiraCloud.signedIn = false;
		await visit(CLOUD, 'PAY-242');
		const view = await panel(CLOUD, 'PAY-242');
		expect(view.gaps[0]?.why).toBe('signed-out');
		expect(view.epic?.facts.title).toBe('From the page');
		expect(view.release?.facts.name).toBe('4.2');
		const itemId = view.checklist?.items[0]?.id ?? '';
		await tickItem(view.epic?.facts.id ?? '', itemId);
		made.trackers.world.jiraCloud.signedIn = true;
		const after = await refresh(CLOUD, 'PAY-242');
		expect(after.gaps).toEqual([]);
		expect(after.checklist?.items.find(({ id }) => id === itemId)?.status).toBe('done');
		expect(after.markedAsEpic).toBe(true);
	});

	it('keeps what was read before, with the gap', async () => {
		await visit(CLOUD, 'PAY-240');
		made.trackers.faults.set({ path: /\/rest\//, respond: { status: 503, body: 'down', contentType: 'text/plain' } });
		const view = await refresh(CLOUD, 'PAY-240');
		expect(view.epic?.facts.title).toBe('Ledger v2: double-entry cut-over');
		expect(view.gaps[0]?.why).toBe('server-error');
	});

	it('leaves a tracker alone that asked for a pause, until the user asks', async () => {
		made.trackers.faults.set({
			path: /\/rest\//,
			times: 1,
			respond: { status: 429, headers: { 'retry-after': '300' }, body: '{}' },
		});
		await visit(CLOUD, 'PAY-240');
		const asked = made.trackers.requests.length;
		await visit(CLOUD, 'PAY-250');
		expect(made.trackers.requests.length).toBe(asked);
		expect((await panel(CLOUD, 'PAY-250')).gaps[0]?.why).toBe('rate-limited');
		expect((await refresh(CLOUD, 'PAY-250')).gaps).toEqual([]);
	});

	it('keeps no checklist for an issue that the tracker does not know', async () => {
		await visit(CLOUD, 'PAY-9999');
		const view = await panel(CLOUD, 'PAY-9999');
		expect(view.epic).toBeNull();
		expect(view.gaps.map(({ why }) => why)).toEqual(['not-found']);
	});

	it('says in Linear that a key is missing', async () => {
		await visit(LINEAR, 'ENG-123');
		expect((await panel(LINEAR, 'ENG-123')).gaps[0]?.why).toBe('no-key');
	});
});

describe('marking an issue as an epic', () => {
	it('gives a story a checklist of its own, and takes it away again without losing it', async () => {
		await visit(CLOUD, 'PAY-242');
		const marked = await HANDLERS['epic.mark'](made.app, { site: CLOUD, key: 'PAY-242', epic: true }, ASKER);
		expect(marked).toMatchObject({ markedAsEpic: true, epic: { facts: { key: 'PAY-242' } } });
		const itemId = marked.checklist?.items[0]?.id ?? '';
		await tickItem(marked.epic?.facts.id ?? '', itemId);
		const back = await HANDLERS['epic.mark'](made.app, { site: CLOUD, key: 'PAY-242', epic: false }, ASKER);
		expect(back).toMatchObject({ markedAsEpic: false, epic: { facts: { key: 'PAY-240' } } });
		const again = await HANDLERS['epic.mark'](made.app, { site: CLOUD, key: 'PAY-242', epic: true }, ASKER);
		expect(again.checklist?.items.find(({ id }) => id === itemId)?.status).toBe('done');
	});
});

describe('an issue marked as an epic', () => {
	it('stays in its release when the release is read again, and leaves it with the mark', async () => {
		await visit(CLOUD, 'PAY-152');
		await HANDLERS['epic.mark'](made.app, { site: CLOUD, key: 'PAY-152', epic: true }, ASKER);
		const keysIn = async (releaseId: string) => {
			const view = await HANDLERS['release.refresh'](made.app, { releaseId }, ASKER);
			return view.epics.map(({ facts }) => facts.key);
		};
		const { release } = await refresh(CLOUD, 'PAY-152');
		expect(release?.facts.name).toBe('4.2');
		const releaseId = release?.facts.id ?? '';
		expect(await keysIn(releaseId)).toContain('PAY-152');
		expect((await panel(CLOUD, 'PAY-152')).release?.facts.id).toBe(releaseId);
		await HANDLERS['epic.mark'](made.app, { site: CLOUD, key: 'PAY-152', epic: false }, ASKER);
		expect(await keysIn(releaseId)).not.toContain('PAY-152');
	});
});

describe('the popup and the badge', () => {
	it('list what is to ship, nearest first, and count what is not ready within the horizon', async () => {
		await visit(CLOUD, 'PAY-240');
		const view = await popup();
		expect(view.releases.map(({ facts }) => facts.name)).toEqual(['4.1.2', '4.2', '4.3', '5.0', 'Someday']);
		expect(view.releases.map(({ daysLeft }) => daysLeft)).toEqual([-7, 4, 21, 56, null]);
		expect(view.notReady).toBe(2);
		expect(made.witness.badge).toMatchObject({ text: '2', tone: 'not-ready' });
	});

	it('follow an edit', async () => {
		await visit(CLOUD, 'PAY-240');
		const before = (await popup()).releases.find(({ facts }) => facts.name === '5.0');
		const view = await panel(CLOUD, 'PAY-240');
		await tickItem(view.epic?.facts.id ?? '', view.checklist?.items[0]?.id ?? '');
		const after = (await popup()).releases.find(({ facts }) => facts.name === '5.0');
		expect(after?.items.done).toBe((before?.items.done ?? 0) + 1);
		expect(after?.items.total).toBe(before?.items.total);
	});

	it('follow the alarm when a day has passed and a version has shipped', async () => {
		await visit(CLOUD, 'PAY-240');
		made.trackers.world.jiraCloud.setVersion('4.1.2', { released: true });
		made.witness.now += 86_400_000;
		await tickAndRing();
		const view = await popup();
		expect(view.releases.map(({ facts }) => facts.name)).not.toContain('4.1.2');
		expect(view.releases[0]?.daysLeft).toBe(3);
		expect(made.witness.badge.text).toBe('1');
	});

	it('keep their figures, and say how old they are, when no page of the site is open', async () => {
		await visit(CLOUD, 'PAY-240');
		made.witness.tabOpen = false;
		made.witness.now += 3_600_000;
		await tickAndRing();
		const [late] = (await popup()).releases;
		expect(late?.gaps[0]?.why).toBe('no-open-tab');
		expect(late?.facts.readAt).toBe('2026-11-23T08:00:00.000Z');
	});
});

describe('an edit', () => {
	it('is refused in words where the epic is unknown', async () => {
		await expect(tickItem('nowhere#epic/X-1', 't:any')).rejects.toThrow(RefusedEdit);
	});

	it('counts once however often it is sent', async () => {
		await visit(CLOUD, 'PAY-240');
		const view = await panel(CLOUD, 'PAY-240');
		const id = crypto.randomUUID();
		const itemId = view.checklist?.items[0]?.id ?? '';
		expect(await tickItem(view.epic?.facts.id ?? '', itemId, id)).toEqual({ revision: 1 });
		expect(await tickItem(view.epic?.facts.id ?? '', itemId, id)).toEqual({ revision: 1 });
	});
});

describe('the options', () => {
	const connect = (key: string) => HANDLERS['options.connect-linear'](made.app, { key }, ASKER);
	const addSelfHosted = (url: string) => HANDLERS['options.add-jira'](made.app, { url }, ASKER);

	it('take a Linear key that Linear knows, and never show it again', async () => {
		const view = await connect(` ${KEY} `);
		expect(view.linear).toMatchObject([{ workspace: 'meridian', organization: 'Meridian', keyEnd: 'cdef' }]);
		expect(JSON.stringify(view)).not.toContain(KEY);
		await visit(LINEAR, 'ENG-123');
		expect((await panel(LINEAR, 'ENG-123')).release?.facts.name).toContain('Billing');
	});

	it.each(['', 'x', 'not a key at all', 'lin_api_wrong_key_000000000000'])(
		'refuse the key "%s" in words',
		async (key) => {
			await expect(connect(key)).rejects.toThrow(/key/i);
		},
	);

	it('forget a key', async () => {
		await connect(KEY);
		const view = await HANDLERS['options.disconnect-linear'](made.app, { workspace: 'meridian' }, ASKER);
		expect(view.linear).toEqual([]);
		await visit(LINEAR, 'ENG-123');
		expect((await panel(LINEAR, 'ENG-123')).gaps[0]?.why).toBe('no-key');
	});

	it('add a self-hosted Jira at the base of whatever address is pasted, once it is granted', async () => {
		await expect(addSelfHosted('https://jira.meridian.example/jira/browse/OPS-20')).rejects.toThrow(/Allow it/);
		made.witness.granted.add('https://jira.meridian.example');
		const view = await addSelfHosted('jira.meridian.example/jira/browse/OPS-20');
		expect(view.selfHosted).toMatchObject([{ granted: true, site: { baseUrl: 'https://jira.meridian.example/jira' } }]);
		const gone = await HANDLERS['options.remove-jira'](made.app, { siteId: 'jira.meridian.example/jira' }, ASKER);
		expect(gone.selfHosted).toEqual([]);
	});

	it.each(['', 'ftp://jira.example', 'acme.atlassian.net', 'https://', 'linear.app'])(
		'refuse the address "%s" in words',
		async (url) => {
			await expect(addSelfHosted(url)).rejects.toThrow(RefusedEdit);
		},
	);
});
