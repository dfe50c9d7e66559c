import { BLOCKER, NOTHING, table, WARNING } from '../support/cases';
import { epic, noon, plan } from '../support/make';

const brief = { ...plan().supportBrief, changing: 'x', state: 'finished' as const };
const finished = plan({ supportBrief: brief });

table('support-brief-unacknowledged', [
	['four working days before', { plan: finished, on: '2026-12-04' }, NOTHING],
	['three working days before', { plan: finished, on: '2026-12-07' }, WARNING],
	['the working day before', { plan: finished, on: '2026-12-09' }, BLOCKER],
	[
		'acknowledged',
		{
			plan: plan({ supportBrief: { ...brief, acknowledgedBy: { name: 'Bo', at: noon('2026-12-04') } } }),
			on: '2026-12-09',
		},
		NOTHING,
	],
	['not finished is the other rule’s', { plan: plan(), epics: [epic('PAY-1', [])], on: '2026-12-09' }, NOTHING],
]);
