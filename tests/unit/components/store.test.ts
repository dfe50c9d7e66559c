import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PanelStore } from '../../../components/panel/store';
import { RequestFailed } from '../../../utils/messaging/client';
import { type ChecklistCommand, liveItems } from '../../../utils/release/checklist';
import { EPIC, FakeBackground, item, SITE, SUBJECT, settled, viewOf } from './panel-data';

const done = (itemId: string): ChecklistCommand => ({ type: 'set-status', itemId, status: 'done', reason: '' });
const note = (itemId: string, text: string): ChecklistCommand => ({ type: 'edit', itemId, changes: { note: text } });

let background: FakeBackground;
let store: PanelStore;
const shown = (id: string) => store.getState().checklist?.items.find((one) => one.id === id);

beforeEach(async () => {
	background = new FakeBackground();
	store = new PanelStore(background);
	store.show(SUBJECT);
	await settled();
});

describe('edits', () => {
	it('shows an edit at once, before anything was answered', () => {
		background.onEdit = () => new Promise(() => undefined);
		store.edit(EPIC, done('b'));
		expect(shown('b')?.status).toBe('done');
		expect(shown('d')?.status).toBe('todo');
	});

	it('sends one after the other, in order, each with an id of its own', async () => {
		const release: (() => void)[] = [];
		background.onEdit = () => new Promise((go) => release.push(go));
		for (const id of ['f', 'b', 'd']) store.edit(EPIC, done(id));
		expect(background.edits).toHaveLength(1);
		for (let at = 0; at < 3; at += 1) {
			release[at]?.();
			await settled();
		}
		expect(background.edits.map(({ command }) => 'itemId' in command && command.itemId)).toEqual(['f', 'b', 'd']);
		expect(new Set(background.edits.map(({ id }) => id)).size).toBe(3);
	});

	it('gives way to the snapshot once it is saved', async () => {
		store.edit(EPIC, done('b'));
		await settled();
		expect(store.getState().edits).toEqual([]);
		expect(shown('b')?.status).toBe('done');
		background.checklist = { ...background.checklist, items: [item('b', { status: 'in-progress' })] };
		background.say(EPIC);
		await settled();
		expect(shown('b')?.status).toBe('in-progress');
	});

	it('keeps a saved edit until a snapshot asked for afterwards has come', async () => {
		const old = viewOf(structuredClone(background.checklist));
		let answer: (() => void) | undefined;
		background.onView = () => new Promise((go) => (answer = () => go(old)));
		background.say('*');
		store.edit(EPIC, done('b'));
		await settled();
		answer?.();
		await settled();
		expect(shown('b')?.status).toBe('done');
	});

	it('refuses nonsense at once, without sending it', () => {
		const refusal = store.edit(EPIC, { type: 'set-status', itemId: 'b', status: 'not-applicable', reason: ' ' });
		expect(refusal).toMatch(/Say why/);
		expect(background.edits).toEqual([]);
	});

	it('goes on with other items when one fails, and holds back the later edits of that item', async () => {
		background.onEdit = async ({ command }) => {
			if ('itemId' in command && command.itemId === 'b') throw new RequestFailed('failed', 'The disk is full.');
		};
		store.edit(EPIC, note('b', 'first'));
		store.edit(EPIC, note('b', 'second'));
		store.edit(EPIC, done('d'));
		await settled();
		expect(background.checklist.items.find(({ id }) => id === 'd')?.status).toBe('done');
		expect(background.edits.map(({ command }) => command)).not.toContainEqual(note('b', 'second'));
		expect(store.getState().edits.map(({ state }) => state)).toEqual(['failed', 'waiting']);
		expect(store.getState().edits[0]?.problem?.message).toBe('The disk is full.');
		expect(shown('b')?.note).toBe('second');
	});

	it('sends a failed edit again under the same id, then what it held back', async () => {
		let full = true;
		background.onEdit = async () => {
			if (full) throw new RequestFailed('failed', 'The disk is full.');
		};
		store.edit(EPIC, note('b', 'first'));
		store.edit(EPIC, note('b', 'second'));
		await settled();
		full = false;
		store.retry(store.getState().edits[0]?.id ?? '');
		await settled();
		expect(background.edits).toHaveLength(3);
		expect(background.edits[1]?.id).toBe(background.edits[0]?.id);
		expect(background.checklist.items.find(({ id }) => id === 'b')?.note).toBe('second');
		expect(store.getState().edits).toEqual([]);
	});

	it('with an item that could not be added gives up the edits of that item, and no other', async () => {
		background.onEdit = async () => {
			throw new RequestFailed('failed', 'No.');
		};
		const { id, artifact, title, required, dueOffset } = item('z');
		store.edit(EPIC, { type: 'add', item: { id, artifact, title, function: 'support', required, dueOffset } });
		store.edit(EPIC, note('z', 'x'));
		store.edit(EPIC, note('b', 'kept'));
		await settled();
		store.discard(store.getState().edits[0]?.id ?? '');
		expect(shown('z')).toBeUndefined();
		expect(shown('b')?.note).toBe('kept');
	});

	it('sends all that waits at once when the page goes, in order', () => {
		background.onEdit = () => new Promise(() => undefined);
		for (const id of ['b', 'd', 'f']) store.edit(EPIC, done(id));
		store.flush();
		expect(background.edits.map(({ command }) => command)).toEqual([done('b'), done('d'), done('f')]);
	});

	it('still saves the edits of an issue that is no longer shown, under their own epic', async () => {
		const release: (() => void)[] = [];
		background.onEdit = () => new Promise((go) => release.push(go));
		store.edit(EPIC, done('b'));
		store.edit(EPIC, done('d'));
		store.show({ ...SUBJECT, key: 'PAY-13' });
		release[0]?.();
		await settled();
		expect(background.edits.map(({ epicId }) => epicId)).toEqual([EPIC, EPIC]);
	});

	it('says so when this page runs an old version, and keeps the edit', async () => {
		background.onEdit = async () => {
			throw new RequestFailed('orphaned', 'Muster was updated.');
		};
		store.edit(EPIC, done('b'));
		await settled();
		expect(store.getState().orphaned).toBe(true);
		expect(shown('b')?.status).toBe('done');
	});
});

describe('snapshots', () => {
	it('are asked for again only for what is shown', async () => {
		const before = background.count('panel.view');
		background.say('somebody-else#epic/9', `issue:${SITE}/PAY-99`);
		await settled();
		expect(background.count('panel.view')).toBe(before);
		for (const about of ['*', SITE, EPIC, `issue:${SITE}/PAY-12`]) {
			background.say(about);
			await settled();
		}
		expect(background.count('panel.view')).toBe(before + 4);
	});

	it('are asked for once more, not a hundred times, for a burst of changes', async () => {
		const before = background.count('panel.view');
		for (let at = 0; at < 100; at += 1) background.say('*');
		await settled();
		expect(background.count('panel.view')).toBe(before + 2);
	});

	it('of another issue than the one shown now are thrown away', async () => {
		const answers: (() => void)[] = [];
		background.onView = () =>
			new Promise((go) => {
				const key = answers.length === 0 ? 'PAY-12' : 'PAY-13';
				answers.push(() => go(viewOf(background.checklist, { issue: { key, title: '', url: '', type: '' } })));
			});
		background.say('*');
		store.show({ ...SUBJECT, key: 'PAY-13' });
		answers[0]?.();
		await settled();
		expect(store.getState().view).toBeNull();
		answers[1]?.();
		await settled();
		expect(store.getState().view?.issue.key).toBe('PAY-13');
	});

	it('leave an item the very same object where it did not change', async () => {
		const before = store.getState().checklist;
		background.checklist = { ...background.checklist, items: background.checklist.items.map((one) => ({ ...one })) };
		background.say('*');
		await settled();
		const after = store.getState().checklist;
		expect(after).not.toBe(before);
		expect(after && liveItems(after)[0]).toBe(before && liveItems(before)[0]);
	});

	it('that are still being read are asked for again: nobody may be reading any more', async () => {
		vi.useFakeTimers();
		background.onView = async () => viewOf(background.checklist, { reading: true });
		background.say('*');
		await vi.advanceTimersByTimeAsync(0);
		const before = background.count('panel.view');
		background.onView = async () => viewOf(background.checklist);
		await vi.advanceTimersByTimeAsync(60_000);
		vi.useRealTimers();
		expect(store.getState().view?.reading).toBe(false);
		expect(background.count('panel.view')).toBe(before + 1);
	});

	it('that cannot be had leave the last one standing, with the reason', async () => {
		background.onView = async () => {
			throw new RequestFailed('failed', 'No answer.');
		};
		background.say('*');
		await settled();
		expect(store.getState().failure?.message).toBe('No answer.');
		expect(store.getState().view).not.toBeNull();
	});
});
