import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { DATABASE_VERSION, openDatabase } from '../../../utils/store/database';
import { Store } from '../../../utils/store/store';

const FIXTURES = join(import.meta.dirname, 'fixtures');

/** A database as a version of Muster left it: its stores with their keys, indexes and records. */
interface Dump {
	readonly version: number;
	readonly stores: readonly {
		readonly name: string;
		readonly keyPath: string;
		readonly indexes: readonly {
			readonly name: string;
			readonly keyPath: string | string[];
			readonly multiEntry: boolean;
		}[];
		readonly records: readonly Record<string, unknown>[];
	}[];
}

const dumps = readdirSync(FIXTURES).map((name): Dump => JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')));

/** Makes the database of a dump without any of today's code. */
const restore = async (name: string, { version, stores }: Dump): Promise<void> => {
	const db = await openDB(name, version, {
		upgrade(fresh) {
			for (const { name: store, keyPath, indexes } of stores) {
				const made = fresh.createObjectStore(store, { keyPath });
				for (const { name: index, keyPath: path, multiEntry } of indexes) made.createIndex(index, path, { multiEntry });
			}
		},
	});
	for (const { name: store, records } of stores) for (const record of records) await db.put(store, record);
	db.close();
};

const recordsIn = (dump: Dump, name: string): readonly Record<string, unknown>[] =>
	dump.stores.find((store) => store.name === name)?.records ?? [];

it('there is a dump of every version so far', () => {
	const versions = dumps.map(({ version }) => version).sort((a, b) => a - b);
	expect(versions).toEqual(Array.from({ length: DATABASE_VERSION }, (_, at) => at + 1));
});

it.each(dumps.map((dump) => [dump.version, dump] as const))(
	'opens what version %i left, and reads every record of it',
	async (_version, dump) => {
		const name = `migrated-${crypto.randomUUID()}`;
		await restore(name, dump);
		const db = await openDatabase(undefined, name);
		const store = new Store(db, () => '2026-11-23T09:00:00.000Z');
		expect(db.version).toBe(DATABASE_VERSION);
		expect(await store.sites()).toHaveLength(recordsIn(dump, 'sites').length);
		expect(await store.releases()).toHaveLength(recordsIn(dump, 'releases').length);
		for (const { releaseId } of recordsIn(dump, 'plans')) {
			expect((await store.plan(String(releaseId)))?.releaseId).toBe(releaseId);
		}
		expect(await store.secrets()).toHaveLength(recordsIn(dump, 'secrets').length);
		for (const { id } of recordsIn(dump, 'epics')) expect(await store.epic(String(id))).toBeDefined();
		for (const { epicId } of recordsIn(dump, 'checklists')) {
			expect((await store.checklist(String(epicId)))?.items.length).toBeGreaterThan(0);
			expect((await store.history(String(epicId))).length).toBeGreaterThan(0);
		}
		for (const { siteId, key } of recordsIn(dump, 'issues')) {
			expect(await store.issue(String(siteId), String(key))).toMatchObject({ key });
		}
		for (const { id, kind, key } of recordsIn(dump, 'shared')) {
			const copy = await store.shares.copy({ id: String(id), kind: kind as 'checklist', key: String(key) });
			expect(copy?.document.project().items.length).toBeGreaterThan(0);
		}
		for (const { id, edits } of recordsIn(dump, 'outbox'))
			expect(await store.shares.status(String(id))).toMatchObject({ edits });
		expect((await store.options()).horizonDays).toBe(30);
		expect(await store.quarantined()).toEqual([]);
		db.close();
	},
);
