import type { HistoryRecord } from '../store/records';
import { canonical, isSame } from './canonical';
import { placesOf } from './places';

/** A checklist or a plan, as far as merging cares. */
export interface Document {
	readonly revision: number;
	readonly updatedAt: string | null;
}

/** One side: its document and the edits of it on record there. */
export interface Side<D extends Document> {
	readonly document: D;
	readonly history: readonly HistoryRecord[];
}

/** Objects whose fields are decided one by one; all others are taken as a whole. */
const OPEN = new Set(['', 'notes', 'supportBrief', 'hotfix', 'recovery', 'reviews', 'reviews.pre']);
/** By what the entries of a list are known; lists without are taken as a whole. */
const KEYS: Readonly<Record<string, 'id' | 'findingId' | 'function'>> = {
	items: 'id',
	aside: 'findingId',
	snoozes: 'findingId',
	stages: 'id',
	messages: 'id',
	learnings: 'id',
	told: 'id',
	handovers: 'id',
	baselines: 'id',
	'supportBrief.questions': 'id',
	'recovery.thresholds': 'id',
	'reviews.pre.signOffs': 'function',
};

type Fields = Readonly<Record<string, unknown>>;

/** When each place was last edited, in milliseconds, by one side's history. */
const editTimes = (history: readonly HistoryRecord[]): ReadonlyMap<string, number> => {
	const times = new Map<string, number>();
	for (const { at, command } of history) {
		for (const place of placesOf(command)) times.set(place, Math.max(times.get(place) ?? 0, Date.parse(at)));
	}
	return times;
};

const compare = (one: number | string, other: number | string): number => (one > other ? 1 : one < other ? -1 : 0);

class Merging {
	readonly #mine: ReadonlyMap<string, number>;
	readonly #theirs: ReadonlyMap<string, number>;
	/** Above 0 where my document is the later one. */
	readonly #later: number;

	constructor(mine: Side<Document>, theirs: Side<Document>) {
		this.#mine = editTimes(mine.history);
		this.#theirs = editTimes(theirs.history);
		this.#later = compare(
			...([mine, theirs].map(({ document }) => Date.parse(document.updatedAt ?? '') || 0) as [number, number]),
		);
	}

	#edited(place: string): number {
		return compare(this.#mine.get(place) ?? 0, this.#theirs.get(place) ?? 0);
	}

	#choose(place: string, mine: unknown, theirs: unknown): unknown {
		if (isSame(mine, theirs)) return mine;
		const lead = this.#edited(place) || this.#later || compare(canonical(mine), canonical(theirs));
		return lead > 0 ? mine : theirs;
	}

	#entries(key: string, mine: readonly Fields[], theirs: readonly Fields[]): Fields[] {
		const [ours, others] = [mine, theirs].map((list) => new Map(list.map((entry) => [String(entry[key]), entry])));
		const ids = [...new Set([...(ours?.keys() ?? []), ...(others?.keys() ?? [])])];
		return ids.flatMap((id): Fields[] => {
			const [a, b] = [ours?.get(id), others?.get(id)];
			if (a !== undefined && b !== undefined) return [this.#choose(`#${id}`, a, b) as Fields];
			// Taken out on the other side since: an entry stays out that was edited later where it is missing.
			const lead = this.#edited(`#${id}`);
			const kept = a === undefined ? lead <= 0 && b : lead >= 0 && a;
			return kept ? [kept] : [];
		});
	}

	value(place: string, mine: unknown, theirs: unknown): unknown {
		const key = KEYS[place];
		if (key !== undefined) {
			const merged = this.#entries(key, (mine ?? []) as Fields[], (theirs ?? []) as Fields[]);
			return merged.length === 0 && mine === undefined ? undefined : merged;
		}
		if (!OPEN.has(place)) return this.#choose(place, mine, theirs);
		const [a, b] = [mine as Fields, theirs as Fields];
		const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
		const below = place === '' ? '' : `${place}.`;
		const fields = names.map((name) => [name, this.value(below + name, a[name], b[name])] as const);
		return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
	}
}

const content = <D extends Document>({ revision: _, updatedAt: __, ...rest }: D): object => rest;

/**
 * Two versions of one document as one. Lists are united by the ids of their entries. Where an entry or a field differs,
 * the version stands whose side's history has the later edit of it; where the histories are even, that of the document
 * edited later; where those are even too, the greater one as canonical JSON, so that the outcome never depends on which
 * side asks. An entry that one side lacks is taken, unless that side edited (took out) it later. So merging the same
 * version again changes nothing: it has lost to, or is, what stands. My document comes back itself where nothing of
 * theirs is new.
 */
export const mergeDocument = <D extends Document>(mine: Side<D>, theirs: Side<D>): D => {
	const [a, b] = [mine.document, theirs.document];
	const merged = new Merging(mine, theirs).value('', content(a), content(b)) as object;
	if (isSame(merged, content(a))) return a;
	const [first = null, second = null] = [a.updatedAt, b.updatedAt];
	const updatedAt = second === null || (first !== null && Date.parse(first) > Date.parse(second)) ? first : second;
	return { ...merged, revision: Math.max(a.revision, b.revision) + 1, updatedAt } as unknown as D;
};

/** Whether a version says something that the merged document no longer says. */
export const lost = (version: Document, merged: Document): boolean => !contains(content(merged), content(version), '');

const contains = (whole: unknown, part: unknown, place: string): boolean => {
	const key = KEYS[place];
	if (key !== undefined) {
		const known = new Map(((whole ?? []) as Fields[]).map((entry) => [entry[key], entry]));
		return ((part ?? []) as Fields[]).every((entry) => isSame(known.get(entry[key]), entry));
	}
	if (!OPEN.has(place)) return isSame(whole, part);
	const below = place === '' ? '' : `${place}.`;
	return Object.entries(part as Fields).every(([name, value]) =>
		contains((whole as Fields)[name], value, below + name),
	);
};
