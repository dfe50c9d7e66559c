import { NOTE, NOTHING, table, WARNING } from '../support/cases';
import { epic, plan, release, stage } from '../support/make';

const unready = [epic('PAY-1', [])];

table('single-date', [
	['far from ship', { epics: unready }, NOTE],
	['close to ship', { epics: unready, on: '2026-12-03' }, WARNING],
	['with a stage', { epics: unready, on: '2026-12-03', plan: plan({ stages: [stage('a')] }) }, NOTHING],
	['a patch', { epics: unready, on: '2026-12-03', plan: plan({ kind: 'patch' }) }, NOTHING],
	['stages kept in the checklists', { on: '2026-12-03' }, NOTHING],
	['no date', { epics: unready, release: release({ shipDate: null }) }, NOTHING],
]);
