import { expect, test } from 'vitest';
import { BLOCKER, NOTHING, table, WARNING } from '../support/cases';
import { message, plan, said, stage } from '../support/make';

const stages = [stage('a', { percentage: 10 }), stage('b', { percentage: 100, startsOn: '2026-12-16' })];
const one = (sendOn: string, over: Parameters<typeof message>[1] = {}) =>
	plan({ stages, messages: [message('m', { sendOn, ...over })] });

table('announced-beyond-rollout', [
	['before any stage is the other rule’s', { plan: one('2026-12-09') }, NOTHING],
	['everyone told, 10 % enabled', { plan: one('2026-12-14') }, WARNING],
	['the same, close', { plan: one('2026-12-14'), on: '2026-12-07' }, BLOCKER],
	['the eve of the full rollout', { plan: one('2026-12-15') }, WARNING],
	['with the full rollout', { plan: one('2026-12-16') }, NOTHING],
	['inside', { plan: one('2026-12-14', { audience: 'internal' }) }, NOTHING],
	[
		'taken back afterwards',
		{ plan: { ...one('2026-12-18'), stages: [...stages, stage('c', { percentage: 20, startsOn: '2026-12-17' })] } },
		WARNING,
	],
]);

test('says the share and from when all have it', () => {
	const [finding] = said('announced-beyond-rollout', { plan: one('2026-12-14') });
	expect(finding?.problem).toBe('“Message m” goes out Mon 14 Dec to everyone, of whom 10 % have it by then.');
	expect(finding?.action).toBe('Send it on Wed 16 Dec, when all have it, or narrow its audience.');
});
