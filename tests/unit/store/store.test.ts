import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Checklist, RefusedEdit } from '../../../utils/release/checklist';
import { DEFAULT_POLICY } from '../../../utils/release/policy';
import { checklistFromTemplate } from '../../../utils/release/template';
import { SharedDocument } from '../../../utils/sharing/document';
import { type Database, openDatabase } from '../../../utils/store/database';
import { type ChecklistEdit, Store } from '../../../utils/store/store';

const NOW = '2026-11-23T09:00:00.000Z';
const EPIC = 'acme.atlassian.net#epic/PAY-1';
const fresh = (): Checklist => checklistFromTemplate(EPIC, 'minor', DEFAULT_POLICY);
const itemId = fresh().items[0]?.id ?? '';

const edit = (over: Partial<ChecklistEdit> = {}): ChecklistEdit => ({
	id: crypto.randomUUID(),
	epicId: EPIC,
	command: { type: 'set-status', itemId, status: 'done', reason: '' },
	by: { name: 'Ada' },
	at: NOW,
	...over,
});

let db: Database;
let store: Store;

beforeEach(async () => {
	db = await openDatabase(undefined, `test-${crypto.randomUUID()}`);
	store = new Store(db, () => NOW);
});
afterEach(() => db.close());

const statusOf = async (id: string): Promise<string | undefined> =>
	(await store.checklist(EPIC))?.items.find((item) => item.id === id)?.status;

describe('editing a checklist', () => {
	it('keeps the edit, and what it replaced, on record', async () => {
		await store.editChecklist(edit(), fresh);
		expect(await statusOf(itemId)).toBe('done');
		const [record] = await store.history(EPIC);
		expect(record).toMatchObject({ by: { name: 'Ada' }, at: NOW, before: { status: 'todo' }, revision: 1 });
	});

	it('is in the team’s document too where that comes into being while the edit begins', async () => {
		const subject = { id: EPIC, kind: 'checklist', key: 'epic/1' } as const;
		await store.shares.names('acme.atlassian.net');
		// The edit asks whether there is a team's document, and before it is answered there is one.
		const editing = store.editChecklist(edit(), fresh);
		const begun = store.shares.begin(subject, () => ({
			copy: { document: SharedDocument.of('checklist', { ...fresh(), epicId: subject.key }), replica: 7 },
			history: [],
		}));
		await Promise.all([editing, begun]);
		const shared = await store.shares.copy(subject);
		expect(shared?.document.project().items.find(({ id }) => id === itemId)?.status).toBe('done');
		expect(await statusOf(itemId)).toBe('done');
		expect(await store.history(EPIC)).toHaveLength(1);
	});

	it('counts an edit that is sent twice once', async () => {
		const add = edit({
			command: {
				type: 'add',
				item: {
					id: 'mine',
					artifact: 'hotfix',
					title: 'Page the DBA',
					function: 'operations',
					required: true,
					dueOffset: -1,
				},
			},
		});
		await store.editChecklist(add, fresh);
		const again = await store.editChecklist(add, fresh);
		expect(again.revision).toBe(1);
		expect(again.items.filter(({ id }) => id === 'mine')).toHaveLength(1);
		expect(await store.history(EPIC)).toHaveLength(1);
	});

	it('writes nothing where the edit makes no sense', async () => {
		const senseless = edit({ command: { type: 'set-status', itemId, status: 'not-applicable', reason: '  ' } });
		await expect(store.editChecklist(senseless, fresh)).rejects.toThrow(RefusedEdit);
		expect(await store.checklist(EPIC)).toBeUndefined();
		expect(await store.history(EPIC)).toHaveLength(0);
	});

	it('loses none of many edits that come at once', async () => {
		const ids = fresh().items.map(({ id }) => id);
		await Promise.all(
			ids.map((id) =>
				store.editChecklist(edit({ command: { type: 'set-status', itemId: id, status: 'done', reason: '' } }), fresh),
			),
		);
		const checklist = await store.checklist(EPIC);
		expect(checklist?.items.every(({ status }) => status === 'done')).toBe(true);
		expect(checklist?.revision).toBe(ids.length);
		expect(await store.history(EPIC)).toHaveLength(ids.length);
	});

	it('keeps a checklist that it cannot read aside, whole, and goes on from the template', async () => {
		const broken = { epicId: EPIC, items: [{ id: 'x', note: 'written by hand' }], revision: 3, updatedAt: NOW };
		await db.put('checklists', broken as unknown as Checklist);
		await store.editChecklist(edit(), fresh);
		expect(await statusOf(itemId)).toBe('done');
		const [kept] = await store.quarantined();
		expect(kept).toMatchObject({ store: 'checklists', key: EPIC, raw: broken });
	});
});

describe('reading a record that no longer parses', () => {
	it('moves it into the quarantine and does as if it were not there', async () => {
		const broken = { epicId: EPIC, items: 'none', revision: 1, updatedAt: NOW };
		await db.put('checklists', broken as unknown as Checklist);
		expect(await store.checklist(EPIC)).toBeUndefined();
		expect(await db.get('checklists', EPIC)).toBeUndefined();
		const [kept] = await store.quarantined();
		expect(kept?.raw).toEqual(broken);
		expect(kept?.error).toContain('items');
		await store.dropQuarantined(kept?.id ?? '');
		expect(await store.quarantined()).toHaveLength(0);
	});

	it('does not let one broken record hide the sound ones', async () => {
		await store.editChecklist(edit(), fresh);
		await db.put('checklists', { epicId: 'other', items: 1 } as unknown as Checklist);
		const found = await store.checklists([EPIC, 'other', 'absent']);
		expect([...found.keys()]).toEqual([EPIC]);
	});
});
