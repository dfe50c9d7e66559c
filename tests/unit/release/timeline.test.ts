import { describe, expect, test } from 'vitest';
import { announceStage, coverageOn, firstExternalDate, firstStageFor, timeline } from '../../../utils/release/timeline';
import { message, plan, SHIP, stage } from '../readiness/support/make';

const everyone = { audience: 'everyone', segment: '' } as const;

describe('coverage', () => {
	const stages = [
		stage('a', { audience: 'internal', startsOn: '2026-12-08' }),
		stage('b', { audience: 'beta', startsOn: '2026-12-09', percentage: 50 }),
		stage('c', { percentage: 10, startsOn: '2026-12-10' }),
		stage('d', { percentage: 100, startsOn: '2026-12-15' }),
		stage('e', { segment: 'EU', startsOn: '2026-12-12' }),
	];
	test.each([
		[everyone, '2026-12-09', 0],
		[everyone, '2026-12-10', 10],
		[everyone, '2026-12-14', 10],
		[everyone, '2026-12-15', 100],
		[{ audience: 'beta', segment: '' } as const, '2026-12-09', 50],
		[{ audience: 'everyone', segment: ' eu ' } as const, '2026-12-12', 100],
		[{ audience: 'partners', segment: '' } as const, '2026-12-09', 0],
		[{ audience: 'internal', segment: '' } as const, '2026-12-08', 100],
	])('of %o on %s is %i', (reach, date, share) => expect(coverageOn(stages, reach, date)).toBe(share));

	test('goes back with a rollout that is taken back', () => {
		const back = [stage('a', { percentage: 50 }), stage('b', { percentage: 5, startsOn: '2026-12-11' })];
		expect(coverageOn(back, everyone, '2026-12-11')).toBe(5);
	});

	test('the first stage of an audience', () => {
		expect(firstStageFor(stages, everyone)?.id).toBe('c');
		expect(firstStageFor(stages, { audience: 'beta', segment: '' })?.id).toBe('b');
		expect(firstStageFor([stage('a', { audience: 'internal' })], everyone)).toBeUndefined();
		expect(announceStage(stages)?.id).toBe('c');
	});
});

test('customers get it with the first external stage, else with ship', () => {
	expect(firstExternalDate(plan(), SHIP)).toBe(SHIP);
	expect(
		firstExternalDate(plan({ stages: [stage('a', { audience: 'internal', startsOn: '2026-12-01' })] }), SHIP),
	).toBe(SHIP);
	expect(firstExternalDate(plan({ stages: [stage('a', { startsOn: '2026-12-01' })] }), SHIP)).toBe('2026-12-01');
	expect(firstExternalDate(plan({ stages: [stage('a', { startsOn: '2026-12-01', state: 'cancelled' })] }), SHIP)).toBe(
		SHIP,
	);
	expect(firstExternalDate(plan({ stages: [stage('a', { startsOn: null })] }), SHIP)).toBe(SHIP);
});

test('the timeline is in order and leaves out what has no date or was removed', () => {
	const events = timeline({
		plan: plan({
			stages: [stage('a'), stage('b', { startsOn: null }), stage('c', { startsOn: '2026-12-01', removed: true })],
			messages: [message('m', { sendOn: SHIP, sendAt: '09:00' }), message('n', { sendOn: SHIP, sendAt: '08:00' })],
		}),
		shipDate: SHIP,
		shipped: false,
		deadlines: [{ id: 'recovery', label: 'Recovery', date: '2026-12-03', settled: false }],
		today: '2026-12-01',
	});
	expect(events.map(({ id }) => id)).toEqual(['deadline:recovery', 'ship:ship', 'stage:a', 'message:n', 'message:m']);
	expect(events.map(({ inDays }) => inDays)).toEqual([2, 9, 9, 9, 9]);
});
