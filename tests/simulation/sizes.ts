import * as Y from 'yjs';
import { applyCommand, type Checklist } from '../../utils/release/checklist';
import { DEFAULT_POLICY } from '../../utils/release/policy';
import { checklistFromTemplate } from '../../utils/release/template';
import { CARRIER_LIMIT, carrierValue } from '../../utils/sharing/carrier-value';
import { SharedDocument } from '../../utils/sharing/document';
import { spelled } from '../../utils/sharing/same';
import { squeezed, toBase64 } from '../../utils/sharing/squeeze';
import { textChanges } from '../../utils/sharing/text-diff';
import { editChecklist } from './edit-checklist';
import { Random } from './random';
import { Sentences } from './sentences';

const ITEMS = 120;
const STOPS = [0, 100, 1_000, 10_000];
const WRITERS = 5;

/** The biggest template, filled up to 120 items as people do it. */
const untouched = (): Checklist => {
	let checklist = checklistFromTemplate('epic', 'major', DEFAULT_POLICY);
	for (let n = checklist.items.length; n < ITEMS; n += 1) {
		const item = {
			id: `t:team-item-${n}`,
			artifact: 'support-readiness',
			title: `Something that our team checks, number ${n}`,
		};
		const rest = { function: 'support', required: true, dueOffset: -3 } as const;
		checklist = applyCommand(
			checklist,
			{ type: 'add', item: { ...item, ...rest } as never },
			'2026-11-23T09:00:00.000Z',
		);
	}
	return { ...checklist, revision: 0, updatedAt: null };
};

/** Yjs for everything: a map for each item, its note a text. */
class AllInYjs {
	readonly #docs = Array.from({ length: WRITERS }, (_, at) => {
		const doc = new Y.Doc();
		doc.clientID = 7_919 * (at + 1);
		return doc;
	});

	take(before: Checklist, after: Checklist, writer: number): void {
		const doc = this.#docs[writer] ?? new Y.Doc();
		const known = new Map(before.items.map((item) => [item.id, item]));
		doc.transact(() => {
			for (const item of after.items) {
				if (known.get(item.id) === item) continue;
				this.#item(doc, item);
			}
		});
		const update = Y.encodeStateAsUpdate(doc);
		for (const other of this.#docs) if (other !== doc) Y.applyUpdate(other, update);
	}

	#item(doc: Y.Doc, item: Checklist['items'][number]): void {
		const map = doc.getMap<unknown>(item.id);
		for (const [name, value] of Object.entries(item)) {
			if (name === 'note') continue;
			if (spelled(map.get(name)) !== spelled(value)) map.set(name, value);
		}
		if (!map.has('note')) map.set('note', new Y.Text());
		const note = map.get('note') as Y.Text;
		for (const { at, remove, insert } of textChanges(note.toString(), item.note).reverse()) {
			if (remove > 0) note.delete(at, remove);
			if (insert !== '') note.insert(at, insert);
		}
	}

	/** In its first and in its second encoding. */
	bytes(): readonly [Uint8Array, Uint8Array] {
		const doc = this.#docs[0] ?? new Y.Doc();
		return [Y.encodeStateAsUpdate(doc), Y.encodeStateAsUpdateV2(doc)];
	}
}

const shortest = async (bytes: Uint8Array): Promise<number> =>
	Math.min((await squeezed(new Uint8Array(bytes))).length, toBase64(bytes).length);

interface Run {
	readonly checklist: Checklist;
	readonly document: SharedDocument<'checklist'>;
	readonly yjs: AllInYjs | null;
}

const sizesOf = async ({ document, yjs, checklist }: Run, stop: number): Promise<Record<string, number>> => {
	const summary = { verdict: null, openRequired: 0, updatedAt: checklist.updatedAt };
	const cells = [...document.state.cells].map(([path, { value, at, by, count }]) => {
		const words = value === undefined ? document.state.texts.get(path) : value;
		return [path, words, at, by, count];
	});
	const [v1, v2] = yjs === null ? [null, null] : yjs.bytes();
	return {
		edits: stop,
		...(v1 === null ? {} : { 'Yjs, v1': await shortest(v1), 'Yjs, v2': await shortest(v2) }),
		'fields only': await shortest(new TextEncoder().encode(JSON.stringify(cells))),
		'texts in Yjs, raw': document.state.texts.bytes().length,
		'shared value': (await carrierValue(document, summary)).length,
		limit: CARRIER_LIMIT,
	};
};

/** @param notes whether people write notes too, or only tick, assign and link */
const measure = async (notes: boolean): Promise<Record<string, number>[]> => {
	const [random, sentences] = [new Random(7), new Sentences()];
	let checklist = untouched();
	const document = SharedDocument.of('checklist', checklist);
	const yjs = new AllInYjs();
	yjs.take({ ...checklist, items: [] }, checklist, 0);
	const rows: Record<string, number>[] = [];
	for (let edit = 0; edit <= (STOPS.at(-1) ?? 0); edit += 1) {
		if (STOPS.includes(edit)) rows.push(await sizesOf({ checklist, document, yjs: edit > 1_000 ? null : yjs }, edit));
		const at = Date.UTC(2026, 10, 23) + edit * 240_000;
		const [now, writer] = [new Date(at).toISOString(), random.below(WRITERS)];
		let after = editChecklist(checklist, { id: `n${edit}`, now, random, sentences });
		if (!notes) {
			const bare = after.items.map((item) => (item.note === '' ? item : { ...item, note: '' }));
			after = { ...after, items: bare };
		}
		if (edit < 1_000) yjs.take(checklist, after, writer);
		document.record(
			after,
			{ replica: 7_919 * (writer + 1), person: { id: `u${writer}`, name: `Person ${writer}` } },
			at,
		);
		checklist = after;
	}
	return rows;
};

// npm run bench:sharing [notes|plain]: one of both tables, or both.
const [only] = process.argv.slice(2);
for (const notes of [false, true].filter((each) => only === undefined || each === (only === 'notes'))) {
	console.log(notes ? 'Notes too:' : 'Without notes:');
	console.table(await measure(notes));
}
