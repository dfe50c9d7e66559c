import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type App, Session } from '../../../utils/app/app';
import { HANDLERS } from '../../../utils/app/requests';
import { lookUnseen } from '../../../utils/app/sharing/looking';
import { wake } from '../../../utils/app/tick';
import type { ChecklistCommand } from '../../../utils/release/checklist';
import { DEFAULT_MAPPING } from '../../../utils/release/facts';
import type { PlanCommand } from '../../../utils/release/plan';
import { CARRIER_LIMIT } from '../../../utils/sharing/carrier-value';
import { allDone, makeApp } from './make-app';
import { type Reach, TeamBoard } from './team-board';

/** The board behind each application's tracker, with what its user may do there. */
const behind = vi.hoisted(() => new WeakMap<object, { board: TeamBoard; reach: Reach }>());
vi.mock(import('../../../utils/app/app'), async (original) => {
	const real = await original();
	return {
		...real,
		async trackerOf(app, site, tabId) {
			const tracker = await real.trackerOf(app, site, tabId);
			const own = behind.get(app.store);
			return own === undefined
				? tracker
				: (Object.defineProperty(tracker, 'sharing', { value: own.board.places(own.reach) }) as typeof tracker);
		},
	};
});

interface Member extends Awaited<ReturnType<typeof makeApp>> {
	app: App;
	readonly reach: Reach;
}

const ASKER = { tabId: 1, frameId: 0 };
const SITE_ID = 'meridian.atlassian.net';
const PAGE = { site: { kind: 'jira-cloud', baseUrl: `https://${SITE_ID}` }, key: 'PAY-100' } as const;
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
let board: TeamBoard;
let ada: Member;
let bob: Member;

const quiet = ({ app }: Member) => allDone(app);

/** Lets time pass, and what is due then happen. */
const pass = async (member: Member, ms: number): Promise<void> => {
	const { witness } = member;
	await quiet(member);
	witness.now += ms;
	const due = witness.timers.filter(({ at }) => at <= witness.now);
	witness.timers.splice(0, witness.timers.length, ...witness.timers.filter(({ at }) => at > witness.now));
	for (const { task } of due) task();
	await quiet(member);
};

const visit = async (member: Member): Promise<void> => {
	await pass(member, 60_000);
	await HANDLERS['page.issue'](member.app, { ...PAGE, page: null, needsPanel: false }, ASKER);
	await quiet(member);
};

const join = async (name: string): Promise<Member> => {
	const made = await makeApp();
	const member = { ...made, reach: { online: true, mayWrite: true } };
	behind.set(member.app.store, { board, reach: member.reach });
	await visit(member);
	const site = await member.app.store.site(SITE_ID);
	if (site !== undefined) await member.app.store.putSite({ ...site, me: { id: name, name } });
	return member;
};

const turn = (member: Member, on: boolean) =>
	HANDLERS['options.set-sharing'](member.app, { siteId: SITE_ID, on }, ASKER);

beforeEach(async () => {
	board = new TeamBoard();
	[ada, bob] = [await join('Ada'), await join('Bob')];
	await turn(ada, true);
	await turn(bob, true);
});
afterEach(async () => {
	await ada.close();
	await bob.close();
});

const look = ({ app }: Member) => HANDLERS['panel.view'](app, PAGE, ASKER);
const epicId = async (member: Member) => (await look(member)).epic?.facts.id ?? '';
const release = async (member: Member) => (await look(member)).release?.facts.id ?? '';

/** In an order of its own: that of the list changes once it is shared. */
const items = async (member: Member) =>
	((await look(member)).checklist?.items ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));

const edit = async (member: Member, change: (items: readonly { id: string }[]) => ChecklistCommand): Promise<void> => {
	const { epic } = await look(member);
	const command = change(await items(member));
	await HANDLERS['checklist.edit'](
		member.app,
		{ id: crypto.randomUUID(), epicId: epic?.facts.id ?? '', command },
		ASKER,
	);
};
const note = (member: Member, at: number, words: string) =>
	edit(member, (items) => ({ type: 'edit', itemId: items[at]?.id ?? '', changes: { note: words } }));
const title = (member: Member, at: number, words: string) =>
	edit(member, (items) => ({ type: 'edit', itemId: items[at]?.id ?? '', changes: { title: words } }));
const planned = async (member: Member, command: PlanCommand): Promise<void> => {
	const releaseId = await release(member);
	await HANDLERS['plan.edit'](member.app, { id: crypto.randomUUID(), releaseId, command }, ASKER);
};

const sent = (member: Member) => pass(member, 5_000);
const history = async (member: Member) => member.app.store.history(await epicId(member));

describe('an edit of a checklist', () => {
	it('goes nowhere where the site does not share', async () => {
		await turn(ada, false);
		await note(ada, 0, 'For me alone');
		await pass(ada, 3_600_000);
		expect(board.values.size).toBe(0);
		expect((await look(ada)).sharing).toBeNull();
	});

	it('shows on the other machine, with who made it in the history', async () => {
		await note(ada, 0, 'Words for all');
		expect((await look(ada)).sharing).toMatchObject({ waiting: 1 });
		expect(board.values.size).toBe(0);
		await sent(ada);
		expect((await look(ada)).sharing).toMatchObject({ waiting: 0, trouble: null, mayWrite: true });
		await visit(bob);
		expect((await items(bob))[0]?.note).toBe('Words for all');
		expect((await history(bob)).map(({ by, command }) => [by.name, command.type])).toContainEqual(['Ada', 'team-edit']);
		expect(bob.witness.broadcasts).toContain(await epicId(bob));
	});

	it('goes out with those of the next seconds, and two machines with the same keep still', async () => {
		for (const words of ['One', 'Two', 'Three']) await note(ada, 0, words);
		await sent(ada);
		expect(board.writes).toBe(1);
		for (let round = 0; round < 5; round += 1) {
			await visit(bob);
			await visit(ada);
		}
		expect(board.writes).toBe(1);
		expect(ada.witness.timers).toEqual([]);
	});

	it('made before the tracker told who the user is, waits until it has, and goes out in the user’s name', async () => {
		await note(ada, 0, 'Known');
		await sent(ada);
		const site = await ada.app.store.site(SITE_ID);
		if (site !== undefined) await ada.app.store.putSite({ ...site, me: null });
		ada.witness.tabOpen = false;
		const [before] = board.values.values();
		await edit(ada, (items) => ({
			type: 'edit',
			itemId: items[1]?.id ?? '',
			changes: { note: 'Unknown', assignee: { name: 'You' } },
		}));
		expect((await history(ada)).at(-1)?.by).toEqual({ name: 'You' });
		await sent(ada);
		expect((await look(ada)).sharing).toMatchObject({ waiting: 1, stopped: false, trouble: { why: 'unreachable' } });
		expect([...board.values.values()]).toEqual([before]);
		ada.witness.tabOpen = true;
		await pass(ada, 20_000);
		expect((await look(ada)).sharing).toMatchObject({ waiting: 0, trouble: null });
		await visit(bob);
		const me = await ada.app.store.site(SITE_ID).then((one) => one?.me);
		expect((await items(bob))[1]).toMatchObject({ note: 'Unknown', assignee: me });
		expect((await items(ada))[1]).toMatchObject({ note: 'Unknown', assignee: me });
		const names = new Set((await history(bob)).map(({ by }) => by.name));
		expect(names).toEqual(new Set([me?.name]));
	});

	it('of an epic that only its page told of goes out once the tracker answers, whether or not somebody looks', async () => {
		const page = { title: 'Late', type: 'Epic', status: null, releases: [], parentKey: null, recognised: true };
		const { faults } = ada.trackers;
		faults.set({ path: /\/rest\//, respond: { status: 503, body: '' } });
		const there = { ...PAGE, key: 'PAY-90' };
		await HANDLERS['page.issue'](ada.app, { ...there, page, needsPanel: false }, ASKER);
		const { epic, checklist } = await HANDLERS['panel.view'](ada.app, there, ASKER);
		expect(epic?.facts).toMatchObject({ title: 'Late', trackerId: null });
		const id = epic?.facts.id ?? '';
		const command = { type: 'edit', itemId: checklist?.items[0]?.id ?? '', changes: { note: 'Early' } } as const;
		await HANDLERS['checklist.edit'](ada.app, { id: crypto.randomUUID(), epicId: id, command }, ASKER);
		await sent(ada);
		expect(await ada.app.store.shares.status(id)).toMatchObject({ stopped: false, trouble: { why: 'unreachable' } });
		expect((await ada.app.store.epic(id))?.title).toBe('Late');
		faults.clear();
		await pass(ada, 600_000);
		await wake(ada.app, `share:${SITE_ID}`);
		await quiet(ada);
		expect(await ada.app.store.shares.status(id)).toMatchObject({ edits: 0, trouble: null });
		expect(board.values.has(`epic ${(await ada.app.store.epic(id))?.trackerId}`)).toBe(true);
	});

	it('is on disk in one step with its history and as waiting', async () => {
		await note(ada, 0, 'Durable');
		const id = await epicId(ada);
		expect(await ada.app.store.shares.status(id)).toMatchObject({ edits: 1, waitingSince: ada.witness.now });
		expect((await ada.app.store.history(id)).length).toBe(1);
	});

	it('still goes out after the background was stopped', async () => {
		await note(ada, 0, 'Written before the end');
		await quiet(ada);
		const [alarm = ''] = [...ada.witness.alarms.keys()].filter((name) => name.startsWith('share:'));
		ada.witness.timers.splice(0);
		ada = { ...ada, app: { ...ada.app, session: new Session() } };
		ada.witness.now += 60_000;
		await wake(ada.app, alarm);
		await quiet(ada);
		await visit(bob);
		expect((await items(bob))[0]?.note).toBe('Written before the end');
	});
});

describe('two people who edit at once', () => {
	it('both keep what they wrote, after they were out of reach', async () => {
		await note(ada, 0, 'Before');
		await sent(ada);
		await visit(bob);
		ada.reach.online = false;
		bob.reach.online = false;
		await note(ada, 0, 'Before, and Ada');
		await pass(ada, 60_000);
		await note(bob, 0, 'Bob, then before');
		await title(bob, 1, 'Bob’s title');
		await sent(ada);
		await sent(bob);
		expect((await look(ada)).sharing).toMatchObject({ waiting: 1, trouble: { why: 'unreachable' }, stopped: false });
		ada.reach.online = true;
		bob.reach.online = true;
		for (const one of [ada, bob, ada, bob]) {
			await visit(one);
			await sent(one);
		}
		expect(await items(ada)).toEqual(await items(bob));
		const [first, second] = await items(ada);
		for (const words of ['Ada', 'Bob']) expect(first?.note).toContain(words);
		expect(second?.title).toBe('Bob’s title');
		expect((await look(ada)).sharing).toMatchObject({ waiting: 0, trouble: null });
	});

	it('see the later edit of a field, and find the other one in the history with its author', async () => {
		await note(ada, 0, 'Begun');
		await sent(ada);
		await visit(bob);
		ada.witness.now = bob.witness.now;
		bob.witness.now += 1_000;
		await title(ada, 1, 'Ada’s title');
		await title(bob, 1, 'Bob’s title');
		await sent(ada);
		await sent(bob);
		await visit(ada);
		for (const one of [ada, bob]) expect((await items(one))[1]?.title).toBe('Bob’s title');
		const [lost] = (await history(bob)).filter(({ command }) => command.type === 'overruled');
		expect(lost).toMatchObject({ by: { name: 'Ada' }, before: 'Ada’s title', command: { won: 'Bob’s title' } });
		expect((await look(bob)).sharing?.conflictAt).not.toBeNull();
		// Hers went out first, and is on record as any edit of hers; what took its place follows.
		const names = (await history(ada)).map(({ by, command }) => [by.name, command.type]);
		expect(names.slice(-2)).toEqual([
			['Ada', 'edit'],
			['Bob', 'team-edit'],
		]);
	});

	it('merge what each wrote before sharing was turned on', async () => {
		await turn(ada, false);
		await turn(bob, false);
		await note(ada, 0, 'The same words');
		await note(bob, 0, 'The same words');
		await title(ada, 1, 'Ada’s');
		await title(bob, 2, 'Bob’s');
		await turn(ada, true);
		await sent(ada);
		await turn(bob, true);
		await sent(bob);
		await visit(ada);
		expect(await items(ada)).toEqual(await items(bob));
		expect((await items(ada)).slice(0, 3)).toMatchObject([
			{ note: 'The same words' },
			{ title: 'Ada’s' },
			{ title: 'Bob’s' },
		]);
	});

	it('speak of the same epic where one of them knows it by an older key', async () => {
		const [record] = [await bob.app.store.epic(await epicId(bob))];
		if (record === undefined) throw new Error('Bob knows no epic.');
		const cyd = await makeApp();
		const id = `${SITE_ID}#epic/OLD-7`;
		await cyd.app.store.putEpics([{ ...record, id, keys: ['OLD-7'] }]);
		const member = { ...cyd, reach: { online: true, mayWrite: true } };
		behind.set(cyd.app.store, { board, reach: member.reach });
		await visit(member);
		await turn(member, true);
		await note(ada, 0, 'For whoever knows it');
		await sent(ada);
		await visit(member);
		expect(await epicId(member)).toBe(id);
		expect((await items(member))[0]?.note).toBe('For whoever knows it');
		await member.close();
	});
});

describe('somebody without the permission to write', () => {
	it('reads what the team has, keeps own edits here, and is told why', async () => {
		bob.reach.mayWrite = false;
		await note(ada, 0, 'For all to read');
		await sent(ada);
		await visit(bob);
		expect((await items(bob))[0]?.note).toBe('For all to read');
		expect((await look(bob)).sharing).toMatchObject({ mayWrite: false, waiting: 0 });
		await note(bob, 1, 'Only here');
		await sent(bob);
		expect((await look(bob)).sharing).toMatchObject({
			waiting: 1,
			stopped: true,
			trouble: { why: 'forbidden', detail: 'You may not edit this issue.' },
		});
		await note(ada, 0, 'For all to read, and more');
		await sent(ada);
		await visit(bob);
		expect((await items(bob)).slice(0, 2)).toMatchObject([
			{ note: 'For all to read, and more' },
			{ note: 'Only here' },
		]);
	});
});

describe('what the tracker holds', () => {
	const place = async () => [...board.values.keys()][0] ?? '';

	it('is set aside where it is damaged, and only overwritten once somebody says so', async () => {
		await note(ada, 0, 'Mine');
		await sent(ada);
		board.values.set(await place(), '{"v":1,"half');
		await note(ada, 0, 'Mine, still');
		await sent(ada);
		expect(board.values.get(await place())).toBe('{"v":1,"half');
		expect((await look(ada)).sharing).toMatchObject({ stopped: true, trouble: { why: 'broken' }, waiting: 1 });
		await HANDLERS['checklist.share'](ada.app, { epicId: await epicId(ada), repair: true }, ASKER);
		expect((await look(ada)).sharing).toMatchObject({ trouble: null, waiting: 0 });
		expect(await ada.app.store.quarantined()).toMatchObject([{ store: 'shared', raw: '{"v":1,"half' }]);
		await visit(bob);
		expect((await items(bob))[0]?.note).toBe('Mine, still');
	});

	it('is never overwritten where a later version wrote it', async () => {
		await note(ada, 0, 'Mine');
		await sent(ada);
		const value = JSON.stringify({ ...JSON.parse(board.values.get(await place()) ?? ''), v: 2 });
		board.values.set(await place(), value);
		await note(ada, 0, 'Mine, and newer');
		await sent(ada);
		expect(board.values.get(await place())).toBe(value);
		expect((await look(ada)).sharing).toMatchObject({ stopped: true, trouble: { why: 'newer' }, waiting: 1 });
		expect((await items(ada))[0]?.note).toBe('Mine, and newer');
	});

	it('is left as it is where ours would be too large, and both figures are told', async () => {
		await note(ada, 0, 'Begun');
		await sent(ada);
		const before = board.values.get(await place());
		const random = () =>
			Array.from(crypto.getRandomValues(new Uint8Array(1_900)), (n) => String.fromCharCode(0x4e00 + n * 80));
		const count = (await items(ada)).length;
		for (let at = 0; at < count; at += 1) await note(ada, at, random().join(''));
		await sent(ada);
		expect(board.values.get(await place())).toBe(before);
		expect((await look(ada)).sharing?.trouble).toMatchObject({
			why: 'too-large',
			detail: expect.stringContaining(new Intl.NumberFormat('en-GB').format(CARRIER_LIMIT)),
		});
	});
});

describe('a site that was removed while an edit waited', () => {
	it('has nothing sent, and nothing planned again and again', async () => {
		await note(ada, 0, 'Waits');
		await quiet(ada);
		await ada.app.store.deleteSite(SITE_ID);
		await sent(ada);
		expect([board.writes, ada.witness.timers]).toEqual([0, []]);
	});
});

describe('what nobody looks at', () => {
	/** How often the team's copies were read during a refresh by the background, which was started anew for it. */
	const readsAfter = async (ms: number): Promise<number> => {
		await pass(ada, ms);
		ada.app = { ...ada.app, session: new Session() };
		const before = board.reads;
		await wake(ada.app, `refresh:${SITE_ID}`);
		await quiet(ada);
		return board.reads - before;
	};

	it('is asked for once an hour, however often the background is stopped', async () => {
		expect(await readsAfter(3_600_000)).toBeGreaterThan(1);
		expect(await readsAfter(60_000)).toBe(0);
		expect(await readsAfter(1_800_000)).toBe(0);
		expect(await readsAfter(1_800_000)).toBeGreaterThan(1);
	});

	it('is asked for in turn where there is much of it', async () => {
		const releaseId = await release(ada);
		const [epic] = await ada.app.store.epicsOfRelease(releaseId);
		if (epic === undefined) throw new Error('The release has no epic');
		const more = Array.from({ length: 130 }, (_, at) => {
			const key = `PAY-9${1000 + at}`;
			return { ...epic, id: `${SITE_ID}#epic/${key}`, key, keys: [key], trackerId: `9${1000 + at}` };
		});
		await ada.app.store.putEpics(more);
		const reads = async (): Promise<number> => {
			const before = board.reads;
			await lookUnseen(ada.app, [releaseId]);
			return board.reads - before;
		};
		const rounds = [await reads(), await reads(), await reads(), await reads()];
		expect(Math.max(...rounds)).toBeLessThanOrEqual(60);
		expect(rounds.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(130);
		expect(rounds[3]).toBe(0);
	});
});

describe('turning sharing off', () => {
	it('keeps what is here and what the tracker has, and merges what was written meanwhile', async () => {
		await note(ada, 0, 'Shared');
		await sent(ada);
		await visit(bob);
		await turn(ada, false);
		await note(ada, 1, 'While it was off');
		await note(bob, 2, 'Bob meanwhile');
		await sent(bob);
		await pass(ada, 60_000);
		expect(board.writes).toBe(2);
		await turn(ada, true);
		await sent(ada);
		await visit(bob);
		expect((await items(bob)).slice(0, 3).map(({ note: words }) => words)).toEqual([
			'Shared',
			'While it was off',
			'Bob meanwhile',
		]);
	});
});

describe('a plan', () => {
	const plan = async (member: Member) =>
		(await HANDLERS['release.view'](member.app, { releaseId: await release(member) }, ASKER)).plan;
	const rename = (text: string): PlanCommand => ({ type: 'edit-brief', changes: { changing: text } });

	it('waits for the issue that carries it, which the others then find by themselves', async () => {
		const releaseId = await release(ada);
		await planned(ada, rename('What changes'));
		await sent(ada);
		const view = await HANDLERS['release.view'](ada.app, { releaseId }, ASKER);
		expect(view.sharing).toMatchObject({ waiting: 1, trouble: { why: 'no-plan-issue' } });
		const made = await HANDLERS['plan.set-issue'](ada.app, { releaseId, key: null }, ASKER);
		expect(made.sharing).toMatchObject({ waiting: 0, trouble: null, issue: { key: 'PAY-90' } });
		await visit(bob);
		expect((await plan(bob)).supportBrief.changing).toBe('What changes');
		await planned(bob, { type: 'sign-off', function: 'support', outcome: 'approved', note: '' });
		await sent(bob);
		await pass(ada, 60_000);
		await HANDLERS['plan.look'](ada.app, { releaseId }, ASKER);
		await quiet(ada);
		expect((await plan(ada)).reviews.pre.signOffs).toMatchObject([{ function: 'support', name: 'Bob' }]);
	});
});

describe('a plan of a version that becomes one release with another', () => {
	const OWN = `${SITE_ID}#release/99999`;
	const see = async (member: Member, key: string): Promise<void> => {
		await pass(member, 60_000);
		await HANDLERS['page.issue'](member.app, { ...PAGE, key, page: null, needsPanel: false }, ASKER);
		await quiet(member);
	};
	const unite = async (member: Member): Promise<void> => {
		const mapping = { ...DEFAULT_MAPPING, jointProjects: ['PAY', 'APP'] };
		await HANDLERS['options.set-mapping'](member.app, { siteId: SITE_ID, mapping }, ASKER);
		await quiet(member);
	};
	const view = (member: Member, releaseId: string) => HANDLERS['release.view'](member.app, { releaseId }, ASKER);
	const brief = async (member: Member, releaseId: string) => (await view(member, releaseId)).plan.supportBrief.changing;
	const lookAgain = async (member: Member, releaseId: string): Promise<void> => {
		await pass(member, 60_000);
		await HANDLERS['plan.look'](member.app, { releaseId }, ASKER);
		await quiet(member);
	};
	const write = (member: Member, releaseId: string, changes: { changing?: string; escalation?: string }) =>
		HANDLERS['plan.edit'](
			member.app,
			{ id: crypto.randomUUID(), releaseId, command: { type: 'edit-brief', changes } },
			ASKER,
		);

	it('is shared as that release’s, once for all who brought it along, and stays shared as the version’s', async () => {
		const joint = `${SITE_ID}#release/${ada.trackers.world.jiraCloud.version('5.0').id}`;
		for (const member of [ada, bob]) {
			const { jiraCloud } = member.trackers.world;
			jiraCloud.versions.push({ ...jiraCloud.version('5.0'), id: '99999', project: 'APP' });
			jiraCloud.addFixVersion('APP-20', '99999');
			await see(member, 'PAY-240');
			await see(member, 'APP-20');
		}
		await write(ada, OWN, { changing: 'Written for the app' });
		await HANDLERS['plan.set-issue'](ada.app, { releaseId: OWN, key: null }, ASKER);
		await lookAgain(bob, OWN);
		expect(await brief(bob, OWN)).toBe('Written for the app');
		const own = [...board.values].find(([place]) => place.startsWith('plan '));

		await unite(ada);
		await unite(bob);
		expect([await brief(ada, joint), await brief(bob, joint)]).toEqual(['Written for the app', 'Written for the app']);
		await sent(ada);
		expect((await view(ada, joint)).sharing).toMatchObject({ stopped: true, trouble: { why: 'no-plan-issue' } });
		await HANDLERS['plan.set-issue'](ada.app, { releaseId: joint, key: null }, ASKER);
		expect((await view(ada, joint)).sharing).toMatchObject({ waiting: 0, trouble: null });
		await lookAgain(bob, joint);
		expect(await brief(bob, joint)).toBe('Written for the app');
		await write(bob, joint, { escalation: 'By Bob, for both' });
		await sent(bob);
		await lookAgain(ada, joint);
		expect((await view(ada, joint)).plan.supportBrief).toMatchObject({
			changing: 'Written for the app',
			escalation: 'By Bob, for both',
		});
		expect(board.values.get(own?.[0] ?? '')).toBe(own?.[1]);
		expect([...board.values.keys()].filter((place) => place.startsWith('plan '))).toHaveLength(2);
	});
});

describe('a backup', () => {
	it('holds no copy’s number, and what it restores goes to the team', async () => {
		await note(ada, 0, 'Saved');
		await sent(ada);
		const { text } = await HANDLERS['options.backup'](ada.app, {}, ASKER);
		expect(text).not.toMatch(/replica|sharing:/);
		await note(ada, 0, 'Edited since');
		await turn(ada, false);
		const cyd = await join('Cyd');
		await HANDLERS['options.restore'](cyd.app, { text, confirmed: true }, ASKER);
		expect((await look(cyd)).sharing).toBeNull();
		await turn(cyd, true);
		await note(cyd, 1, 'Cyd’s');
		await HANDLERS['options.restore'](cyd.app, { text, confirmed: true }, ASKER);
		await sent(cyd);
		await visit(bob);
		expect((await items(bob)).slice(0, 2)).toMatchObject([{ note: 'Saved' }, { note: 'Cyd’s' }]);
		await cyd.close();
	});
});
