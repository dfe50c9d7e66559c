import { expect, test } from 'vitest';
import { NOTHING, table, WARNING } from '../support/cases';
import { message, noon, plan, policy, SHIP, said, stage } from '../support/make';

const ready = { state: 'approved' as const };
const after = (id: string, startsOn: string, over: Parameters<typeof stage>[1] = {}) =>
	stage(id, { startsOn, ...over });
const briefed = { ...plan().supportBrief, acknowledgedBy: { name: 'Bo', at: noon('2026-11-19') } };
const staged = (...stages: ReturnType<typeof stage>[]) => plan({ stages, supportBrief: briefed });

table('no-slack', [
	['a day between ship and the stage', { plan: staged(after('a', '2026-12-11')) }, NOTHING],
	['an external stage on the day of ship', { plan: staged(stage('a')) }, WARNING],
	['an internal stage on the day of ship', { plan: staged(stage('a', { audience: 'internal' })) }, NOTHING],
	['two stages on one day', { plan: staged(after('a', '2026-12-14'), after('b', '2026-12-14')) }, WARNING],
	[
		'two segments on one day',
		{ plan: staged(after('a', '2026-12-14', { segment: 'EU' }), after('b', '2026-12-14', { segment: 'US' })) },
		NOTHING,
	],
	[
		'announced on the day of the stage',
		{ plan: { ...staged(after('a', '2026-12-14')), messages: [message('m', ready)] } },
		WARNING,
	],
	[
		'announced a day later',
		{ plan: { ...staged(after('a', '2026-12-14')), messages: [message('m', { ...ready, sendOn: '2026-12-15' })] } },
		NOTHING,
	],
	['announced on ship, no stages', { plan: plan({ messages: [message('m', { ...ready, sendOn: SHIP })] }) }, WARNING],
	['sent already', { plan: plan({ messages: [message('m', { state: 'sent', sendOn: SHIP })] }) }, NOTHING],
	['goes out today and is not approved', { plan: plan({ messages: [message('m')] }), on: '2026-12-14' }, WARNING],
	[
		'customers today, support not briefed',
		{ plan: plan({ stages: [after('a', '2026-12-14')] }), on: '2026-12-14' },
		WARNING,
	],
	[
		'more slack wanted',
		{ plan: staged(after('a', '2026-12-11')), policy: policy({ atOnce: { ...policy().atOnce, slackWorkingDays: 2 } }) },
		WARNING,
	],
]);

test('gives the slack and how far a slip spreads', () => {
	const tight = {
		...staged(stage('a'), after('b', '2026-12-11')),
		messages: [message('m', { ...ready, sendOn: SHIP })],
	};
	const findings = said('no-slack', { plan: tight });
	expect(findings.map(({ id }) => id.split(':').at(-1)).sort()).toEqual(['a', 'ship']);
	expect(findings.find(({ id }) => id.endsWith(':ship'))?.problem).toBe(
		'0 working days between ship and “Stage a” on Thu 10 Dec; a slip of 1 day spreads to 2: “Stage a” and “Message m”.',
	);
});
