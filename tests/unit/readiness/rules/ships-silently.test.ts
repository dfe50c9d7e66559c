import { expect, test } from 'vitest';
import { BLOCKER, NOTHING, table } from '../support/cases';
import { epic, message, plan, release, said, stage } from '../support/make';

const started = plan({ stages: [stage('a', { startsOn: '2026-12-01' })] });
const notes = { text: 'x', url: '', state: 'approved' as const, reason: '', approval: null };
const quiet = {
	...started,
	notes: { internal: notes, external: notes },
	supportBrief: { ...started.supportBrief, changing: 'x', state: 'finished' as const },
};
const unready = [epic('PAY-1', [])];
const three = ['blocker', 'blocker', 'warning'];

table('ships-silently', [
	['nothing starts yet', { plan: started, epics: unready, on: '2026-11-27' }, NOTHING],
	['the stage starts today: notes, brief, external notes', { plan: started, epics: unready, on: '2026-12-01' }, three],
	[
		'a stage on Saturday, seen on Friday',
		{ plan: plan({ stages: [stage('a', { startsOn: '2026-12-05' })] }), epics: unready, on: '2026-12-04' },
		three,
	],
	[
		'a stage on Monday, seen on Friday',
		{ plan: plan({ stages: [stage('a', { startsOn: '2026-12-07' })] }), epics: unready, on: '2026-12-04' },
		NOTHING,
	],
	[
		'inside only: no external notes yet',
		{
			plan: plan({ stages: [stage('a', { audience: 'internal', startsOn: '2026-12-01' })] }),
			epics: unready,
			on: '2026-12-01',
		},
		['blocker', 'blocker'],
	],
	['kept in the checklists', { plan: started, on: '2026-12-01' }, NOTHING],
	['all written', { plan: quiet, epics: unready, on: '2026-12-01' }, NOTHING],
	[
		'a message due today is a draft',
		{ plan: { ...quiet, messages: [message('m', { sendOn: '2026-12-01' })] }, on: '2026-12-01' },
		BLOCKER,
	],
	[
		'a message without a day is a draft',
		{ plan: { ...quiet, messages: [message('m', { sendOn: null })] }, on: '2026-12-01' },
		BLOCKER,
	],
	['a message for later is a draft', { plan: { ...quiet, messages: [message('m')] }, on: '2026-12-01' }, NOTHING],
	[
		'an internal message is a draft',
		{ plan: { ...quiet, messages: [message('m', { sendOn: null, audience: 'internal' })] }, on: '2026-12-01' },
		NOTHING,
	],
	[
		'a message is approved',
		{ plan: { ...quiet, messages: [message('m', { sendOn: '2026-12-01', state: 'approved' })] }, on: '2026-12-01' },
		NOTHING,
	],
	[
		'a tracker says that an epic is shipped',
		{
			plan: plan({ messages: [message('m', { sendOn: null })] }),
			epics: [epic('PAY-1', undefined, { status: { name: 'Released', category: 'done' } })],
		},
		BLOCKER,
	],
	[
		'the version is released',
		{ plan: { ...started, stages: [stage('a')] }, epics: unready, release: release({ state: 'released' }) },
		three,
	],
	[
		'the version was released without any plan',
		{ plan: plan(), epics: unready, release: release({ state: 'released' }) },
		NOTHING,
	],
	[
		'a hotfix needs no external notes',
		{ plan: { ...started, kind: 'hotfix' }, epics: unready, on: '2026-12-01' },
		['blocker', 'blocker'],
	],
]);

test('says what starts when and what is open', () => {
	const findings = said('ships-silently', { plan: started, epics: unready, on: '2026-12-01' });
	expect(findings.map(({ problem }) => problem)).toContain(
		'“Stage a” starts Tue 1 Dec, and the support brief is not finished.',
	);
	expect(findings[0]?.failureMode).toBe('engineering-ships-silently');
});
