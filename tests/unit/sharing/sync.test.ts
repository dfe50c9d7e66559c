import { describe, expect, test } from 'vitest';
import { type Carrier, CarrierFailure } from '../../../utils/sharing/carrier';
import { carrierValue, readCarrierValue } from '../../../utils/sharing/carrier-value';
import { fitCarrierValue } from '../../../utils/sharing/fit';
import { fromLinearMetadata, toLinearMetadata } from '../../../utils/sharing/linear-metadata';
import { attempted, BUNDLE_MS, edited, emptyOutbox, nextAttempt } from '../../../utils/sharing/outbox';
import { type SyncResult, syncOnce } from '../../../utils/sharing/sync';
import { ADA, BOB, edit, fresh, ITEM, NOON, SUMMARY } from './support';

class Shelf implements Carrier {
	value: string | null;
	writes = 0;

	constructor(value: string | null = null) {
		this.value = value;
	}

	async read(): Promise<string | null> {
		return this.value;
	}

	async write(value: string): Promise<void> {
		this.writes += 1;
		this.value = value;
	}
}

const title = (text: string) => ({ type: 'edit', itemId: ITEM, changes: { title: text } }) as const;
const quarantined: string[] = [];
const sync = (document: ReturnType<typeof fresh>, carrier: Carrier, repair = false): Promise<SyncResult> =>
	syncOnce({
		document,
		carrier,
		clock: () => NOON,
		replica: ADA.replica,
		summarise: () => SUMMARY,
		quarantine: async (raw) => void quarantined.push(raw),
		repair,
	});

describe('bringing a copy and the tracker into step', () => {
	test('two copies with the same never write', async () => {
		const shelf = new Shelf();
		const [mine, theirs] = [edit(fresh(), ADA, title('Mine')), fresh()];
		expect((await sync(mine, shelf)).outcome).toBe('written');
		const taken = await sync(theirs, shelf);
		expect(taken.outcome).toBe('in-step');
		expect(taken.report.changes).toMatchObject([{ to: 'Mine', by: ADA.person }]);
		expect((await sync(mine, shelf)).outcome).toBe('in-step');
		expect(shelf.writes).toBe(1);
	});

	test('a write that somebody else’s write replaced is noticed, and healed by the next attempt', async () => {
		const shelf = new Shelf();
		const other = await carrierValue(edit(fresh(), BOB, { type: 'remove', itemId: ITEM }), SUMMARY);
		const write = shelf.write.bind(shelf);
		shelf.write = async () => write(other);
		const mine = edit(fresh(), ADA, title('Mine'));
		expect((await sync(mine, shelf)).outcome).toBe('lost-write');
		shelf.write = write;
		expect((await sync(mine, shelf)).outcome).toBe('written');
		expect(mine.project().items.find(({ id }) => id === ITEM)).toMatchObject({ title: 'Mine', removed: true });
	});

	test('what cannot be read is kept, and ours takes its place only where somebody says so', async () => {
		const shelf = new Shelf('{"v":1,"half');
		const mine = edit(fresh(), ADA, title('Mine'));
		expect((await sync(mine, shelf)).outcome).toBe('broken');
		expect([shelf.value, shelf.writes]).toEqual(['{"v":1,"half', 0]);
		expect(quarantined).toEqual(['{"v":1,"half']);
		expect((await sync(mine, shelf, true)).outcome).toBe('written');
	});

	test('what a later version wrote is shown and never overwritten', async () => {
		const value = { ...JSON.parse(await carrierValue(fresh(), SUMMARY)), v: 2 };
		const shelf = new Shelf(JSON.stringify(value));
		expect(await sync(edit(fresh(), ADA, title('Mine')), shelf)).toMatchObject({ outcome: 'newer', version: 2 });
		expect(shelf.writes).toBe(0);
		const reading = await readCarrierValue('checklist', fresh().key, JSON.stringify(value));
		expect(reading.outcome === 'newer' && reading.document?.project()).toEqual(fresh().project());
	});

	test('the tracker’s refusal is an outcome', async () => {
		const shelf = new Shelf();
		shelf.read = async () => {
			throw new CarrierFailure('forbidden', 'You may not edit this issue.');
		};
		expect(await sync(fresh(), shelf)).toMatchObject({ outcome: 'failed', failure: { why: 'forbidden' } });
	});
});

describe('a value that is too large', () => {
	test('loses what was removed long ago first, and is refused with both figures after that', async () => {
		const note = Array.from({ length: 300 }, (_, at) => `Sentence ${at * 7_919}.`).join(' ');
		const document = edit(fresh(), ADA, { type: 'edit', itemId: ITEM, changes: { note } });
		const whole = (await carrierValue(document, SUMMARY)).length;
		edit(document, ADA, { type: 'remove', itemId: ITEM }, NOON + 1);
		const options = { nowMs: NOON + 100 * 86_400_000, replica: ADA.replica };
		const fits = await fitCarrierValue(document, SUMMARY, { ...options, limit: whole - 1_000 });
		expect(fits.outcome === 'fits' && fits.value.length).toBeLessThan(whole - 1_000);
		const not = await fitCarrierValue(document, SUMMARY, { ...options, limit: 1_000 });
		expect(not).toMatchObject({ outcome: 'too-large', limit: 1_000, message: expect.stringContaining('1,000') });
	});
});

test('Linear’s metadata holds the value whole, and its summary flat', async () => {
	const value = await carrierValue(fresh(), { verdict: 'ready', openRequired: 3, updatedAt: null });
	const metadata = toLinearMetadata(value);
	expect(metadata).toMatchObject({ verdict: 'ready', openRequired: 3, updatedAt: '' });
	expect(fromLinearMetadata(metadata)).toBe(value);
	expect(fromLinearMetadata({ document: 3 })).toBeNull();
});

describe('when the outbox sends', () => {
	const report = { changes: [], conflicts: [] };
	const failed = (failure: CarrierFailure): SyncResult => ({ outcome: 'failed', failure, report });
	const waiting = edited(emptyOutbox('k'), NOON);
	const after = { now: NOON, sent: 1, random: 1 };

	test('edits of a few seconds go out together', () => {
		expect(nextAttempt(emptyOutbox('k'), NOON)).toBeNull();
		expect(nextAttempt(edited(waiting, NOON + 3_000), NOON + 3_000)).toBe(NOON + BUNDLE_MS);
		expect(nextAttempt(attempted(waiting, { outcome: 'written', report }, after), NOON)).toBeNull();
	});

	test('pauses double, are spread, and end at a quarter of an hour', () => {
		const offline = failed(new CarrierFailure('unreachable', 'No network.'));
		const once = attempted(waiting, offline, after);
		const twice = attempted(once, offline, after);
		expect([once, twice].map(({ notBefore }) => notBefore - NOON)).toEqual([5_000, 10_000]);
		expect(attempted(waiting, offline, { ...after, random: 0 }).notBefore - NOON).toBe(2_500);
		let many = waiting;
		for (let n = 0; n < 40; n += 1) many = attempted(many, offline, after);
		expect(many.notBefore - NOON).toBe(15 * 60_000);
	});

	test('the tracker’s own pause is kept', () => {
		const slower = failed(new CarrierFailure('rate-limited', 'Slower.', NOON + 90_000));
		expect(nextAttempt(attempted(waiting, slower, after), NOON)).toBe(NOON + 90_000);
	});

	test('a clock that was set back holds nothing up', () => {
		const year = 365 * 86_400_000;
		expect(nextAttempt(waiting, NOON - year)).toBe(NOON - year);
		const slower = failed(new CarrierFailure('rate-limited', 'Slower.', NOON + 2 * year));
		const paused = attempted(waiting, slower, after);
		expect(nextAttempt(paused, NOON)).toBe(NOON + 3_600_000);
		expect(nextAttempt(paused, NOON - year)).toBe(NOON - year);
	});

	test('a refusal stops sending until the next edit', () => {
		const stopped = attempted(waiting, failed(new CarrierFailure('forbidden', 'You may not.')), after);
		expect(nextAttempt(stopped, NOON)).toBeNull();
		expect(nextAttempt(edited(stopped, NOON), NOON)).toBe(NOON + BUNDLE_MS);
	});
});
