import { NOTHING, table, WARNING } from '../support/cases';
import { plan, stage } from '../support/make';

const two = (first: number, second: number, over: Parameters<typeof stage>[1] = {}) =>
	plan({
		stages: [stage('a', { percentage: first }), stage('b', { percentage: second, startsOn: '2026-12-14', ...over })],
	});

table('stages-shrink', [
	['growing', { plan: two(10, 50) }, NOTHING],
	['equal', { plan: two(50, 50) }, NOTHING],
	['shrinking', { plan: two(50, 10) }, WARNING],
	['another audience', { plan: two(50, 10, { audience: 'beta' }) }, NOTHING],
	['another segment', { plan: two(50, 10, { segment: 'EU' }) }, NOTHING],
	['no date', { plan: two(50, 10, { startsOn: null }) }, NOTHING],
	['over', { plan: two(50, 10, { state: 'finished' }) }, NOTHING],
]);
