import type { Person } from '../release/facts';
import type { Cell } from './cells';
import type { DocumentState } from './document';
import { same } from './same';

/** A field that a merge changed. Groups of fields that belong together have one path, `…/@status`. */
export interface FieldChange {
	readonly path: string;
	readonly from: unknown;
	readonly to: unknown;
	/** Null for the template, or somebody of whom only the edit is left. */
	readonly by: Person | null;
	/** Milliseconds since 1970; 0 for the template. */
	readonly at: number;
}

/** An edit that lost against one that had not seen it. */
export interface Conflict {
	readonly path: string;
	/** Null where the entry was removed for good. */
	readonly won: unknown;
	readonly lost: unknown;
	readonly lostBy: Person | null;
	readonly lostAt: number;
}

export interface MergeReport {
	readonly changes: readonly FieldChange[];
	readonly conflicts: readonly Conflict[];
}

interface Copy {
	readonly state: DocumentState;
	knows(stamp: Pick<Cell, 'by' | 'count'>): boolean;
}

/** Notes what a merge of `theirs` into `ours` does while it does it. */
export class Reporter {
	readonly #ours: Copy;
	readonly #theirs: Copy;
	readonly #changes: FieldChange[] = [];
	readonly #conflicts: Conflict[] = [];

	constructor(ours: Copy, theirs: Copy) {
		this.#ours = ours;
		this.#theirs = theirs;
	}

	#person(by: number): Person | null {
		const writer = this.#ours.state.writers.get(by) ?? this.#theirs.state.writers.get(by);
		return writer?.person ?? null;
	}

	#lost(path: string, won: unknown, lost: Cell): void {
		const { value, by, at } = lost;
		this.#conflicts.push({ path, won, lost: value, lostBy: this.#person(by), lostAt: at });
	}

	/** Their field takes the place of ours. */
	replaced(path: string, mine: Cell | undefined, theirs: Cell): void {
		if (!('value' in theirs) || same(mine?.value, theirs.value)) return;
		const { value: to, by, at } = theirs;
		this.#changes.push({ path, from: mine?.value, to, by: this.#person(by), at });
		if (mine !== undefined && !this.#theirs.knows(mine)) this.#lost(path, to, mine);
	}

	/** Our field stays; theirs was another one. */
	kept(path: string, mine: Cell, theirs: Cell): void {
		if (!('value' in theirs) || same(mine.value, theirs.value)) return;
		if (!this.#ours.knows(theirs)) this.#lost(path, mine.value, theirs);
	}

	/** A field of an entry that was removed for good. */
	dropped(path: string, cell: Cell): void {
		if (!('value' in cell) || (this.#ours.knows(cell) && this.#theirs.knows(cell))) return;
		this.#lost(path, null, cell);
	}

	/** The texts as they are before the merge. */
	textsOf(paths: Iterable<string>): Map<string, string> {
		return new Map([...paths].map((path) => [path, this.#ours.state.texts.get(path)]));
	}

	text(path: string, from: string, to: string): void {
		if (from === to) return;
		const { by = 0, at = 0 } = this.#theirs.state.cells.get(path) ?? {};
		this.#changes.push({ path, from, to, by: this.#person(by), at });
	}

	report(): MergeReport {
		return { changes: this.#changes, conflicts: this.#conflicts };
	}
}
