import { BLOCKER, NOTHING, table, WARNING } from '../support/cases';
import { epic, facts, message, plan } from '../support/make';

const naming = (over: Parameters<typeof message>[1] = {}) =>
	plan({ messages: [message('m', { epicIds: [facts('PAY-1').id], ...over })] });
const open = [epic('PAY-1', undefined, { status: { name: 'In Review', category: 'in-progress' } })];

table('message-names-unfinished-epic', [
	['done', { plan: naming(), on: '2026-12-11' }, NOTHING],
	['not done, far off', { plan: naming(), epics: open, on: '2026-12-04' }, NOTHING],
	['not done, five working days before', { plan: naming(), epics: open, on: '2026-12-07' }, WARNING],
	['not done, the working day before', { plan: naming(), epics: open, on: '2026-12-11' }, BLOCKER],
	['not done, sent', { plan: naming({ state: 'sent' }), epics: open }, BLOCKER],
	['no day', { plan: naming({ sendOn: null }), epics: open, on: '2026-12-11' }, NOTHING],
]);
