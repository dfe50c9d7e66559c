import { BLOCKER, NOTHING, table, WARNING } from '../support/cases';
import { noon, plan, release, SHIP } from '../support/make';

const decided = plan({
	reviews: { ...plan().reviews, goNoGo: { decision: 'go', name: 'Ada', at: noon('2026-12-09'), conditions: '' } },
});

table('go-no-go-missing', [
	['two working days before ship', { on: '2026-12-08' }, NOTHING],
	['the day before', { on: '2026-12-09' }, WARNING],
	['the Friday before a Monday', { on: '2026-12-11', release: release({ shipDate: '2026-12-14' }) }, WARNING],
	['the day of ship', { on: SHIP }, BLOCKER],
	['decided', { on: SHIP, plan: decided }, NOTHING],
	['a patch does without', { on: SHIP, plan: plan({ kind: 'patch' }) }, NOTHING],
	['released', { on: SHIP, release: release({ state: 'released' }) }, NOTHING],
]);
