import { expect, test } from 'vitest';
import { NOTHING, table, WARNING } from '../support/cases';
import { edited, message, plan, SHIP, said, stage } from '../support/make';

const dated = plan({
	plannedShipDate: '2026-12-03',
	stages: [stage('a', { startsOn: '2026-12-03' })],
	messages: [message('m')],
});

table('ship-date-moved', [
	['as planned', { plan: { ...dated, plannedShipDate: SHIP } }, NOTHING],
	['moved', { plan: dated }, WARNING],
	['nothing hangs on it', { plan: plan({ plannedShipDate: '2026-12-03' }) }, NOTHING],
	[
		'all that hung on it is over',
		{ plan: { ...dated, stages: [stage('a', { state: 'running' })], messages: [message('m', { state: 'sent' })] } },
		NOTHING,
	],
	['proposal carried out', { plan: edited(dated, [{ type: 'move-ship', to: SHIP, moves: [] }]) }, NOTHING],
]);

test('says from when to when and what hangs on it', () => {
	expect(said('ship-date-moved', { plan: dated })[0]?.problem).toBe(
		'Ship moved from Thu 3 Dec to Thu 10 Dec; 1 stage and 1 message still have the dates of Thu 3 Dec.',
	);
});
