import { expect, test } from 'vitest';
import { BLOCKER, NOTHING, table, WARNING } from '../support/cases';
import { message, noon, plan, SHIP, said, stage } from '../support/make';

const one = (sendOn: string | null, stages: ReturnType<typeof stage>[], over: Parameters<typeof message>[1] = {}) =>
	plan({ stages, messages: [message('m', { sendOn, ...over })] });

table('announced-before-stage', [
	['on the day of the stage', { plan: one(SHIP, [stage('a')]) }, NOTHING],
	['the day before, far off', { plan: one('2026-12-09', [stage('a')]) }, WARNING],
	['the day before, close', { plan: one('2026-12-09', [stage('a')]), on: '2026-12-02' }, BLOCKER],
	['no stages, before ship', { plan: one('2026-12-09', []) }, WARNING],
	['no stages, on ship', { plan: one(SHIP, []) }, NOTHING],
	['no stage for them', { plan: one('2026-12-14', [stage('a', { audience: 'beta' })]) }, WARNING],
	['a stage for another segment', { plan: one('2026-12-14', [stage('a', { segment: 'EU' })]) }, WARNING],
	['their segment’s stage', { plan: one('2026-12-14', [stage('a', { segment: 'EU' })], { segment: 'eu' }) }, NOTHING],
	['the stage has no date', { plan: one('2026-12-14', [stage('a', { startsOn: null })]) }, WARNING],
	[
		'the stage was cancelled',
		{ plan: one('2026-12-14', [stage('a', { state: 'cancelled' }), stage('b', { startsOn: '2026-12-16' })]) },
		WARNING,
	],
	['inside', { plan: one('2026-12-01', [stage('a')], { audience: 'internal' }) }, NOTHING],
	['cancelled', { plan: one('2026-12-01', [stage('a')], { state: 'cancelled' }) }, NOTHING],
	['no day', { plan: one(null, [stage('a')]) }, NOTHING],
	['sent too early', { plan: one('2026-12-14', [stage('a')], { state: 'sent', sentAt: noon('2026-11-19') }) }, BLOCKER],
	[
		'sent too early, but they have it now',
		{ plan: one('2026-12-01', [stage('a')], { state: 'sent', sentAt: noon('2026-12-01') }), on: SHIP },
		NOTHING,
	],
]);

test('says who hears of it when, and when they get it', () => {
	expect(said('announced-before-stage', { plan: one('2026-12-09', [stage('a')]) })[0]?.problem).toBe(
		'“Message m” goes out Wed 9 Dec to everyone, but “Stage a”, the first stage for them, starts only Thu 10 Dec.',
	);
});
