import { t } from '@lingui/core/macro';
import type { IDBPTransaction } from 'idb';
import * as z from 'zod/mini';
import { textHash } from '../release/hash';
import type { Actor, SharedDocument } from '../sharing/document';
import { DESCRIPTIONS, type Kind, type Subjects } from '../sharing/kinds';
import { type EpicIds, SharedNames } from '../sharing/names';
import { edited, emptyOutbox, type Outbox } from '../sharing/outbox';
import { same } from '../sharing/same';
import { decodePlain, encodePlain } from '../sharing/wire';
import type { Database, MusterSchema } from './database';
import { check, quarantineRecord } from './guarded';
import { type HistoryRecord, OutboxRecord, SharedRecord } from './records';
import { planIssueName, sharedSince, sharingName, siteIdIn } from './sharing-setting';
import { STRICT } from './strict';

/** The stores that an edit touches; all of them in one transaction. */
const EDIT_STORES = ['checklists', 'plans', 'history', 'quarantine', 'shared', 'outbox', 'settings'] as const;
export type EditTransaction = IDBPTransaction<MusterSchema, (typeof EDIT_STORES)[number][], 'readwrite'>;

/** The team's document came into being after an edit had begun that knew of none: it must begin anew. */
export class CopyMade extends Error {}

/** Begins what an edit of a document writes, all of it or nothing. */
export const beginEdit = (db: Database): EditTransaction => db.transaction([...EDIT_STORES], 'readwrite', STRICT);

/** A document of the team as this machine has it. */
export interface Copy<K extends Kind> {
	readonly document: SharedDocument<K>;
	readonly replica: number;
}

/** What a site, a kind and a document go by. */
export interface Subject<K extends Kind = Kind> {
	/** Muster's id of the epic or release. */
	readonly id: string;
	readonly kind: K;
	/** Key of the shared document. */
	readonly key: string;
}

const HOME = { checklist: 'checklists', plan: 'plans' } as const;

const PlanIssueRecord = z.object({ key: z.string(), trackerId: z.string(), title: z.string(), url: z.url() });
export type PlanIssueRecord = z.infer<typeof PlanIssueRecord>;

/** How a document stands that was never looked at. */
const unknown = (id: string, kind: Kind): OutboxRecord => ({
	...emptyOutbox(id),
	id,
	siteId: siteIdIn(id),
	kind,
	readAt: null,
	mayWrite: null,
	conflictAt: null,
});

/** The team's documents on this machine, and what waits to be sent. */
export class Shares {
	readonly #db: Database;
	readonly #now: () => string;
	/** The ids of all epics with the tracker's, as long as no epic is written. */
	#epicIds: Promise<EpicIds> | null = null;

	constructor(db: Database, now: () => string) {
		this.#db = db;
		this.#now = now;
	}

	/** Since when a site shares; null where it does not. */
	async since(siteId: string): Promise<string | null> {
		return sharedSince(await this.#db.get('settings', sharingName(siteId)));
	}

	/** Has a site share from now on: all that people wrote there waits to be sent. */
	async turnOn(siteId: string, nowMs: number): Promise<void> {
		const tx = beginEdit(this.#db);
		await tx.objectStore('settings').put({ name: sharingName(siteId), value: { since: this.#now() } });
		for (const kind of ['checklist', 'plan'] as const) {
			for (const raw of await tx.objectStore(HOME[kind]).getAll()) {
				const id = 'epicId' in raw ? raw.epicId : raw.releaseId;
				if (siteIdIn(id) === siteId && raw.revision > 0) await this.#wait(tx, id, kind, nowMs);
			}
		}
		await tx.done;
	}

	/** Ends sharing. The copies stay, so that what is edited meanwhile can be merged when it is turned on again. */
	async turnOff(siteId: string): Promise<void> {
		const tx = this.#db.transaction(['settings', 'outbox'], 'readwrite', STRICT);
		await tx.objectStore('settings').delete(sharingName(siteId));
		for (const key of await tx.objectStore('outbox').index('site').getAllKeys(siteId))
			await tx.objectStore('outbox').delete(key);
		await tx.done;
	}

	/** Forgets what is known of epics' ids, after epics were written. */
	forgetEpics(): void {
		this.#epicIds = null;
	}

	/** How the ids of a site are translated; begun before a transaction, for it would end while this reads. */
	async names(siteId: string): Promise<SharedNames> {
		this.#epicIds ??= this.#readEpicIds();
		const own = `${siteId}#`;
		return new SharedNames(
			siteId,
			(await this.#epicIds).filter(([id]) => id.startsWith(own)),
		);
	}

	/** As `names`, for an edit of a document; null where this machine has no copy for the team, and needs none. */
	async namesFor(id: string): Promise<SharedNames | null> {
		return (await this.#db.getKey('shared', id)) === undefined ? null : this.names(siteIdIn(id));
	}

	async #readEpicIds(): Promise<EpicIds> {
		const ids: [string, string][] = [];
		const index = this.#db.transaction('epics').store.index('trackerId');
		for (let cursor = await index.openKeyCursor(); cursor !== null; cursor = await cursor.continue())
			ids.push([cursor.primaryKey, cursor.key]);
		return ids;
	}

	/** How a document stands; undefined where nothing is known. */
	async status(id: string): Promise<OutboxRecord | undefined> {
		const checked = check(OutboxRecord, await this.#db.get('outbox', id));
		return checked.ok ? checked.value : undefined;
	}

	/** How the documents of a site stand. */
	async statuses(siteId: string): Promise<OutboxRecord[]> {
		const raws = await this.#db.getAllFromIndex('outbox', 'site', siteId);
		return raws.flatMap((raw) => {
			const checked = check(OutboxRecord, raw);
			return checked.ok ? [checked.value] : [];
		});
	}

	/** Changes how a document stands, from whatever it is on disk. */
	async note(id: string, kind: Kind, change: (status: OutboxRecord) => OutboxRecord): Promise<void> {
		const tx = this.#db.transaction('outbox', 'readwrite', STRICT);
		const checked = check(OutboxRecord, await tx.store.get(id));
		await tx.store.put(change(checked.ok ? checked.value : unknown(id, kind)));
		await tx.done;
	}

	/** This machine's copy; one that cannot be read is put into the quarantine, and there is none then. */
	async copy<K extends Kind>({ id, kind, key }: Subject<K>): Promise<Copy<K> | null> {
		const tx = this.#db.transaction(['shared', 'quarantine'], 'readwrite', STRICT);
		const copy = await this.#copyIn(tx as never, { id, kind, key });
		await tx.done;
		return copy;
	}

	/** Keeps a value that cannot be read, once. */
	async setAside(id: string, raw: string, reason: string): Promise<void> {
		const record = quarantineRecord('shared', id, raw, t`The team’s copy in the tracker: ${reason}`, this.#now());
		await this.#db.put('quarantine', { ...record, id: `team/${id}/${textHash(raw)}` });
	}

	async planIssue(releaseId: string): Promise<PlanIssueRecord | null> {
		const checked = check(PlanIssueRecord, (await this.#db.get('settings', planIssueName(releaseId)))?.value);
		return checked.ok ? checked.value : null;
	}

	async putPlanIssue(releaseId: string, issue: PlanIssueRecord | null): Promise<void> {
		if (issue === null) await this.#db.delete('settings', planIssueName(releaseId));
		else await this.#db.put('settings', { name: planIssueName(releaseId), value: issue });
	}

	/**
	 * Takes note of an edit within the transaction that writes it: in the team's document where this machine has it, and
	 * as waiting where its site shares.
	 * @param names from `namesFor`
	 * @throws {CopyMade} where they are null and the team's document is there by now
	 */
	async edited<K extends Kind>(
		tx: EditTransaction,
		names: SharedNames | null,
		{ id, kind, after, by, at }: { id: string; kind: K; after: Subjects[K]; by: Actor['person']; at: string },
	): Promise<void> {
		const copy = await this.#copyIn(tx as never, { id, kind, key: null });
		const atMs = Date.parse(at);
		if (copy !== null) {
			if (names === null) throw new CopyMade();
			const { document, replica } = copy;
			if (document.record(names.toShared(kind, after, document.key), { replica, person: by }, atMs))
				await this.#putCopy(tx, id, copy);
		}
		await this.waits(tx, id, kind);
	}

	/** Marks a document as waiting to be sent where its site shares. */
	async waits(tx: EditTransaction, id: string, kind: Kind): Promise<void> {
		const setting = await tx.objectStore('settings').get(sharingName(siteIdIn(id)));
		if (sharedSince(setting) !== null) await this.#wait(tx, id, kind, Date.parse(this.#now()));
	}

	/**
	 * Makes the first copy of a document, from what is here and what the team has, unless there is one by now.
	 * @param make gives null where there is nothing on either side
	 */
	begin<K extends Kind>(
		subject: Subject<K>,
		make: (mine: Subjects[K] | null, history: readonly HistoryRecord[]) => Landing<K> | null,
	): Promise<boolean> {
		return this.#land(subject, async (tx, mine) => {
			if ((await this.#copyIn(tx as never, subject)) !== null) return null;
			const range = IDBKeyRange.bound([subject.id, ''], [subject.id, '\uffff']);
			return make(mine, await tx.objectStore('history').index('subject').getAll(range));
		});
	}

	/** Brings what an attempt merged onto disk, whatever was edited meanwhile. Tells whether people see something new. */
	settle<K extends Kind>(
		subject: Subject<K>,
		make: (own: Copy<K>, status: OutboxRecord) => Landing<K>,
	): Promise<boolean> {
		return this.#land(subject, async (tx) => {
			const own = await this.#copyIn(tx as never, subject);
			const status = check(OutboxRecord, await tx.objectStore('outbox').get(subject.id));
			return own === null ? null : make(own, status.ok ? status.value : unknown(subject.id, subject.kind));
		});
	}

	async #land<K extends Kind>(
		{ id, kind }: Subject<K>,
		make: (tx: EditTransaction, mine: Subjects[K] | null) => Promise<Landing<K> | null>,
	): Promise<boolean> {
		const names = await this.names(siteIdIn(id));
		const tx = beginEdit(this.#db);
		const home = tx.objectStore(HOME[kind]);
		const mine = z.safeParse(DESCRIPTIONS[kind].schema as unknown as z.ZodMiniType<Subjects[K]>, await home.get(id));
		const landing = await make(tx, mine.success ? mine.data : null);
		if (landing === null) {
			await tx.done;
			return false;
		}
		await this.#putCopy(tx, id, landing.copy);
		const shown = names.toLocal(kind, landing.copy.document.project(), id);
		const changed = !same(shown, mine.success ? mine.data : null);
		if (changed) await home.put(shown as never);
		for (const record of landing.history) await tx.objectStore('history').put(record);
		if (landing.status !== undefined) await tx.objectStore('outbox').put(landing.status);
		await tx.done;
		return changed;
	}

	async #wait(tx: EditTransaction, id: string, kind: Kind, nowMs: number): Promise<void> {
		const store = tx.objectStore('outbox');
		const checked = check(OutboxRecord, await store.get(id));
		const status = checked.ok ? checked.value : unknown(id, kind);
		await store.put({ ...status, ...edited(status as Outbox, nowMs) });
	}

	async #copyIn<K extends Kind>(
		tx: IDBPTransaction<MusterSchema, ('shared' | 'quarantine')[], 'readwrite'>,
		{ id, kind, key }: { id: string; kind: K; key: string | null },
	): Promise<Copy<K> | null> {
		const [shared, quarantine] = [tx.objectStore('shared'), tx.objectStore('quarantine')];
		const raw: unknown = await shared.get(id);
		if (raw === undefined) return null;
		try {
			const record = z.parse(SharedRecord, raw);
			if (record.kind !== kind || (key !== null && record.key !== key)) throw new Error(`It is ${record.key}.`);
			return { document: decodePlain(kind, record.key, record.state), replica: record.replica };
		} catch (error) {
			const words = error instanceof Error ? error.message.slice(0, 300) : t`unreadable`;
			await quarantine.put(quarantineRecord('shared', id, raw, words, this.#now()));
			await shared.delete(id);
			return null;
		}
	}

	async #putCopy<K extends Kind>(tx: EditTransaction, id: string, { document, replica }: Copy<K>): Promise<void> {
		const { kind, key } = document;
		const state = encodePlain(document);
		await tx.objectStore('shared').put({ id, siteId: siteIdIn(id), kind, key, replica, state });
	}
}

/** What is to be written together. */
export interface Landing<K extends Kind> {
	readonly copy: Copy<K>;
	/** What others did, and whose edits lost. */
	readonly history: readonly HistoryRecord[];
	/** How it stands then; absent where that stays. */
	readonly status?: OutboxRecord;
}
