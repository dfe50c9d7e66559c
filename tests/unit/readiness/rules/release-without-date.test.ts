import { NOTHING, table, WARNING } from '../support/cases';
import { plan, release, SHIP } from '../support/make';

table('release-without-date', [
	['dated', {}, NOTHING],
	['no date', { release: release({ shipDate: null }) }, WARNING],
	['dated in the plan', { release: release({ shipDate: null }), plan: plan({ shipDate: SHIP }) }, NOTHING],
	['released', { release: release({ shipDate: null, state: 'released' }) }, NOTHING],
]);
