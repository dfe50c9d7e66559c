import { expect, test } from 'vitest';
import { BLOCKER, NOTHING, table } from '../support/cases';
import { epic, plan, policy, release, said, stage } from '../support/make';

const unready = [epic('PAY-1', [])];
const finished = plan({ supportBrief: { ...plan().supportBrief, changing: 'x', state: 'finished' } });

table('support-brief-unfinished', [
	['four working days before', { epics: unready, on: '2026-12-04' }, NOTHING],
	['three working days before', { epics: unready, on: '2026-12-07' }, BLOCKER],
	[
		'another number of days',
		{ epics: unready, on: '2026-12-04', policy: policy({ supportBriefWorkingDays: 4 }) },
		BLOCKER,
	],
	[
		'an external stage before ship counts',
		{
			epics: unready,
			on: '2026-11-26',
			plan: plan({ stages: [stage('a', { audience: 'beta', startsOn: '2026-12-01' })] }),
		},
		BLOCKER,
	],
	[
		'an internal stage does not',
		{
			epics: unready,
			on: '2026-11-26',
			plan: plan({ stages: [stage('a', { audience: 'internal', startsOn: '2026-12-01' })] }),
		},
		NOTHING,
	],
	['finished', { epics: unready, on: '2026-12-07', plan: finished }, NOTHING],
	['support was briefed in the checklists', { on: '2026-12-07' }, NOTHING],
	[
		'begun in the plan, so the plan counts',
		{ on: '2026-12-07', plan: plan({ supportBrief: { ...plan().supportBrief, changing: 'x' } }) },
		BLOCKER,
	],
	['released without a plan', { epics: unready, on: '2026-12-11', release: release({ state: 'released' }) }, NOTHING],
]);

test('says since when it is due and when customers get it', () => {
	expect(said('support-brief-unfinished', { epics: unready, on: '2026-12-07' })[0]?.problem).toBe(
		'The support brief of Shop 4.2 is not finished: due Mon 7 Dec, customers get it Thu 10 Dec.',
	);
});
