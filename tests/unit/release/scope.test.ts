import { describe, expect, test } from 'vitest';
import { normalised, textHash, wordsHash } from '../../../utils/release/hash';
import { scopeChanges, takeBaseline } from '../../../utils/release/scope';
import { facts, noon } from '../readiness/support/make';

const NOW = noon('2026-11-20');
const one = facts('PAY-1', { description: 'Cards are stored.' });
const two = facts('PAY-2');

describe('baseline', () => {
	test('has the same id whatever the order and the moment', () => {
		expect(takeBaseline([one, two], NOW).id).toBe(takeBaseline([two, one], noon('2026-11-24')).id);
		expect(takeBaseline([one], NOW).id).not.toBe(takeBaseline([one, two], NOW).id);
	});

	test('leaves out what was cancelled', () => {
		const gone = facts('PAY-3', { status: { name: 'Rejected', category: 'cancelled' } });
		expect(takeBaseline([one, gone], NOW).epics.map(({ key }) => key)).toEqual(['PAY-1']);
	});
});

describe('changes since a baseline', () => {
	const base = takeBaseline([one, two], NOW);
	const kinds = (epics: Parameters<typeof scopeChanges>[1]): string[] =>
		scopeChanges(base, epics).map(({ kind, key }) => `${kind} ${key}`);

	test.each([
		['nothing', [two, one], []],
		['joined', [one, two, facts('PAY-9')], ['joined PAY-9']],
		['left', [one], ['left PAY-2']],
		[
			'cancelled counts as left',
			[one, { ...two, status: { name: 'No', category: 'cancelled' as const } }],
			['left PAY-2'],
		],
		['renamed', [one, { ...two, title: 'Another thing' }], ['renamed PAY-2']],
		['retyped only', [one, { ...two, title: '  change  pay-2! ' }], []],
		['described anew', [{ ...one, description: 'Cards are not stored.' }, two], ['description PAY-1']],
		['laid out anew only', [{ ...one, description: '* CARDS are\n\nstored' }, two], []],
		['not readable now', [{ ...one, description: '' }, two], []],
		['a new key of the same issue', [{ ...one, key: 'NEW-1' }, two], []],
	])('%s', (_, epics, expected) => expect(kinds(epics)).toEqual(expected));
});

test('the fast hash of plain text is that of its reduced words', () => {
	for (const text of ['Cards are stored.', '  A  b--C_d 12! ', 'x', 'Größe der Maße', '“quoted”']) {
		expect(wordsHash(text)).toBe(textHash(normalised(text)));
	}
	expect(wordsHash(' -- ')).toBe('');
	expect(wordsHash('Größe')).toBe(wordsHash('größe!'));
});
