import type { Carrier } from './carrier';
import { CarrierFailure } from './carrier';
import { type Reading, readCarrierValue, type Summary } from './carrier-value';
import type { SharedDocument } from './document';
import { type Fitting, fitCarrierValue } from './fit';
import type { Kind, Subjects } from './kinds';
import type { MergeReport } from './merge-report';

export interface SyncInput<K extends Kind> {
	/** Merged in place: keep it on disk after the call, whatever came of it. */
	readonly document: SharedDocument<K>;
	readonly carrier: Carrier;
	readonly clock: () => number;
	readonly replica: number;
	readonly summarise: (subject: Subjects[K]) => Summary;
	/** Keeps a value that cannot be read; a rejection stops the call. */
	readonly quarantine: (raw: string, reason: string) => Promise<void>;
	/** True where somebody decided that ours takes the place of a value that cannot be read. */
	readonly repair?: boolean;
	/** What the carrier holds, characters; that of an issue property where absent. */
	readonly limit?: number;
}

/**
 * - `in-step`: the carrier has all that we have, and we all that it has
 * - `written`: ours went out and was read back
 * - `lost-write`: it went out, but what is there now lacks something of ours; try again
 * - `newer`: a later version wrote it; what can be read of it was merged, and nothing was written
 * - `broken`: what is there cannot be read; it was kept, and nothing was written
 * - `too-large`: `message` says by how much; what others wrote was merged
 * - `failed`: the tracker refused or could not be reached
 */
export type SyncOutcome =
	| { readonly outcome: 'in-step' | 'written' | 'lost-write' }
	| { readonly outcome: 'newer'; readonly version: number }
	| { readonly outcome: 'broken'; readonly reason: string }
	| { readonly outcome: 'too-large'; readonly message: string }
	| { readonly outcome: 'failed'; readonly failure: CarrierFailure };

export type SyncResult = SyncOutcome & { readonly report: MergeReport };

class Sync<K extends Kind> {
	readonly #input: SyncInput<K>;
	readonly changes: MergeReport['changes'][number][] = [];
	readonly conflicts: MergeReport['conflicts'][number][] = [];

	constructor(input: SyncInput<K>) {
		this.#input = input;
	}

	async #reading(): Promise<Reading<K> | null> {
		const { carrier, document, quarantine, limit } = this.#input;
		const text = await carrier.read();
		const reading = text === null ? null : await readCarrierValue<K>(document.kind, document.key, text, limit);
		if (reading?.outcome === 'broken') await quarantine(reading.raw, reading.reason);
		if (reading?.outcome === 'ok') this.#merge(reading.document);
		if (reading?.outcome === 'newer' && reading.document !== null) this.#merge(reading.document);
		return reading;
	}

	#merge(theirs: SharedDocument<K>): void {
		const { changes, conflicts } = this.#input.document.merge(theirs);
		this.changes.push(...changes);
		this.conflicts.push(...conflicts);
	}

	#fitted(): Promise<Fitting<K>> {
		const { document, clock, replica, summarise, limit } = this.#input;
		return fitCarrierValue(document, summarise(document.project()), { nowMs: clock(), replica, limit });
	}

	async run(): Promise<SyncOutcome> {
		const { document, carrier, repair = false } = this.#input;
		const there = await this.#reading();
		if (there?.outcome === 'broken' && !repair) return { outcome: 'broken', reason: there.reason };
		if (there?.outcome === 'newer') return { outcome: 'newer', version: there.version };
		if (there?.outcome === 'ok' && !document.holdsMoreThan(there.document)) return { outcome: 'in-step' };
		const fitting = await this.#fitted();
		if (fitting.outcome === 'too-large') return { outcome: 'too-large', message: fitting.message };
		this.#merge(fitting.document);
		await carrier.write(fitting.value);
		const now = await this.#reading();
		if (now?.outcome === 'newer') return { outcome: 'newer', version: now.version };
		const arrived = now?.outcome === 'ok' && !document.holdsMoreThan(now.document);
		return { outcome: arrived ? 'written' : 'lost-write' };
	}
}

/**
 * Brings a document and its carrier into step: read, merge, write only what the carrier lacks, read back. Two copies
 * that have the same never write, so they cannot keep each other busy. Throws only what is no failure of the carrier.
 */
export const syncOnce = async <K extends Kind>(input: SyncInput<K>): Promise<SyncResult> => {
	const sync = new Sync(input);
	const report = { changes: sync.changes, conflicts: sync.conflicts };
	try {
		return { ...(await sync.run()), report };
	} catch (error) {
		if (error instanceof CarrierFailure) return { outcome: 'failed', failure: error, report };
		throw error;
	}
};
