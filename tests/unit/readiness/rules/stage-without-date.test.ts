import { NOTHING, table, WARNING } from '../support/cases';
import { plan, stage } from '../support/make';

const undated = plan({ stages: [stage('a', { startsOn: null })] });

table('stage-without-date', [
	['far from ship', { plan: undated }, NOTHING],
	['close to ship', { plan: undated, on: '2026-12-03' }, WARNING],
	['dated', { plan: plan({ stages: [stage('a')] }), on: '2026-12-03' }, NOTHING],
	[
		'cancelled',
		{ plan: plan({ stages: [stage('a', { startsOn: null, state: 'cancelled' })] }), on: '2026-12-03' },
		NOTHING,
	],
]);
