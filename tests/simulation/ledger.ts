import type { SharedDocument } from '../../utils/sharing/document';
import type { MergeReport } from '../../utils/sharing/merge-report';
import { spelled } from '../../utils/sharing/same';
import { compareStamps } from '../../utils/sharing/stamp';

interface Written {
	readonly path: string;
	readonly spelling: string;
	readonly at: number;
	readonly by: number;
	readonly count: number;
	/** What the writer knew when writing, by replica. */
	readonly seen: ReadonlyMap<number, number>;
}

/** Remembers every field that was written, to ask in the end what became of it. */
export class Ledger {
	conflicts = 0;
	readonly #written = new Map<string, Written[]>();
	readonly #lost = new Set<string>();

	wrote(document: SharedDocument, replica: number, seen: ReadonlyMap<number, number>): void {
		const count = document.state.writers.get(replica)?.count ?? 0;
		for (const [path, cell] of document.state.cells) {
			if (cell.by !== replica || cell.count !== count || !('value' in cell)) continue;
			const all = this.#written.get(path) ?? [];
			all.push({ path, spelling: spelled(cell.value), at: cell.at, by: replica, count, seen });
			this.#written.set(path, all);
		}
	}

	reported({ conflicts }: MergeReport): void {
		this.conflicts += conflicts.length;
		for (const { path, lost, lostAt } of conflicts) this.#lost.add(`${path}\n${lostAt}\n${spelled(lost)}`);
	}

	/** Fields that are neither in the document, nor overruled by somebody who saw them, nor reported as lost. */
	missing(document: SharedDocument): Written[] {
		return [...this.#written.values()].flatMap((all) => all.filter((one) => !this.#accounted(one, all, document)));
	}

	#accounted(one: Written, all: readonly Written[], document: SharedDocument): boolean {
		const { path, spelling, at, by, count } = one;
		const final = document.state.cells.get(path);
		if (final !== undefined && spelled(final.value) === spelling) return true;
		const overruled = all.some(
			(later) => compareStamps(later, one) > 0 && ((later.seen.get(by) ?? 0) >= count || later.spelling === spelling),
		);
		return overruled || this.#lost.has(`${path}\n${at}\n${spelling}`);
	}
}
