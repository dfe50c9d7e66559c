import { NOTHING, table, WARNING } from '../support/cases';
import { plan, stage } from '../support/make';

const written = plan({ stages: [stage('a')] });
const threshold = {
	id: 't',
	order: 'a0',
	removed: false,
	signal: 'Errors',
	limit: '1 %',
	where: 'Grafana',
	forHow: '5 min',
};
const recovery = { ...written.recovery, thresholds: [threshold] };

table('recovery-thresholds-missing', [
	['before its day', { plan: written, on: '2026-12-02' }, NOTHING],
	['on its day', { plan: written, on: '2026-12-03' }, WARNING],
	['one named', { plan: { ...written, recovery }, on: '2026-12-03' }, NOTHING],
	[
		'the only one removed',
		{
			plan: { ...written, recovery: { ...recovery, thresholds: [{ ...threshold, removed: true }] } },
			on: '2026-12-03',
		},
		WARNING,
	],
	['a patch does without', { plan: { ...written, kind: 'patch' }, on: '2026-12-03' }, NOTHING],
]);
