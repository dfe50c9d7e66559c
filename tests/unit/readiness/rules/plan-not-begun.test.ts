import { NOTHING, table, WARNING } from '../support/cases';
import { plan, stage } from '../support/make';

table('plan-not-begun', [
	['far from ship', {}, NOTHING],
	['six working days before ship', { on: '2026-12-02' }, NOTHING],
	['five working days before ship', { on: '2026-12-03' }, WARNING],
	['no plan at all', { on: '2026-12-03', plan: null }, WARNING],
	['a stage is planned', { on: '2026-12-03', plan: plan({ stages: [stage('a')] }) }, NOTHING],
	[
		'the only stage was removed',
		{ on: '2026-12-03', plan: plan({ stages: [stage('a', { removed: true })] }) },
		WARNING,
	],
]);
