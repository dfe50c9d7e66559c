import { expect, test } from 'vitest';
import { BLOCKER, NOTHING, table } from '../support/cases';
import { plan, release, SHIP, said } from '../support/make';

table('release-overdue', [
	['the day before', { on: '2026-12-09' }, NOTHING],
	['the day of ship', { on: SHIP }, NOTHING],
	['the day after', { on: '2026-12-11' }, BLOCKER],
	['released', { on: '2026-12-11', release: release({ state: 'released' }) }, NOTHING],
	['no date', { release: release({ shipDate: null }) }, NOTHING],
	[
		'past midnight in the release’s zone',
		{ now: '2026-12-10T15:30:00.000Z', plan: plan({ timeZone: 'Asia/Tokyo' }) },
		BLOCKER,
	],
	[
		'not yet midnight there',
		{ now: '2026-12-11T04:30:00.000Z', plan: plan({ timeZone: 'America/New_York' }) },
		NOTHING,
	],
]);

test('says how late it is', () => {
	expect(said('release-overdue', { on: '2026-12-14' })[0]?.problem).toBe(
		'Shop 4.2 was to ship Thu 10 Dec, 2 working days ago, and is not marked as released.',
	);
});
