import { expect, test } from 'vitest';
import { NOTHING, table, WARNING } from '../support/cases';
import { epic, item, message, plan, policy, said, settledItems, stage } from '../support/make';

const NAMES = ['product', 'support', 'marketing', 'docs'] as const;
const work = (number: number, functions: number, dueOffset = -3) =>
	Array.from({ length: number }, (_, at) =>
		item(`w${at}`, 'recovery', { function: NAMES[at % functions] ?? 'product', dueOffset, title: `Work ${at}` }),
	);
const busy = (number: number, functions: number) => [epic('PAY-1', [...settledItems(), ...work(number, functions)])];

table('obligations-collide', [
	['nine things of three functions', { epics: busy(9, 3) }, NOTHING],
	['ten things of three functions', { epics: busy(10, 3) }, WARNING],
	['ten things of two functions', { epics: busy(10, 2) }, NOTHING],
	['that day is over', { epics: busy(10, 3), on: '2026-12-08' }, NOTHING],
	['on that day', { epics: busy(10, 3), on: '2026-12-07' }, WARNING],
	[
		'the same thing for many epics is one',
		{ epics: ['PAY-1', 'PAY-2', 'PAY-3'].map((key) => epic(key, work(5, 3))) },
		NOTHING,
	],
	[
		'messages count',
		{ epics: busy(9, 3), plan: plan({ stages: [stage('a')], messages: [message('m', { sendOn: '2026-12-07' })] }) },
		WARNING,
	],
	[
		'another limit',
		{ epics: busy(4, 3), policy: policy({ atOnce: { obligations: 4, functions: 3, slackWorkingDays: 1 } }) },
		WARNING,
	],
]);

test('names the day and the functions', () => {
	expect(said('obligations-collide', { epics: busy(12, 4) })[0]?.problem).toBe(
		'12 different things are due on Mon 7 Dec from 4 functions: Product, Support, Marketing and Docs.',
	);
});
