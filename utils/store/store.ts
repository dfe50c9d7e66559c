import type * as z from 'zod/mini';
import { applyCommand, Checklist, type ChecklistCommand } from '../release/checklist';
import { type Person, Site } from '../release/facts';
import { applyPlanCommand, type EditContext, emptyPlan, Plan, type PlanCommand } from '../release/plan';
import { Backups } from './backups';
import type { Database, MusterSchema, StoreName } from './database';
import { check, quarantine, quarantineRecord } from './guarded';
import { Layouts } from './layouts';
import { Marks } from './marks';
import { Pauses } from './pauses';
import { Policies } from './policies';
import { Publications } from './publications';
import {
	EpicRecord,
	GapRecord,
	type HistoryRecord,
	IssueRecord,
	LinearSecret,
	Options,
	type QuarantineRecord,
	ReleaseRecord,
} from './records';
import { beginEdit, CopyMade, Shares } from './shares';
import { putStrictly } from './strict';

/** An edit of a checklist on its way into the database. */
export interface ChecklistEdit {
	/** UUID of the edit; the same one again changes nothing. */
	readonly id: string;
	readonly epicId: string;
	readonly command: ChecklistCommand;
	readonly by: Person;
	readonly at: string;
}

/** An edit of a release's plan on its way into the database. */
export interface PlanEdit {
	/** UUID of the edit; the same one again changes nothing. */
	readonly id: string;
	readonly releaseId: string;
	readonly command: PlanCommand;
	readonly context: EditContext;
}

/** What is kept of several releases beside their own records. */
export interface Holdings {
	/** The epics of each release, by its id. */
	readonly epics: ReadonlyMap<string, readonly EpicRecord[]>;
	/** The plans that somebody has begun, by the release's id. */
	readonly plans: ReadonlyMap<string, Plan>;
	/** The checklists that somebody has edited, by the epic's id. */
	readonly checklists: ReadonlyMap<string, Checklist>;
}

const DEFAULT_OPTIONS: Options = { horizonDays: 14 };

type Guarded = Exclude<StoreName, 'quarantine' | 'settings' | 'history'>;

/** Everything Muster keeps. What a record must look like is checked whenever it is read. */
export class Store {
	/** The teams' ways of working, by scope. */
	readonly policies: Policies;
	/** How the sites' pages were recognised. */
	readonly layouts: Layouts;
	/** All of it at once, to be saved and restored. */
	readonly backups: Backups;
	/** What was published where. */
	readonly publications: Publications;
	/** What is done only once. */
	readonly marks: Marks;
	/** How long sites and releases are left alone. */
	readonly pauses: Pauses;
	/** What is shared with the team. */
	readonly shares: Shares;
	readonly #db: Database;
	readonly #now: () => string;

	constructor(db: Database, now: () => string) {
		this.#db = db;
		this.#now = now;
		this.policies = new Policies(db, now);
		this.layouts = new Layouts(db);
		this.publications = new Publications(db);
		this.shares = new Shares(db, now);
		this.backups = new Backups(db, now, this.shares, () => {
			this.policies.forget();
			this.shares.forgetEpics();
		});
		this.pauses = new Pauses(db);
		this.marks = new Marks(db);
	}

	async #one<T extends z.core.$ZodType>(store: Guarded, key: string, schema: T): Promise<z.output<T> | undefined> {
		const raw: unknown = await this.#db.get(store, key);
		if (raw === undefined) return undefined;
		const checked = check(schema, raw);
		if (checked.ok) return checked.value;
		await quarantine(this.#db, store, key, checked.error, this.#now());
		return undefined;
	}

	async #sound<T extends z.core.$ZodType>(
		store: Guarded,
		raws: readonly unknown[],
		keyOf: (raw: unknown) => string,
		schema: T,
	): Promise<z.output<T>[]> {
		const sound: z.output<T>[] = [];
		for (const raw of raws) {
			const checked = check(schema, raw);
			if (checked.ok) sound.push(checked.value);
			else await quarantine(this.#db, store, keyOf(raw), checked.error, this.#now());
		}
		return sound;
	}

	/** Those of the records that are there, by key; in one transaction, for one by one most of the time is waiting. */
	async #many<T extends z.core.$ZodType>(
		store: 'checklists' | 'plans',
		ids: readonly string[],
		keyOf: (raw: unknown) => string,
		schema: T,
	): Promise<Map<string, z.output<T>>> {
		const tx = this.#db.transaction(store);
		const raws = await Promise.all(ids.map((id) => tx.store.get(id)));
		const there = raws.filter((raw) => raw !== undefined);
		return new Map((await this.#sound(store, there, keyOf, schema)).map((record) => [keyOf(record), record]));
	}

	site(id: string): Promise<Site | undefined> {
		return this.#one('sites', id, Site);
	}

	async sites(): Promise<Site[]> {
		return this.#sound('sites', await this.#db.getAll('sites'), byId, Site);
	}

	async putSite(site: Site): Promise<void> {
		await this.#db.put('sites', site);
	}

	async deleteSite(id: string): Promise<void> {
		await this.#db.delete('sites', id);
	}

	issue(siteId: string, key: string): Promise<IssueRecord | undefined> {
		return this.#one('issues', `${siteId}/${key}`, IssueRecord);
	}

	/** Issues of a site that were on a screen. */
	async issuesOfSite(siteId: string): Promise<IssueRecord[]> {
		const range = IDBKeyRange.bound(`${siteId}/`, `${siteId}/\uffff`);
		const found = await this.#db.getAll('issues', range);
		// A self-hosted site may live below the address of another one.
		const own = found.filter((raw) => raw.siteId === siteId);
		return this.#sound('issues', own, byId, IssueRecord);
	}

	putIssue(issue: IssueRecord): Promise<void> {
		return putStrictly(this.#db, 'issues', issue);
	}

	epic(id: string): Promise<EpicRecord | undefined> {
		return this.#one('epics', id, EpicRecord);
	}

	async epics(): Promise<EpicRecord[]> {
		return this.#sound('epics', await this.#db.getAll('epics'), byId, EpicRecord);
	}

	async epicsOfRelease(releaseId: string): Promise<EpicRecord[]> {
		return this.#sound('epics', await this.#db.getAllFromIndex('epics', 'release', releaseId), byId, EpicRecord);
	}

	/** What verdicts on several releases are drawn from, read together. */
	async holdings(releaseIds: readonly string[]): Promise<Holdings> {
		const tx = this.#db.transaction('epics');
		const [raws, plans] = await Promise.all([
			Promise.all(releaseIds.map((id) => tx.store.index('release').getAll(id))),
			this.#many('plans', releaseIds, releaseIdOf, Plan),
		]);
		const epics = new Map<string, EpicRecord[]>();
		for (const [at, id] of releaseIds.entries())
			epics.set(id, await this.#sound('epics', raws[at] ?? [], byId, EpicRecord));
		return { epics, plans, checklists: await this.checklists(raws.flat().map(byId)) };
	}

	/** The epic with a key it has or had; keys are looked up within their site. */
	epicByKey(siteId: string, key: string): Promise<EpicRecord | undefined> {
		return this.#epicBy('key', siteId, key);
	}

	epicByTrackerId(siteId: string, trackerId: string): Promise<EpicRecord | undefined> {
		return this.#epicBy('trackerId', siteId, trackerId);
	}

	async #epicBy(index: 'key' | 'trackerId', siteId: string, value: string): Promise<EpicRecord | undefined> {
		const found = await this.#db.getAllFromIndex('epics', index, value);
		const [epic] = await this.#sound(
			'epics',
			found.filter((raw) => raw.siteId === siteId),
			byId,
			EpicRecord,
		);
		return epic;
	}

	/** Writes the epics of one reading together. */
	async putEpics(epics: readonly EpicRecord[]): Promise<void> {
		const tx = this.#db.transaction('epics', 'readwrite');
		await Promise.all([...epics.map((epic) => tx.store.put(epic)), tx.done]);
		this.shares.forgetEpics();
	}

	release(id: string): Promise<ReleaseRecord | undefined> {
		return this.#one('releases', id, ReleaseRecord);
	}

	async releases(): Promise<ReleaseRecord[]> {
		return this.soundReleases(await this.unheldReleases());
	}

	/**
	 * All releases as they are kept, not held to their schema: holding a thousand takes longer than finding those that
	 * matter. What is chosen goes through `soundReleases`.
	 */
	unheldReleases(): Promise<ReleaseRecord[]> {
		return this.#db.getAll('releases');
	}

	soundReleases(raws: readonly ReleaseRecord[]): Promise<ReleaseRecord[]> {
		return this.#sound('releases', raws, byId, ReleaseRecord);
	}

	async releasesOfSite(siteId: string): Promise<ReleaseRecord[]> {
		return this.#sound('releases', await this.#db.getAllFromIndex('releases', 'site', siteId), byId, ReleaseRecord);
	}

	async putReleases(releases: readonly ReleaseRecord[]): Promise<void> {
		const tx = this.#db.transaction('releases', 'readwrite');
		await Promise.all([...releases.map((release) => tx.store.put(release)), tx.done]);
	}

	checklist(epicId: string): Promise<Checklist | undefined> {
		return this.#one('checklists', epicId, Checklist);
	}

	/** The checklists of several epics that somebody has edited, by the epic's id, in one read. */
	checklists(epicIds: readonly string[]): Promise<Map<string, Checklist>> {
		return this.#many('checklists', epicIds, (raw) => (raw as Checklist).epicId, Checklist);
	}

	/**
	 * Carries out an edit, and returns once it is on disk. An edit whose id is known already changes nothing.
	 * @param fresh makes the checklist of an epic that has none yet
	 * @throws {RefusedEdit} where the edit makes no sense; nothing is written then
	 */
	editChecklist(edit: ChecklistEdit, fresh: () => Checklist): Promise<Checklist> {
		const { epicId, command, by, at } = edit;
		return this.#edit({
			store: 'checklists',
			schema: Checklist,
			id: edit.id,
			subject: epicId,
			at,
			fresh,
			apply: (current) => applyCommand(current, command, at, by),
			record: (before, after) => ({ by, command, before: itemOf(before, command), revision: after.revision }),
		});
	}

	/** One edit of one document, with its record in the history and for the team, in one transaction. */
	async #edit<S extends 'checklists' | 'plans', T extends z.core.$ZodType<MusterSchema[S]['value']>>(
		edit: DocumentEdit<S, T>,
	): Promise<z.output<T>> {
		// Read before: a transaction does not outlast a wait for another one.
		const names = await this.shares.namesFor(edit.subject);
		const tx = beginEdit(this.#db);
		try {
			const documents = tx.objectStore(edit.store);
			const raw: unknown = await documents.get(edit.subject);
			const checked = raw === undefined ? null : check(edit.schema, raw);
			if (checked !== null && !checked.ok) {
				await tx.objectStore('quarantine').put(quarantineRecord(edit.store, edit.subject, raw, checked.error, edit.at));
			}
			const current = checked?.ok ? checked.value : edit.fresh();
			const known = (await tx.objectStore('history').getKey(edit.id)) !== undefined;
			const next = known ? current : edit.apply(current);
			if (next !== current) {
				await documents.put(next as MusterSchema[S]['value']);
				const { id, subject, at } = edit;
				const record = edit.record(current, next);
				await tx.objectStore('history').put({ id, subject, at, ...record });
				const kind = edit.store === 'checklists' ? 'checklist' : 'plan';
				await this.shares.edited(tx, names, { id: subject, kind, after: next as never, by: record.by, at });
			}
			await tx.done;
			return next;
		} catch (error) {
			abort(tx);
			if (error instanceof CopyMade) return this.#edit(edit);
			throw error;
		}
	}

	plan(releaseId: string): Promise<Plan | undefined> {
		return this.#one('plans', releaseId, Plan);
	}

	/** Plans that say what was learned; the others, which are most, are not even looked through. */
	async plansWithLearnings(): Promise<Plan[]> {
		const raws = (await this.#db.getAll('plans')).filter(({ learnings }) => learnings?.length !== 0);
		return this.#sound('plans', raws, releaseIdOf, Plan);
	}

	/** Gives a release a copy of another one's plan. @returns false where it has a plan itself, or the other has none */
	async copyPlan(from: string, to: string): Promise<boolean> {
		const tx = beginEdit(this.#db);
		const plans = tx.objectStore('plans');
		const [source, own] = await Promise.all([plans.get(from), plans.getKey(to)]);
		const copied = source !== undefined && own === undefined;
		if (copied) {
			await plans.put({ ...source, releaseId: to });
			await this.shares.waits(tx, to, 'plan');
		}
		await tx.done;
		return copied;
	}

	/**
	 * Carries out an edit of a plan, and returns once it is on disk; like `editChecklist` in all else.
	 * @throws {RefusedEdit} where the edit makes no sense; nothing is written then
	 */
	editPlan(edit: PlanEdit): Promise<Plan> {
		const { releaseId, command, context } = edit;
		return this.#edit({
			store: 'plans',
			schema: Plan,
			id: edit.id,
			subject: releaseId,
			at: context.now,
			fresh: () => emptyPlan(releaseId),
			apply: (current) => applyPlanCommand(current, command, context),
			record: (_before, after) => ({ by: context.by, command, before: null, revision: after.revision }),
		});
	}

	/** The edits of an epic or a release, oldest first. */
	async history(subject: string): Promise<HistoryRecord[]> {
		const range = IDBKeyRange.bound([subject, ''], [subject, '\uffff']);
		return this.#db.getAllFromIndex('history', 'subject', range);
	}

	async options(): Promise<Options> {
		const record = await this.#db.get('settings', 'options');
		const checked = check(Options, record?.value);
		return checked.ok ? checked.value : DEFAULT_OPTIONS;
	}

	putOptions(value: Options): Promise<void> {
		return putStrictly(this.#db, 'settings', { name: 'options', value });
	}

	secret(workspace: string): Promise<LinearSecret | undefined> {
		return this.#one('secrets', workspace, LinearSecret);
	}

	async secrets(): Promise<LinearSecret[]> {
		return this.#sound(
			'secrets',
			await this.#db.getAll('secrets'),
			(raw) => (raw as LinearSecret).workspace,
			LinearSecret,
		);
	}

	putSecret(secret: LinearSecret): Promise<void> {
		return putStrictly(this.#db, 'secrets', secret);
	}

	async deleteSecret(workspace: string): Promise<void> {
		await this.#db.delete('secrets', workspace);
	}

	async gaps(id: string): Promise<GapRecord['gaps']> {
		return (await this.#one('gaps', id, GapRecord))?.gaps ?? [];
	}

	/** What could not be read of releases and sites at the last attempt, by their ids; none where all could. */
	async allGaps(): Promise<Map<string, GapRecord['gaps']>> {
		const sound = await this.#sound('gaps', await this.#db.getAll('gaps'), byId, GapRecord);
		return new Map(sound.map(({ id, gaps }) => [id, gaps]));
	}

	/** Notes what could not be read of a release or site; an empty list forgets it. */
	async putGaps(id: string, gaps: GapRecord['gaps']): Promise<void> {
		if (gaps.length === 0) await this.#db.delete('gaps', id);
		else await this.#db.put('gaps', { id, gaps, at: this.#now() });
	}

	quarantined(): Promise<QuarantineRecord[]> {
		return this.#db.getAll('quarantine');
	}

	async dropQuarantined(id: string): Promise<void> {
		await this.#db.delete('quarantine', id);
	}
}

const releaseIdOf = (raw: unknown): string => (raw as Plan).releaseId;
const byId = (raw: unknown): string => (raw as { id: string }).id;

const abort = (tx: { abort(): void; readonly done: Promise<void> }): void => {
	// It rejects for the abort that is meant; what went wrong is thrown by the caller.
	tx.done.catch(() => undefined);
	try {
		tx.abort();
	} catch {
		// It has ended already.
	}
};

/** The item (or set-aside finding) that a command is about, as it was before; null for one that did not exist. */
const itemOf = (checklist: Checklist, command: ChecklistCommand): unknown => {
	if ('findingId' in command) {
		return checklist.aside?.find(({ findingId }) => findingId === command.findingId) ?? null;
	}
	const itemId = command.type === 'add' ? command.item.id : command.itemId;
	return checklist.items.find(({ id }) => id === itemId) ?? null;
};

interface DocumentEdit<S extends 'checklists' | 'plans', T extends z.core.$ZodType> {
	readonly store: S;
	readonly schema: T;
	readonly id: string;
	readonly subject: string;
	readonly at: string;
	readonly fresh: () => z.output<T>;
	/** Gives the very same document back where the edit changes nothing. */
	readonly apply: (current: z.output<T>) => z.output<T>;
	readonly record: (
		before: z.output<T>,
		after: z.output<T>,
	) => Pick<HistoryRecord, 'by' | 'command' | 'before' | 'revision'>;
}
