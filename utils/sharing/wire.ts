import * as z from 'zod/mini';
import { Person } from '../release/facts';
import type { Cell } from './cells';
import { type DocumentState, emptyState, SharedDocument } from './document';
import { placeAt } from './field-schema';
import { DESCRIPTIONS, type Kind } from './kinds';
import { spelled } from './same';
import { fromBase64, squeezed, toBase64, unsqueezed } from './squeeze';
import { LAST_MOMENT } from './stamp';
import { Texts } from './texts';

/** How the text of a document begins: plain JSON, or deflated. */
const [PLAIN, DEFLATED] = ['j:', 'd:'] as const;

const Count = z.int().check(z.gte(0));
const At = Count.check(z.lte(LAST_MOMENT));
const Path = z.string().check(z.maxLength(2_000));

/**
 * Columns, which deflate far better than rows: paths in order, times as distances from the path before, writers as
 * places in the list of writers (−1 for the template). A text's cell has no value: its place is in `texts`.
 */
const Wire = z.object({
	writers: z.array(z.tuple([z.int().check(z.gte(1), z.lt(2 ** 32)), Count, z.nullable(Person)])),
	paths: z.array(Path),
	values: z.array(z.unknown()),
	times: z.array(z.int()),
	by: z.array(z.int()),
	counts: z.array(Count),
	floors: z.array(z.tuple([Path, At])),
	texts: z.string(),
});
type Wire = z.infer<typeof Wire>;

const byKey = ([a]: readonly [string | number, unknown], [b]: readonly [string | number, unknown]): number =>
	a < b ? -1 : a > b ? 1 : 0;

/** Names are kept only of those who wrote something that is still there. */
const writersOf = ({ writers, cells }: DocumentState): Wire['writers'] => {
	const named = new Set([...cells.values()].map(({ by }) => by));
	return [...writers]
		.sort(byKey)
		.map(([replica, { count, person }]) => [replica, count, named.has(replica) ? person : null]);
};

const wireOf = (state: DocumentState): Wire => {
	const cells = [...state.cells].sort(byKey);
	const writers = writersOf(state);
	const index = new Map(writers.map(([replica], at) => [replica, at]));
	let last = 0;
	const distance = ({ at }: Cell): number => {
		const from = last;
		// The template's cells are at 0; the distance is kept from the last edit.
		if (at !== 0) last = at;
		return at === 0 ? 0 : at - from;
	};
	return {
		writers,
		paths: cells.map(([path]) => path),
		values: cells.map(([, cell]) => ('value' in cell ? cell.value : 0)),
		times: cells.map(([, cell]) => distance(cell)),
		by: cells.map(([, { by }]) => index.get(by) ?? -1),
		counts: cells.map(([, { count }]) => count),
		floors: [...state.floors].sort(byKey),
		texts: toBase64(state.texts.bytes()),
	};
};

/** The document as text that is not deflated, and so made at once: within one transaction of a database. */
export const encodePlain = (document: SharedDocument): string => PLAIN + spelled(wireOf(document.state));

/** The document as text, in the shorter of both forms. Equal documents may differ in spelling: compare them, not it. */
export const encode = async (document: SharedDocument): Promise<string> => {
	const plain = encodePlain(document);
	const json = plain.slice(PLAIN.length);
	const deflated = DEFLATED + (await squeezed(new TextEncoder().encode(json)));
	return deflated.length < JSON.stringify(json).length ? deflated : plain;
};

const unpacked = async (text: string): Promise<unknown> => {
	if (text.startsWith(PLAIN)) return JSON.parse(text.slice(PLAIN.length));
	if (!text.startsWith(DEFLATED)) throw new Error('It begins like no document that this version knows.');
	return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await unsqueezed(text.slice(DEFLATED.length))));
};

const stampsOf = ({ paths, times, by, counts, writers }: Wire): Omit<Cell, 'value'>[] => {
	let last = 0;
	return paths.map((path, at) => {
		const writer = writers[by[at] ?? -1];
		if (writer === undefined) return { at: 0, by: 0, count: 0 };
		last += times[at] ?? Number.NaN;
		if (!z.safeParse(At, last).success || last === 0) throw new Error(`The time of ${path} is none.`);
		const count = counts[at] ?? 0;
		if (count > writer[1]) throw new Error(`${path} was written by an edit that nobody made.`);
		return { at: last, by: writer[0], count };
	});
};

const stateOf = (kind: Kind, wire: Wire): DocumentState => {
	const { shape } = DESCRIPTIONS[kind];
	const state = { ...emptyState(), texts: Texts.from(fromBase64(wire.texts)) };
	for (const [replica, count, person] of wire.writers) state.writers.set(replica, { count, person });
	for (const [path, floor] of wire.floors) state.floors.set(path, floor);
	const stamps = stampsOf(wire);
	wire.paths.forEach((path, at) => {
		const place = placeAt(shape, path);
		const stamp = stamps[at];
		if (place === null || stamp === undefined) throw new Error(`Nothing is known of ${path}.`);
		if (place.kind === 'text') state.cells.set(path, stamp);
		else state.cells.set(path, { ...stamp, value: z.parse(place.schema, wire.values[at]) });
	});
	for (const path of state.texts.paths()) {
		if (placeAt(shape, path)?.kind !== 'text') throw new Error(`No text is known at ${path}.`);
	}
	return state;
};

/**
 * @throws {Error} where the text is no document of this kind, is damaged, or unpacks to more than any document has;
 *   every field is held to the domain's own schema
 */
export const decode = async <K extends Kind>(kind: K, key: string, text: string): Promise<SharedDocument<K>> =>
	new SharedDocument(kind, key, stateOf(kind, z.parse(Wire, await unpacked(text))));

/** The document in a text from `encodePlain`, at once. @throws {Error} like `decode` */
export const decodePlain = <K extends Kind>(kind: K, key: string, text: string): SharedDocument<K> => {
	if (!text.startsWith(PLAIN)) throw new Error('It begins like no plain document.');
	return new SharedDocument(kind, key, stateOf(kind, z.parse(Wire, JSON.parse(text.slice(PLAIN.length)))));
};
