import { BLOCKER, NOTHING, table, WARNING } from '../support/cases';
import { epic, plan, policy, release, stage } from '../support/make';

const written = plan({ stages: [stage('a')] });
const recovery = { ...written.recovery, strategy: 'roll-back' as const, path: 'Deploy the tag before.' };

table('recovery-plan-missing', [
	['before its day', { plan: written, on: '2026-12-02' }, NOTHING],
	['on its day', { plan: written, on: '2026-12-03' }, WARNING],
	['on the eve of ship', { plan: written, on: '2026-12-09' }, BLOCKER],
	['no path written', { plan: { ...written, recovery: { ...recovery, path: ' ' } }, on: '2026-12-03' }, WARNING],
	['decided and written', { plan: { ...written, recovery }, on: '2026-12-09' }, NOTHING],
	['kept in the checklists, no plan begun', { plan: plan(), on: '2026-12-09' }, NOTHING],
	['no plan begun, checklists open', { plan: plan(), epics: [epic('PAY-1', [])], on: '2026-12-09' }, BLOCKER],
	['released', { plan: written, on: '2026-12-09', release: release({ state: 'released' }) }, NOTHING],
	[
		'a longer lead',
		{ plan: written, on: '2026-12-02', policy: policy({ leadDays: { ...policy().leadDays, recovery: 6 } }) },
		WARNING,
	],
]);
