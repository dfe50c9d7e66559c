import type { Person } from '../release/facts';
import { type Cell, type Cells, compareCells } from './cells';
import { type Writes, writesOf } from './diff';
import { DESCRIPTIONS, type Kind, type Subjects } from './kinds';
import { type MergeReport, Reporter } from './merge-report';
import { type OverLimit, projected } from './project';
import { same } from './same';
import { isUnsigned, signed } from './signed';
import { LAST_MOMENT, stampOver, TEMPLATE_STAMP } from './stamp';
import { Texts } from './texts';
import { treeOf } from './tree';

/** One copy of the document: who edits it, on which machine. */
export interface Actor {
	/** A random number, 1 to 2³²−1, made once and kept with this copy; never used for another one. */
	readonly replica: number;
	readonly person: Person;
}

/** What a document knows of a replica: how many edits of it are in here, and who that is. */
export interface Writer {
	readonly count: number;
	readonly person: Person | null;
}

/** All that a document is made of. */
export interface DocumentState {
	readonly cells: Cells;
	readonly writers: Map<number, Writer>;
	readonly texts: Texts;
	/** Entries whose removal is long over: fields written up to that moment are gone, by the entry's path. */
	readonly floors: Map<string, number>;
}

export const emptyState = (): DocumentState => ({
	cells: new Map(),
	writers: new Map(),
	texts: new Texts(),
	floors: new Map(),
});

/**
 * A checklist or a plan of which every machine has a copy. Copies are edited on their own and merged in any order, any
 * number of times: all come to the same.
 */
export class SharedDocument<K extends Kind = Kind> {
	readonly kind: K;
	/** Id of the epic or the release. */
	readonly key: string;
	readonly state: DocumentState;
	#projection: { subject: Subjects[K]; over: readonly OverLimit[] } | null = null;

	constructor(kind: K, key: string, state: DocumentState) {
		this.kind = kind;
		this.key = key;
		this.state = state;
	}

	/**
	 * A document that begins with what everyone has anyway: the bare template, the empty plan. It counts as nobody's
	 * edit, so two who begin on their own double nothing. What people wrote before is recorded on top of it.
	 */
	static of<K extends Kind>(kind: K, untouched: Subjects[K]): SharedDocument<K> {
		const document = new SharedDocument(kind, DESCRIPTIONS[kind].keyOf(untouched), emptyState());
		const writes = writesOf(DESCRIPTIONS[kind].shape, undefined, untouched, document.state.cells);
		for (const { path, value, initial } of writes.cells) {
			if (!same(value, initial)) document.state.cells.set(path, { ...TEMPLATE_STAMP, value });
		}
		return document;
	}

	/** A copy that can be changed on its own. */
	copy(): SharedDocument<K> {
		const copy = new SharedDocument(this.kind, this.key, emptyState());
		copy.merge(this);
		return copy;
	}

	/**
	 * Takes over an edit: what differs between the document as it is shown and `after`. Returns false where nothing does.
	 * @param at the moment of the edit by the best clock there is, milliseconds since 1970; by path where several edits
	 *   are recorded as one
	 */
	record(after: Subjects[K], actor: Actor, at: number | ((path: string) => number)): boolean {
		const before = this.project();
		const writes = this.#real(writesOf(DESCRIPTIONS[this.kind].shape, before, after, this.state.cells));
		if (writes.cells.length === 0 && writes.texts.length === 0) return false;
		const edits = Math.max(1, after.revision - before.revision);
		const count = (this.state.writers.get(actor.replica)?.count ?? 0) + edits;
		this.state.writers.set(actor.replica, { count, person: actor.person });
		this.#write(writes, actor.replica, count, typeof at === 'number' ? () => at : at);
		this.#projection = null;
		return true;
	}

	/** Without what is as it was: cells that no one wrote are as they initially are. */
	#real({ cells, texts }: Writes): Writes {
		const { cells: held } = this.state;
		const differs = ({ path, value, initial }: Writes['cells'][number]): boolean => {
			const cell = held.get(path);
			return !same(cell === undefined ? initial : cell.value, value);
		};
		return { cells: cells.filter(differs), texts };
	}

	#write({ cells, texts }: Writes, replica: number, count: number, atOf: (path: string) => number): void {
		const put = (path: string, cell: object): void => {
			const at = Math.max(atOf(path), this.#floorAt(path) + 1);
			const stamp = stampOver(this.state.cells.get(path), at, replica, count);
			this.state.cells.set(path, { ...stamp, ...cell });
		};
		for (const { path, value } of cells) put(path, { value });
		for (const { path, before, after } of texts) {
			this.state.texts.change(path, before, after, replica);
			put(path, {});
		}
	}

	#floorAt(path: string): number {
		if (this.state.floors.size === 0) return 0;
		return this.state.floors.get(entryPath(path)) ?? 0;
	}

	/** True where the owner of this copy wrote something in here before the tracker had told who that is. */
	isUnsigned(replica: number): boolean {
		const person = this.state.writers.get(replica)?.person ?? null;
		return (person !== null && isUnsigned(person)) || this.#unsigned(replica).length > 0;
	}

	#unsigned(replica: number): (readonly [string, Cell])[] {
		return [...this.state.cells].filter(([, { by, value }]) => by === replica && isUnsigned(value));
	}

	/** Puts the owner of this copy in the places of the one who stood for them: an edit like any other. */
	sign({ replica, person }: Actor, at: number): void {
		const count = (this.state.writers.get(replica)?.count ?? 0) + 1;
		const unsigned = this.#unsigned(replica);
		this.state.writers.set(replica, { count, person });
		for (const [path, cell] of unsigned)
			this.state.cells.set(path, { ...stampOver(cell, at, replica, count), value: signed(cell.value, person) });
		this.#projection = null;
	}

	/** True where this copy has seen that edit. */
	knows({ by, count }: Pick<Cell, 'by' | 'count'>): boolean {
		return by === 0 || (this.state.writers.get(by)?.count ?? 0) >= count;
	}

	/** Takes over what the other copy has, and tells what that changed and whose edit lost against whose. */
	merge(other: SharedDocument<K>): MergeReport {
		const reporter = new Reporter(this, other);
		for (const [path, floor] of other.state.floors) {
			this.state.floors.set(path, Math.max(floor, this.state.floors.get(path) ?? 0));
		}
		for (const [path, theirs] of other.state.cells) this.#mergeCell(path, theirs, reporter);
		this.#dropBelowFloors(reporter);
		const textsBefore = reporter.textsOf(other.state.texts.paths());
		this.state.texts.merge(other.state.texts);
		for (const [path, before] of textsBefore) reporter.text(path, before, this.state.texts.get(path));
		for (const [replica, writer] of other.state.writers) this.#mergeWriter(replica, writer);
		this.#projection = null;
		return reporter.report();
	}

	#mergeCell(path: string, theirs: Cell, reporter: Reporter): void {
		const mine = this.state.cells.get(path);
		const wins =
			mine === undefined ? theirs.at > this.#floorAt(path) || theirs.at === 0 : compareCells(theirs, mine) > 0;
		if (mine === undefined && !wins) reporter.dropped(path, theirs);
		else if (wins) reporter.replaced(path, mine, theirs);
		else if (mine !== undefined) reporter.kept(path, mine, theirs);
		if (wins) this.state.cells.set(path, theirs);
	}

	#dropBelowFloors(reporter: Reporter): void {
		if (this.state.floors.size === 0) return;
		for (const [path, cell] of this.state.cells) {
			const floor = this.#floorAt(path);
			if (floor === 0 || cell.at > floor || isRemoval(path)) continue;
			this.state.cells.delete(path);
			reporter.dropped(path, cell);
		}
	}

	#mergeWriter(replica: number, theirs: Writer): void {
		const mine = this.state.writers.get(replica);
		if (mine === undefined || theirs.count > mine.count || (theirs.count === mine.count && mine.person === null)) {
			this.state.writers.set(replica, theirs);
		}
	}

	/** True where this copy holds something that the other one lacks. */
	holdsMoreThan(other: SharedDocument<K>): boolean {
		const merged = other.copy();
		merged.merge(this);
		return !merged.equals(other);
	}

	/** True where both copies are the same in everything that can be shown or merged. */
	equals(other: SharedDocument<K>): boolean {
		const { cells, writers, floors, texts } = this.state;
		const theirs = other.state;
		if (cells.size !== theirs.cells.size || writers.size !== theirs.writers.size) return false;
		const sameCell = ([path, cell]: [string, Cell]): boolean => {
			const there = theirs.cells.get(path);
			return there !== undefined && (there === cell || compareCells(there, cell) === 0);
		};
		return (
			[...cells].every(sameCell) &&
			[...writers].every(([replica, { count }]) => theirs.writers.get(replica)?.count === count) &&
			same([...floors].sort(), [...theirs.floors].sort()) &&
			texts.equals(theirs.texts)
		);
	}

	/** The checklist or plan as people see it; always one that fits its schema. */
	project(): Subjects[K] {
		return this.#projected().subject;
	}

	/** What there is no room for in the checklist or plan; it is kept here. */
	overLimits(): readonly OverLimit[] {
		return this.#projected().over;
	}

	/** The latest moment of an edit in here, milliseconds since 1970; 0 where nobody has edited anything. */
	latest(): number {
		let latest = 0;
		for (const { at } of this.state.cells.values()) latest = Math.max(latest, at);
		return Math.min(latest, LAST_MOMENT);
	}

	#projected(): { subject: Subjects[K]; over: readonly OverLimit[] } {
		if (this.#projection !== null) return this.#projection;
		const { shape, settle } = DESCRIPTIONS[this.kind];
		const { texts, writers, cells } = this.state;
		const latest = this.latest();
		const over: OverLimit[] = [];
		const derived = {
			subject: this.key,
			revision: [...writers.values()].reduce((sum, { count }) => sum + count, 0),
			updatedAt: latest === 0 ? null : new Date(latest).toISOString(),
		};
		// The shape has a place for every field of the kind's schema, each held to the field's own schema.
		const subject = settle(projected(shape, treeOf(cells), { texts, over, derived }) as unknown as Subjects[K]);
		this.#projection = { subject, over };
		return this.#projection;
	}

	/** Says that the state was changed from outside. */
	changed(): void {
		this.#projection = null;
	}
}

/** Whether the path is that of an entry's mark of removal, which outlives the entry's other fields. */
const isRemoval = (path: string): boolean => path.endsWith('/removed');

/** Lists of entries lie one or two steps below the top; the id follows. */
const LISTS = new Set(['items', 'stages', 'messages', 'questions', 'thresholds', 'learnings', 'told']);

/** The path of the entry that a field belongs to; empty for a field of the document itself. */
export const entryPath = (path: string): string => {
	const segments = path.split('/');
	const at = segments.findIndex((segment) => LISTS.has(segment));
	return at === -1 || segments[at + 1] === undefined ? '' : segments.slice(0, at + 2).join('/');
};
