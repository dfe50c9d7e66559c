import fc from 'fast-check';
import { noteRow } from '../../support/rows';

/** FUZZ_SEED repeats a run, FUZZ_RUNS makes it longer. */
const SEED = process.env.FUZZ_SEED === undefined ? undefined : Number(process.env.FUZZ_SEED);
const FACTOR = Number(process.env.FUZZ_RUNS ?? 1);
/** Milliseconds for the cases of one border. */
export const PATIENCE = 120_000 * Math.max(1, FACTOR);

/** Holds a border to a property, and prints how many cases it was held to, and their seed. */
export const hold = async <Ts>(border: string, property: fc.IAsyncProperty<Ts>, cases: number): Promise<void> => {
	const seed = SEED ?? Math.floor(Math.random() * 2 ** 31);
	await fc.assert(property, { numRuns: cases * FACTOR, seed });
	console.log(`${border.padEnd(44)} ${String(cases * FACTOR).padStart(6)} cases  FUZZ_SEED=${seed}`);
	noteRow({ border, cases: cases * FACTOR, FUZZ_SEED: seed });
};

/** Values that JSON can carry, with the keys that records and messages have among theirs. */
export const anyJson = (keys: readonly string[]): fc.Arbitrary<unknown> =>
	fc.letrec<{ value: unknown }>((tie) => ({
		value: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			fc.constantFrom<unknown>(
				null,
				true,
				0,
				-1,
				1e300,
				'',
				'a',
				'https://x.example/',
				'2026-11-23',
				'2026-11-23T09:00:00.000Z',
			),
			fc.string({ unit: 'binary', maxLength: 20 }),
			fc.double({ noNaN: true, noDefaultInfinity: true }),
			fc.array(tie('value'), { maxLength: 4 }),
			fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string({ maxLength: 12 })), tie('value'), { maxKeys: 6 }),
		),
	})).value;

/** A sound value in which one value, somewhere inside, is replaced. */
export const mutated = <T>(sound: T, junk: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => {
	const places: (readonly string[])[] = [];
	const walk = (value: unknown, path: readonly string[]): void => {
		if (path.length > 0) places.push(path);
		if (value === null || typeof value !== 'object') return;
		for (const key of Object.keys(value)) walk((value as Record<string, unknown>)[key], [...path, key]);
	};
	walk(sound, []);
	return fc.tuple(fc.constantFrom(...places), junk).map(([path, replacement]) => {
		const copy = structuredClone(sound);
		let holder = copy as Record<string, unknown>;
		for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
		holder[path.at(-1) ?? ''] = replacement;
		return copy;
	});
};
