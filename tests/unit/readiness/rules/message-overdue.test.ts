import { NOTHING, table, WARNING } from '../support/cases';
import { message, plan } from '../support/make';

const one = (over: Parameters<typeof message>[1]) => plan({ messages: [message('m', over)] });

table('message-overdue', [
	['on its day', { plan: one({}), on: '2026-12-14' }, NOTHING],
	['the day after', { plan: one({}), on: '2026-12-15' }, WARNING],
	['approved, not sent', { plan: one({ state: 'approved' }), on: '2026-12-15' }, WARNING],
	['sent', { plan: one({ state: 'sent' }), on: '2026-12-15' }, NOTHING],
	['cancelled', { plan: one({ state: 'cancelled' }), on: '2026-12-15' }, NOTHING],
	['no day', { plan: one({ sendOn: null }), on: '2026-12-15' }, NOTHING],
]);
