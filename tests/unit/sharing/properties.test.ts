import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Checklist, RefusedEdit } from '../../../utils/release/checklist';
import { emptyPlan, type Plan } from '../../../utils/release/plan';
import { carrierValue, readCarrierValue } from '../../../utils/sharing/carrier-value';
import { SharedDocument } from '../../../utils/sharing/document';
import { DESCRIPTIONS, KINDS, type Kind } from '../../../utils/sharing/kinds';
import { squeezed } from '../../../utils/sharing/squeeze';
import { decode, encode } from '../../../utils/sharing/wire';
import { editChecklist } from '../../simulation/edit-checklist';
import { editPlan } from '../../simulation/edit-plan';
import { Random } from '../../simulation/random';
import { Sentences } from '../../simulation/sentences';
import { fresh, NOON, SUMMARY } from './support';

/** Three copies with a common past, each edited on its own. */
const copies = (kind: Kind, seed: number): SharedDocument[] => {
	const random = new Random(seed);
	const sentences = new Sentences();
	const first: SharedDocument = kind === 'plan' ? SharedDocument.of('plan', emptyPlan('r')) : fresh();
	const edit = (document: SharedDocument, replica: number): void => {
		const at = NOON + random.below(1_000);
		const by = { name: `P${replica}` };
		const input = { id: `n${random.below(1e9)}`, now: new Date(at).toISOString(), by, random, sentences };
		try {
			const before = document.project();
			const after = kind === 'plan' ? editPlan(before as Plan, input) : editChecklist(before as Checklist, input);
			document.record(after, { replica, person: by }, at);
		} catch (error) {
			if (!(error instanceof RefusedEdit)) throw error;
		}
	};
	for (let n = 0; n < 6; n += 1) edit(first, 1);
	return [2, 3, 4].map((replica) => {
		const copy = first.copy();
		for (let n = 0; n < 8; n += 1) edit(copy, replica);
		return copy;
	});
};

const merged = (...all: readonly SharedDocument[]): SharedDocument => {
	const [first, ...others] = all.map((document) => document.copy());
	if (first === undefined) throw new Error('Nothing to merge.');
	for (const other of others) first.merge(other);
	return first;
};

const runs = { numRuns: 25 };

describe.each(KINDS)('copies of a %s', (kind) => {
	const three = fc.integer().map((seed) => copies(kind, seed) as [SharedDocument, SharedDocument, SharedDocument]);

	test('come to the same in any order, in any grouping, any number of times', () => {
		fc.assert(
			fc.property(three, ([a, b, c]) => {
				const all = merged(a, b, c);
				for (const other of [merged(c, b, a), merged(a, merged(b, c)), merged(all, a, all)]) {
					expect(other.equals(all)).toBe(true);
					expect(other.project()).toEqual(all.project());
				}
			}),
			runs,
		);
	});

	test('are valid whatever is merged, and the same after encoding', async () => {
		await fc.assert(
			fc.asyncProperty(three, async (all) => {
				const document = merged(...all);
				DESCRIPTIONS[kind].schema.parse(document.project());
				const read = await decode(kind, document.key, await encode(document));
				expect(read.equals(document)).toBe(true);
				expect(read.project()).toEqual(document.project());
			}),
			runs,
		);
	});
});

describe('what others wrote', () => {
	test('never throws, whatever it is', async () => {
		const wrapped = fc.record({
			v: fc.oneof(fc.constant(1), fc.anything()),
			kind: fc.constant('checklist'),
			key: fc.constant(fresh().key),
			summary: fc.anything(),
			data: fc.oneof(
				fc.string(),
				fc.base64String().map((text) => `d:${text}`),
				fc.json().map((text) => `j:${text}`),
			),
		});
		const hostile = fc.oneof(
			fc.string(),
			fc.json(),
			wrapped.map((value) => JSON.stringify(value)),
		);
		await fc.assert(
			fc.asyncProperty(hostile, async (text) => {
				expect(['broken', 'newer']).toContain((await readCarrierValue('checklist', fresh().key, text)).outcome);
			}),
		);
	});

	test('a value that was damaged in one place is broken, or reads as a valid checklist', async () => {
		const value = await carrierValue(merged(...copies('checklist', 1)), SUMMARY);
		await fc.assert(
			fc.asyncProperty(fc.nat(value.length - 1), fc.string({ minLength: 1, maxLength: 3 }), async (at, junk) => {
				const text = value.slice(0, at) + junk + value.slice(at + 1);
				const reading = await readCarrierValue('checklist', fresh().key, text);
				if (reading.outcome === 'ok') DESCRIPTIONS.checklist.schema.parse(reading.document.project());
				else if (reading.outcome === 'broken') expect(reading.raw).toBe(text);
			}),
		);
	});

	test('a small text that unpacks to very much is broken, and says so', async () => {
		const bomb = `d:${await squeezed(new Uint8Array(20_000_000))}`;
		const text = JSON.stringify({ v: 1, kind: 'checklist', key: fresh().key, summary: SUMMARY, data: bomb });
		expect(text.length).toBeLessThan(32_768);
		const reading = await readCarrierValue('checklist', fresh().key, text);
		expect(reading).toMatchObject({ outcome: 'broken', reason: expect.stringContaining('unpacks to more') });
	});
});
