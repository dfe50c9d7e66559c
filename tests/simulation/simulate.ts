import { type Checklist, RefusedEdit } from '../../utils/release/checklist';
import { emptyPlan, type Plan } from '../../utils/release/plan';
import { DEFAULT_POLICY } from '../../utils/release/policy';
import { checklistFromTemplate } from '../../utils/release/template';
import { type Actor, SharedDocument } from '../../utils/sharing/document';
import { DESCRIPTIONS, type Kind, type Subjects } from '../../utils/sharing/kinds';
import { attempted, edited, emptyOutbox, nextAttempt, type Outbox } from '../../utils/sharing/outbox';
import { syncOnce } from '../../utils/sharing/sync';
import { editChecklist } from './edit-checklist';
import { editPlan } from './edit-plan';
import { Ledger } from './ledger';
import { Random } from './random';
import { Sentences } from './sentences';
import { STORMY, Tracker } from './tracker';

const START = Date.UTC(2026, 10, 23);
const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
const LIMIT = 10_000_000;

export interface Outcome {
	readonly seed: number;
	readonly edits: number;
	readonly conflicts: number;
	readonly writes: number;
	readonly lostWrites: number;
	readonly bytes: number;
	/** What must not be; empty where all went well. */
	readonly wrongs: readonly string[];
}

interface Client<K extends Kind> {
	readonly document: SharedDocument<K>;
	readonly actor: Actor;
	/** How far its clock is off, milliseconds. */
	readonly skew: number;
	offlineUntil: number;
	outbox: Outbox;
}

const untouched = <K extends Kind>(kind: K): Subjects[K] => {
	const made = { checklist: checklistFromTemplate('epic', 'major', DEFAULT_POLICY), plan: emptyPlan('release') };
	return made[kind] as Subjects[K];
};

/** Eight people, one document, a tracker on bad days: what becomes of their edits. */
class World<K extends Kind> {
	readonly #kind: K;
	readonly #random: Random;
	readonly #ledger = new Ledger();
	readonly #sentences = new Sentences();
	readonly #clients: Client<K>[];
	readonly #tracker: Tracker;
	readonly wrongs: string[] = [];
	#now = START;
	#edits = 0;

	constructor(kind: K, seed: number, clients: number) {
		this.#kind = kind;
		this.#random = new Random(seed);
		this.#tracker = new Tracker(this.#random, () => this.#now, STORMY);
		this.#clients = Array.from({ length: clients }, (_, at) => ({
			document: SharedDocument.of(kind, untouched(kind)),
			actor: { replica: 1 + at * 7_919 + seed, person: { id: `u${at}`, name: `Person ${at}` } },
			// One machine in the wrong year; the others within some minutes.
			skew: at === 0 ? 365 * 24 * 60 * MINUTE : (this.#random.next() - 0.5) * 10 * MINUTE,
			offlineUntil: 0,
			outbox: emptyOutbox('it'),
		}));
	}

	#edit({ document, actor, skew }: Client<K>): boolean {
		const at = this.#now + skew;
		const now = new Date(at).toISOString();
		const input = { id: `n${this.#edits}`, now, by: actor.person, random: this.#random, sentences: this.#sentences };
		const before = document.project();
		try {
			const after = this.#kind === 'plan' ? editPlan(before as Plan, input) : editChecklist(before as Checklist, input);
			const seen = new Map([...document.state.writers].map(([replica, { count }]) => [replica, count]));
			if (!document.record(after as Subjects[K], actor, at)) return false;
			this.#ledger.wrote(document, actor.replica, seen);
			this.#edits += 1;
			return true;
		} catch (error) {
			if (error instanceof RefusedEdit) return false;
			throw error;
		}
	}

	async #sync(client: Client<K>): Promise<string> {
		const { document, actor } = client;
		const result = await syncOnce({
			document,
			carrier: this.#tracker,
			clock: () => this.#now,
			replica: actor.replica,
			summarise: ({ updatedAt }) => ({ verdict: null, openRequired: 0, updatedAt }),
			quarantine: async (_raw, reason) => void this.wrongs.push(`A value could not be read: ${reason}`),
			limit: LIMIT,
		});
		this.#ledger.reported(result.report);
		const when = { now: this.#now, sent: client.outbox.edits, random: this.#random.next() };
		client.outbox = attempted(client.outbox, result, when);
		return result.outcome;
	}

	async #step(): Promise<void> {
		const random = this.#random;
		const client = random.pick(this.#clients);
		this.#now += random.below(20 * MINUTE);
		if (random.chance(0.005)) client.offlineUntil = this.#now + random.below(WEEK);
		const burst = 1 + random.below(12);
		for (let at = 0; at < burst; at += 1) {
			if (this.#edit(client)) client.outbox = edited(client.outbox, this.#now);
			this.#now += random.below(30_000);
		}
		const due = nextAttempt(client.outbox, this.#now);
		if (due !== null && due <= this.#now && this.#now >= client.offlineUntil) await this.#sync(client);
	}

	/** Everyone is online and nobody types: twice around must do. */
	async #settle(): Promise<void> {
		this.#now += WEEK;
		this.#tracker.calm();
		for (let round = 0; round < 2; round += 1) for (const client of this.#clients) await this.#sync(client);
		for (const client of this.#clients) {
			const outcome = await this.#sync(client);
			if (outcome !== 'in-step') this.wrongs.push(`After quiet, ${client.actor.person.name} still had: ${outcome}`);
		}
	}

	#check(): void {
		const [first, ...others] = this.#clients.map(({ document }) => document);
		if (first === undefined) return;
		const shown = JSON.stringify(first.project());
		for (const other of others) {
			if (!other.equals(first)) this.wrongs.push('Two copies differ.');
			if (JSON.stringify(other.project()) !== shown) this.wrongs.push('Two copies show different things.');
		}
		DESCRIPTIONS[this.#kind].schema.parse(first.project());
		for (const { path, by, count } of this.#ledger.missing(first)) {
			this.wrongs.push(`Edit ${count} of ${by} at ${path} is gone.`);
		}
		const { texts } = first.state;
		const missing = this.#sentences.missing([...texts.paths()].map((path) => texts.get(path)));
		if (missing.length > 0) this.wrongs.push(`Sentences are missing, or there twice: ${missing.join(' ')}`);
	}

	async run(edits: number): Promise<void> {
		while (this.#edits < edits) await this.#step();
		await this.#settle();
		this.#check();
	}

	outcome(seed: number): Outcome {
		const { writes, lost, size } = this.#tracker;
		const { conflicts } = this.#ledger;
		return { seed, edits: this.#edits, conflicts, writes, lostWrites: lost, bytes: size, wrongs: this.wrongs };
	}
}

/** One run; the same seed gives the same one. */
export const simulate = async (
	kind: Kind,
	seed: number,
	{ edits, clients = 8 }: { edits: number; clients?: number },
): Promise<Outcome> => {
	const world = new World(kind, seed, clients);
	await world.run(edits);
	return world.outcome(seed);
};
