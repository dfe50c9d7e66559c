import type { IDBPTransaction } from 'idb';
import { type Merged, mergeBackup } from '../backup/merge';
import {
	type BackupData,
	EMPTY_BACKUP,
	KEY_OF,
	type RecordOf,
	SECTION_NAMES,
	SECTIONS,
	type SectionName,
} from '../backup/schema';
import { POLICY_KEY_PREFIX, policyKey, scopeOfKey } from '../release/policy-scope';
import { YOU } from '../release/you';
import { SharedNames } from '../sharing/names';
import type { Database, MusterSchema } from './database';
import { check, quarantineRecord } from './guarded';
import { Options } from './records';
import type { EditTransaction, Shares } from './shares';
import { siteIdIn } from './sharing-setting';
import { STRICT } from './strict';

/** The stores whose records a backup holds as they are. */
const PLAIN = ['sites', 'releases', 'epics', 'issues', 'checklists', 'plans', 'history'] as const;
const STORES = [...PLAIN, 'settings', 'quarantine', 'shared', 'outbox'] as const;
type Transaction = IDBPTransaction<MusterSchema, (typeof STORES)[number][], 'readwrite'>;

/** Reads everything at once, and merges a backup into it, each in one transaction. */
export class Backups {
	readonly #db: Database;
	readonly #now: () => string;
	readonly #shares: Shares;
	readonly #onRestored: () => void;

	/** @param onRestored called when policies and epics may have changed on disk */
	constructor(db: Database, now: () => string, shares: Shares, onRestored: () => void) {
		this.#db = db;
		this.#now = now;
		this.#shares = shares;
		this.#onRestored = onRestored;
	}

	#begin(): Transaction {
		return this.#db.transaction([...STORES], 'readwrite', STRICT);
	}

	/** Everything but keys; records that no longer parse are put into the quarantine on the way. */
	async read(): Promise<BackupData> {
		const tx = this.#begin();
		const data = await this.#gather(tx);
		await tx.done;
		return data;
	}

	/** What a backup would bring. */
	async preview(backup: BackupData): Promise<Merged> {
		return mergeBackup(await this.read(), backup, this.#now());
	}

	/** Merges a backup into what is here; all of it is on disk when this returns, or, where it fails, none. */
	async restore(backup: BackupData): Promise<Merged> {
		const tx = this.#begin();
		const before = await this.#gather(tx);
		const merged = mergeBackup(before, backup, this.#now());
		await this.#write(tx, before, merged.data);
		await this.#share(tx, before, merged.data);
		await tx.done;
		this.#onRestored();
		return merged;
	}

	/**
	 * Gives all that belongs to a site to another one, which it turned out to be: merged with what is there as a backup
	 * would be, so that nothing a person wrote is lost; the site itself is gone then.
	 */
	async join(from: string, into: string): Promise<void> {
		const tx = this.#begin();
		const all = await this.#gather(tx);
		const [mine, theirs] = divided(all, from);
		await this.#moveSettings(tx, from, into);
		const merged = mergeBackup(mine, renamed(theirs, from, into), this.#now());
		await this.#write(tx, mine, merged.data);
		for (const name of PLAIN)
			for (const record of theirs[name])
				if (name !== 'history') await tx.objectStore(name).delete(KEY_OF[name](record as never));
		await tx.objectStore('sites').delete(from);
		for (const name of ['shared', 'outbox'] as const)
			for (const key of await tx.objectStore(name).index('site').getAllKeys(from))
				await tx.objectStore(name).delete(key);
		await this.#share(tx, mine, merged.data);
		await tx.done;
		this.#onRestored();
	}

	/** What is remembered of a site, whether it shares and what was published where, unless the other has its own. */
	async #moveSettings(tx: Transaction, from: string, into: string): Promise<void> {
		const settings = tx.objectStore('settings');
		for (const { name, value } of await settings.getAll()) {
			const at = name.indexOf(`:${from}`) + 1;
			const rest = name.slice(at + from.length);
			if (at === 0 || !/^($|[#/])/.test(rest)) continue;
			const next = name.slice(0, at) + into + rest;
			const isPolicy = name.startsWith(POLICY_KEY_PREFIX);
			if (!isPolicy && (await settings.getKey(next)) === undefined) await settings.put({ name: next, value });
			await settings.delete(name);
		}
	}

	async #gather(tx: Transaction): Promise<BackupData> {
		const sections: Record<string, unknown[]> = {};
		for (const name of PLAIN) sections[name] = await this.#sound(tx, name);
		const settings = await tx.objectStore('settings').getAll();
		sections.policies = settings.flatMap(({ name, value }) => {
			const scope = name.startsWith(POLICY_KEY_PREFIX) ? scopeOfKey(name) : null;
			return scope === null ? [] : [{ scope, policy: value }];
		});
		sections.setAside = await tx.objectStore('quarantine').getAll();
		const options = check(Options, settings.find(({ name }) => name === 'options')?.value);
		return { ...(sections as unknown as BackupData), options: options.ok ? options.value : null };
	}

	async #sound(tx: Transaction, name: (typeof PLAIN)[number]): Promise<unknown[]> {
		const store = tx.objectStore(name);
		const [keys, raws] = [await store.getAllKeys(), await store.getAll()];
		const sound: unknown[] = [];
		for (const [at, raw] of raws.entries()) {
			const checked = check(SECTIONS[name], raw);
			if (checked.ok) sound.push(checked.value);
			else {
				const key = keys[at] ?? '';
				await tx.objectStore('quarantine').put(quarantineRecord(name, key, raw, checked.error, this.#now()));
				await store.delete(key);
			}
		}
		return sound;
	}

	async #write(tx: Transaction, before: BackupData, after: BackupData): Promise<void> {
		const settings = tx.objectStore('settings');
		for (const name of SECTION_NAMES) {
			const known = new Set<unknown>(before[name]);
			for (const record of after[name].filter((one) => !known.has(one))) {
				if (name === 'policies') {
					const { scope, policy } = record as BackupData['policies'][number];
					await settings.put({ name: policyKey(scope), value: policy });
				} else await tx.objectStore(name === 'setAside' ? 'quarantine' : name).put(record as never);
			}
		}
		if (before.options === null && after.options !== null)
			await settings.put({ name: 'options', value: after.options });
	}

	/** What a backup changed in documents that the team shares is an edit like any other, as old as its document. */
	async #share(tx: Transaction, before: BackupData, after: BackupData): Promise<void> {
		for (const { id: siteId, me } of after.sites) {
			const epics = after.epics.flatMap(({ id, trackerId }) =>
				trackerId === null || siteIdIn(id) !== siteId ? [] : [[id, trackerId] as const],
			);
			const names = new SharedNames(siteId, epics);
			for (const { id, kind, after: document } of changedDocuments(before, after)) {
				if (siteIdIn(id) !== siteId) continue;
				const edit = { id, kind, after: document, by: me ?? YOU, at: document.updatedAt ?? this.#now() };
				await this.#shares.edited(tx as unknown as EditTransaction, names, edit as never);
			}
		}
	}
}

const siteOf: { readonly [S in SectionName]: (record: RecordOf<S>) => string } = {
	sites: ({ id }) => id,
	releases: ({ siteId }) => siteId,
	epics: ({ siteId }) => siteId,
	issues: ({ siteId }) => siteId,
	checklists: ({ epicId }) => siteIdIn(epicId),
	plans: ({ releaseId }) => siteIdIn(releaseId),
	history: ({ subject }) => siteIdIn(subject),
	policies: ({ scope }) => (scope.kind === 'default' ? '' : scope.siteId),
	setAside: () => '',
};

/** Everything but a site's, and what is that site's. */
const divided = (data: BackupData, siteId: string): [BackupData, BackupData] => {
	const part = (own: boolean) =>
		SECTION_NAMES.map((name) => [
			name,
			data[name].filter((record) => (siteOf[name](record as never) === siteId) === own),
		]);
	return [
		{ ...data, ...Object.fromEntries(part(false)) },
		{ ...EMPTY_BACKUP, ...Object.fromEntries(part(true)) },
	];
};

/** How the id of an epic or a release goes on after that of its site; names may be part of one, with their blanks. */
const PARTS = ['#epic/', '#release/'] as const;

/**
 * Puts another site's id in place of a site's where it is one: alone, before an issue's key, or at the head of an epic's
 * or a release's id, which other ids may hold. Addresses and names in sentences that people wrote stay.
 */
const renamedId = (text: string, from: string, into: string): string => {
	if (text === from || (text.startsWith(`${from}/`) && !/[\s/]/.test(text.slice(from.length + 1))))
		return into + text.slice(from.length);
	return PARTS.reduce((all, part) => all.replaceAll(from + part, into + part), text);
};

/** The same with another site's id in place of a site's, also within other ids; the site's own record is left out. */
const renamed = (data: BackupData, from: string, into: string): BackupData => {
	const rename = (value: unknown): unknown => {
		if (typeof value === 'string') return renamedId(value, from, into);
		if (Array.isArray(value)) return value.map(rename);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, one]) => [renamedId(key, from, into), rename(one)]));
	};
	return rename({ ...data, sites: [] }) as BackupData;
};

const changedDocuments = (before: BackupData, after: BackupData) => {
	const known = new Set<unknown>([...before.checklists, ...before.plans]);
	return [
		...after.checklists.map((one) => ({ id: one.epicId, kind: 'checklist' as const, after: one })),
		...after.plans.map((one) => ({ id: one.releaseId, kind: 'plan' as const, after: one })),
	].filter((one) => !known.has(one.after));
};
