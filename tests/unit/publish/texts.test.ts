import { describe, expect, test } from 'vitest';
import { digestText } from '../../../utils/publish/digest';
import type { PublishInput } from '../../../utils/publish/input';
import { supportBriefText } from '../../../utils/publish/support-brief';
import { emptyPlan } from '../../../utils/release/plan';
import { edited, facts, message, plan, RELEASE_ID, release, SHIP, stage } from '../readiness/support/make';

const input = (over: Partial<PublishInput> = {}): PublishInput => ({
	release: release(),
	plan: emptyPlan(RELEASE_ID),
	shipDate: SHIP,
	verdict: 'not-ready',
	findings: [],
	epics: [],
	today: '2026-11-30',
	timeZone: 'Europe/Berlin',
	...over,
});

const briefed = edited(plan(), [
	{ type: 'edit-brief', changes: { changing: 'Refunds to cards.', answers: 'No promises.', escalation: '#pay-help' } },
	{ type: 'add-question', id: 'q', question: { question: 'How\nlong?', answer: 'Five days.' } },
	{ type: 'set-brief-state', state: 'finished' },
	{ type: 'acknowledge-brief', name: 'Mia' },
]);

describe('brief for support', () => {
	test('says what is missing instead of leaving it out', () => {
		const text = supportBriefText(input());
		expect(text).toContain('Draft: this brief is not finished yet.');
		expect(text).toContain('## What is changing\n\n_Not written yet._');
		expect(text).toContain('## Where to escalate\n\n_Not written yet._');
		expect(text).not.toContain('## Questions to expect');
	});

	test('carries the brief, the questions and who has read it', () => {
		const text = supportBriefText(input({ plan: briefed }));
		expect(text).toContain('Ships Thu 10 Dec (in 10 days).');
		expect(text).toContain('read by Mia.');
		expect(text).toContain('**How long?**  \nFive days.');
		expect(text).toContain('#pay-help');
	});

	test('lists stages and messages by date, epics by key', () => {
		const text = supportBriefText(
			input({
				plan: plan({
					stages: [stage('b', { name: 'All', startsOn: '2026-12-14' }), stage('a', { name: 'Beta', startsOn: SHIP })],
					messages: [message('m', { title: 'Launch', sendOn: '2026-12-15', sendAt: '09:00' })],
				}),
				epics: ['PAY-10', 'PAY-9'].map((key) => ({ facts: facts(key), verdict: 'ready', findings: [] })),
			}),
		);
		expect(text.indexOf('Thu 10 Dec: Beta')).toBeLessThan(text.indexOf('Mon 14 Dec: All'));
		expect(text).toContain('Tue 15 Dec 09:00 Europe/Berlin');
		expect(text.indexOf('PAY-9 ')).toBeLessThan(text.indexOf('PAY-10 '));
	});
});

describe('internal digest', () => {
	const finding = {
		id: 'f',
		rule: 'release-without-owner',
		failureMode: null,
		severity: 'blocker',
		subject: { kind: 'release', releaseId: RELEASE_ID },
		problem: 'Nobody owns it.',
		action: 'Name an owner.',
	} as const;

	test('begins with the verdict, and says what stands in the way', () => {
		const text = digestText(
			input({ findings: [finding, { ...finding, id: 'n', severity: 'note', problem: 'Small.' }] }),
		);
		expect(text).toContain('**Not ready.** Ships Thu 10 Dec (in 10 days). Nobody owns this release yet.');
		expect(text).toContain('- Blocker: Nobody owns it. Name an owner.');
		expect(text).not.toContain('Small.');
	});

	test('counts the epics by verdict, without those that were cancelled', () => {
		const cancelled = facts('PAY-3', { status: { name: 'Dropped', category: 'cancelled' } });
		const text = digestText(
			input({
				epics: [
					{ facts: facts('PAY-1'), verdict: 'not-ready', findings: [finding] },
					{ facts: facts('PAY-2'), verdict: 'ready', findings: [] },
					{ facts: cancelled, verdict: 'ready', findings: [] },
				],
			}),
		);
		expect(text).toContain('## 2 epics: 1 not ready, 1 ready');
		expect(text).toContain('- PAY-1 Change PAY-1: Not ready, 1 finding (Done)');
		expect(text).not.toContain('PAY-3');
	});

	test('cuts a scope of thousands', () => {
		const epics = Array.from({ length: 60 }, (_, at) => ({
			facts: facts(`PAY-${at}`),
			verdict: 'ready' as const,
			findings: [],
		}));
		expect(digestText(input({ epics }))).toContain('- and 10 more');
	});
});
