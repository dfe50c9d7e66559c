import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyPlan } from '../../../utils/release/plan';
import { type Reading, readCarrierValue } from '../../../utils/sharing/carrier-value';
import { SharedDocument } from '../../../utils/sharing/document';
import { DESCRIPTIONS, type Kind } from '../../../utils/sharing/kinds';
import { encodePlain } from '../../../utils/sharing/wire';
import { ADA, edit, fresh, ITEM, NOON, SUMMARY } from '../sharing/support';
import { anyJson, hold, mutated, PATIENCE } from './border';

const checklist = (): SharedDocument<'checklist'> =>
	edit(fresh(), ADA, { type: 'edit', itemId: ITEM, changes: { note: 'Ask first.', title: 'Ask' } });

const plan = (): SharedDocument<'plan'> => {
	const bare = emptyPlan('acme#release/1');
	const document = SharedDocument.of('plan', bare);
	document.record(
		{ ...bare, notes: { ...bare.notes, internal: { ...bare.notes.internal, text: 'Soon.' } } },
		ADA,
		NOON,
	);
	return document;
};

const KEYS = ['v', 'kind', 'key', 'data', 'writers', 'paths', 'values', 'times', 'by', 'counts', 'floors', 'texts'];
const junk = fc.oneof(anyJson(KEYS), fc.constantFrom<unknown>(-1, 2 ** 32, 2 ** 53, 'items', '__proto__', ITEM));

/** A value with something else in one place: in its frame, in the document's columns, or in its text. */
const values = (document: SharedDocument): fc.Arbitrary<string> => {
	const plain = encodePlain(document);
	const frame = { v: 1, kind: document.kind, key: document.key, summary: SUMMARY };
	const wire: unknown = JSON.parse(plain.slice(2));
	const inside = mutated(wire, junk).map((spoilt) => ({ ...frame, data: `j:${JSON.stringify(spoilt)}` }));
	return fc.oneof(
		{ weight: 4, arbitrary: inside.map((value) => JSON.stringify(value)) },
		mutated({ ...frame, data: plain }, junk).map((value) => JSON.stringify(value)),
		fc.nat(plain.length).map((at) => JSON.stringify({ ...frame, data: plain.slice(0, at) })),
		junk.map((value) => JSON.stringify(value)),
		fc.string({ unit: 'binary' }),
	);
};

/** What was read must be valid, and must merge into what is here without breaking it. */
const expectUsable = <K extends Kind>(reading: Reading<K>, text: string, mine: SharedDocument<K>): void => {
	if (reading.outcome === 'broken') {
		expect(reading.raw).toBe(text);
		expect(reading.reason).not.toBe('');
		return;
	}
	const { document } = reading;
	if (document === null) return;
	const { schema } = DESCRIPTIONS[mine.kind];
	schema.parse(document.project());
	mine.merge(document);
	schema.parse(mine.project());
};

const holds = <K extends Kind>(name: string, made: () => SharedDocument<K>) =>
	hold(
		`shared documents: ${name}`,
		fc.asyncProperty(values(made()), async (text) => {
			const mine = made();
			expectUsable(await readCarrierValue(mine.kind, mine.key, text), text, mine);
		}),
		1000,
	);

it(
	'reads any text as a shared checklist that can be merged, or keeps it aside',
	() => holds('checklists', checklist),
	PATIENCE,
);
it('reads any text as a shared plan that can be merged, or keeps it aside', () => holds('plans', plan), PATIENCE);

it('takes a sound value for what it is', async () => {
	for (const document of [checklist(), plan()]) {
		const { kind, key } = document;
		const text = JSON.stringify({ v: 1, kind, key, summary: SUMMARY, data: encodePlain(document) });
		expect((await readCarrierValue(kind, key, text)).outcome).toBe('ok');
	}
});
