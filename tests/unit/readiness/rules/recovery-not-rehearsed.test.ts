import { NOTHING, table, WARNING } from '../support/cases';
import { plan } from '../support/make';

const chosen = plan();
const recovery = { ...chosen.recovery, strategy: 'flag-off' as const, path: 'Flip it.' };
const written = { ...chosen, recovery };

table('recovery-not-rehearsed', [
	['before its day', { plan: written, on: '2026-12-07' }, NOTHING],
	['on its day', { plan: written, on: '2026-12-08' }, WARNING],
	[
		'rehearsed',
		{ plan: { ...written, recovery: { ...recovery, rehearsedOn: '2026-12-08' } }, on: '2026-12-08' },
		NOTHING,
	],
	[
		'planned for tomorrow',
		{ plan: { ...written, recovery: { ...recovery, rehearsedOn: '2026-12-09' } }, on: '2026-12-08' },
		WARNING,
	],
	['nothing to rehearse yet', { plan: chosen, on: '2026-12-08' }, NOTHING],
	['a hotfix does without', { plan: { ...written, kind: 'hotfix' }, on: '2026-12-08' }, NOTHING],
]);
