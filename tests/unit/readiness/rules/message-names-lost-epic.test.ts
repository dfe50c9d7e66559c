import { expect, test } from 'vitest';
import { BLOCKER, NOTHING, table, WARNING } from '../support/cases';
import { edited, epic, facts, message, plan, said } from '../support/make';

const naming = (key: string, over: Parameters<typeof message>[1] = {}) =>
	plan({ messages: [message('m', { epicIds: [facts(key).id], ...over })] });
const cancelled = { status: { name: 'Rejected', category: 'cancelled' as const } };

table('message-names-lost-epic', [
	['in the release', { plan: naming('PAY-1') }, NOTHING],
	['not in the release', { plan: naming('PAY-9') }, WARNING],
	['not in the release, close', { plan: naming('PAY-9'), on: '2026-12-07' }, BLOCKER],
	['cancelled', { plan: naming('PAY-1'), epics: [epic('PAY-1', [], cancelled)] }, WARNING],
	['without a day', { plan: naming('PAY-9', { sendOn: null }), on: '2026-12-09' }, WARNING],
	['sent', { plan: naming('PAY-9', { state: 'sent' }) }, WARNING],
	['message cancelled', { plan: naming('PAY-9', { state: 'cancelled' }) }, NOTHING],
]);

test('knows the key from the scope it was approved on', () => {
	const approved = edited(naming('PAY-9'), [{ type: 'approve', target: { kind: 'message', id: 'm' } }], '2026-11-20', [
		facts('PAY-9'),
	]);
	expect(said('message-names-lost-epic', { plan: approved })[0]?.problem).toBe(
		'“Message m” names PAY-9, no longer in Shop 4.2.',
	);
});
