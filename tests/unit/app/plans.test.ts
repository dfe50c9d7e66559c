import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HANDLERS } from '../../../utils/app/requests';
import { RefusedEdit } from '../../../utils/release/checklist';
import type { PlanCommand } from '../../../utils/release/plan';
import { makeApp } from './make-app';

const SITE = { kind: 'jira-cloud', baseUrl: 'https://meridian.atlassian.net' } as const;
const ASKER = { tabId: 1, frameId: 0 };
const LATE = 'meridian.atlassian.net#release/10103';
const NEXT = 'meridian.atlassian.net#release/10104';
const LATER = 'meridian.atlassian.net#release/10105';
const ADA = { name: 'Ada Byron' };

let made: Awaited<ReturnType<typeof makeApp>>;
beforeEach(async () => {
	made = await makeApp();
	await HANDLERS['page.issue'](made.app, { site: SITE, key: 'PAY-150', page: null, needsPanel: false }, ASKER);
});
afterEach(() => made.close());

const edit = (releaseId: string, command: PlanCommand, id: string = crypto.randomUUID()) =>
	HANDLERS['plan.edit'](made.app, { id, releaseId, command }, ASKER);
const view = (releaseId: string) => HANDLERS['release.view'](made.app, { releaseId }, ASKER);
const rules = async (releaseId: string) => (await view(releaseId)).findings.map(({ rule }) => rule);
const stage = (id: string, startsOn: string): PlanCommand => ({
	type: 'add-stage',
	id,
	stage: {
		name: 'Everyone',
		audience: 'everyone',
		segment: '',
		percentage: 100,
		startsOn,
		flag: '',
		exitCriteria: '',
		state: 'planned',
	},
});

describe('a plan', () => {
	it('is empty until somebody begins it, and then keeps who did what', async () => {
		expect((await view(NEXT)).plan.revision).toBe(0);
		expect(await rules(NEXT)).toContain('release-without-owner');
		await edit(NEXT, { type: 'hand-over', id: 'h1', role: 'owner', to: ADA, note: '' });
		const { plan } = await view(NEXT);
		expect(plan.owner).toEqual(ADA);
		expect(await rules(NEXT)).not.toContain('release-without-owner');
		const [entry] = await HANDLERS['history.view'](made.app, { subject: NEXT }, ASKER);
		expect(entry).toMatchObject({ command: { type: 'hand-over' }, by: { name: 'Amara Okafor' } });
	});

	it('counts an edit that is sent twice once', async () => {
		const id = crypto.randomUUID();
		const command = stage('s1', '2026-11-27');
		await edit(NEXT, command, id);
		await edit(NEXT, command, id);
		expect((await view(NEXT)).plan.stages).toHaveLength(1);
		expect(await HANDLERS['history.view'](made.app, { subject: NEXT }, ASKER)).toHaveLength(1);
	});

	it('shows the edits of its epics’ checklists among its own, newest first', async () => {
		await edit(NEXT, stage('s1', '2026-11-27'));
		made.witness.now += 1000;
		const command = { type: 'set-status', itemId: 't:internal-notes', status: 'done', reason: '' } as const;
		const items = await HANDLERS['panel.view'](made.app, { site: SITE, key: 'PAY-150' }, ASKER);
		const itemId = items.checklist?.items[0]?.id ?? '';
		const epicId = items.epic?.facts.id ?? '';
		await HANDLERS['checklist.edit'](
			made.app,
			{ id: crypto.randomUUID(), epicId, command: { ...command, itemId } },
			ASKER,
		);
		const history = await HANDLERS['history.view'](made.app, { subject: NEXT }, ASKER);
		expect(history.map(({ about, command: { type } }) => [about, type])).toEqual([
			['PAY-150', 'set-status'],
			[null, 'add-stage'],
		]);
	});

	it('of a release that nobody has seen is refused in words', async () => {
		await expect(edit('nowhere#release/1', { type: 'withdraw-go' })).rejects.toThrow(RefusedEdit);
	});
});

describe('a ship date that moves in the tracker', () => {
	it('moves nothing by itself, shows what would move and what that brings, and then moves what was chosen', async () => {
		await edit(NEXT, stage('s1', '2026-11-27'));
		await edit(NEXT, stage('s2', '2026-11-30'));
		made.trackers.world.jiraCloud.setVersion('4.2', { releaseDate: '2026-12-04' });
		await HANDLERS['release.refresh'](made.app, { releaseId: NEXT }, ASKER);
		const moved = await view(NEXT);
		expect(moved.plan.stages.map(({ startsOn }) => startsOn)).toEqual(['2026-11-27', '2026-11-30']);
		expect(moved.move).toMatchObject({ from: '2026-11-27', to: '2026-12-04' });
		expect(moved.findings.map(({ rule }) => rule)).toContain('ship-date-moved');
		const preview = await HANDLERS['plan.preview-move'](made.app, { releaseId: NEXT, to: '2026-12-04' }, ASKER);
		expect(preview.vanish.map(({ rule }) => rule)).toContain('ship-date-moved');
		const proposed = preview.proposal?.moves ?? [];
		expect(proposed.map(({ id, to }) => [id, to])).toEqual([
			['s1', '2026-12-04'],
			['s2', '2026-12-07'],
		]);
		const [first] = proposed;
		const moves = first === undefined ? [] : [{ kind: first.kind, id: first.id, to: first.to }];
		await edit(NEXT, { type: 'move-ship', to: '2026-12-04', moves });
		const after = await view(NEXT);
		expect(after.plan.stages.map(({ startsOn }) => startsOn)).toEqual(['2026-12-04', '2026-11-30']);
		expect(after.move).toBeNull();
	});
});

describe('a learning', () => {
	const learn: PlanCommand = {
		type: 'add-learning',
		id: 'l1',
		learning: { text: 'Tell the phone team as well', owner: null, artifact: 'support-readiness' },
	};

	it('is carried into the later releases of the project until somebody closes it, wherever they do', async () => {
		await edit(LATE, learn);
		for (const releaseId of [NEXT, LATER]) {
			const { plan, releaseNames } = await view(releaseId);
			expect(plan.learnings).toMatchObject([{ id: 'l1', fromReleaseId: LATE, state: 'open' }]);
			expect(releaseNames[LATE]).toBe('4.1.2');
			expect(await rules(releaseId)).toContain('learnings-open');
		}
		await edit(LATER, { type: 'close-learning', id: 'l1' });
		for (const releaseId of [NEXT, LATER]) expect((await view(releaseId)).plan.learnings).toEqual([]);
		expect((await view(LATE)).plan.learnings).toMatchObject([{ id: 'l1', state: 'closed' }]);
	});

	it('is not carried back into an earlier release', async () => {
		await edit(LATER, learn);
		expect((await view(NEXT)).plan.learnings).toEqual([]);
	});
});

describe('a finding that is set aside', () => {
	it('does not count for the verdict until its day has come, and stays on record', async () => {
		const [finding] = (await view(NEXT)).findings;
		const findingId = finding?.id ?? '';
		await edit(NEXT, { type: 'snooze', findingId, until: '2026-11-25', reason: 'Ada is back on Wednesday' });
		expect((await view(NEXT)).findings.map(({ id }) => id)).not.toContain(findingId);
		expect((await view(NEXT)).aside.map(({ finding }) => finding.id)).toContain(findingId);
		made.witness.now += 2 * 86_400_000;
		expect((await view(NEXT)).findings.map(({ id }) => id)).toContain(findingId);
	});
});
