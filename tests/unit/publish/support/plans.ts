import fc from 'fast-check';
import type { CalendarInput } from '../../../../utils/publish/calendar';
import { emptyPlan, type Plan } from '../../../../utils/release/plan';
import {
	checklist,
	facts,
	item,
	message,
	noon,
	policy,
	RELEASE_ID,
	release,
	SHIP,
	stage,
} from '../../readiness/support/make';

/** What people write, by accident or to break the page it is shown on. */
export const HOSTILE = [
	'# Not a heading',
	'| a | b |\n| --- | --- |\n| c | d |',
	'a\n---\nb\n===',
	'``` \ncode\n```',
	'`tick` ``two`` `',
	'{code}x{code} {html}<b>y</b>{html} {noformat}',
	'[~admin] [evil|javascript:alert(1)] !pic.png!',
	'<script>alert(1)</script></style></main>',
	'</td></tr></table>',
	'[x](javascript:alert(1)) ![y](http://e.example/i.png)',
	'*bold* _em_ ~~gone~~ **b** __init__ a_b_c',
	'1. one\n2) two\n- three\n+ four\n* five',
	'> quoted\n    indented',
	'C:\\dir\\{file} \\',
	'h1. Title\nbq. quote\n----\n||x||',
	'&lt;b&gt; &amp; &#35; &copy;',
	'see https://a.example/x_(y)?a=1&b=2|c. Or http://b.example!',
	'=SUM(A1)\n+1 -1 @x',
	'Grüße 日本語 👩‍👩‍👧‍👦 عربي',
	'a\u0000b\u001bc\u2028d\r\ne\ud800',
	'[^1]: note\n[ref]: http://x.example',
	':- \n:-: | x',
	'Hello!',
];

/** Any text that somebody may write: real, random, or made of the characters that formats care about. */
export const anyText = fc.oneof(
	fc.constantFrom(...HOSTILE),
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.string({ unit: fc.constantFrom(...'#*_`|\\<>[](){}!-+=~:.&;1a \n\t"\'@^?/'), maxLength: 30 }),
);

/** A plan in which every field that people write in holds the next of some texts. */
export const planOf = (texts: readonly string[]): CalendarInput => {
	let at = 0;
	const next = (): string => texts[at++ % texts.length] ?? '';
	const person = () => ({ name: next() });
	const approval = () => ({
		by: person(),
		at: noon('2026-11-20'),
		baselineId: 'b',
		confirmedBy: null,
		confirmedAt: null,
	});
	const entry = (id: string) => ({ id, order: `a${id}`, removed: false });
	const notes = () => ({
		text: next(),
		url: 'https://acme.example/n',
		state: 'not-needed' as const,
		reason: next(),
		approval: approval(),
	});
	const empty = emptyPlan(RELEASE_ID);
	const plan: Plan = {
		...empty,
		owner: person(),
		deputy: person(),
		revision: 7,
		handovers: [
			{ id: 'h', role: 'owner', from: person(), to: person(), note: next(), by: person(), at: noon('2026-11-20') },
		],
		stages: [
			stage('a', { name: next(), segment: next(), flag: next(), exitCriteria: next() }),
			stage('b', { name: next(), state: 'cancelled' }),
		],
		messages: [
			message('m', {
				title: next(),
				segment: next(),
				text: next(),
				owner: person(),
				sendAt: '09:00',
				url: 'https://acme.example/m',
				approval: approval(),
			}),
			message('n', { title: next(), state: 'cancelled', cancelReason: next() }),
		],
		notes: { internal: notes(), external: notes() },
		supportBrief: {
			...empty.supportBrief,
			changing: next(),
			answers: next(),
			escalation: next(),
			questions: [{ ...entry('q'), question: next(), answer: next() }],
		},
		hotfix: { decider: person(), deputy: person(), withinMinutes: 30, reach: next(), hours: next() },
		recovery: {
			strategy: 'flag-off',
			path: next(),
			cannotUndo: next(),
			customersTold: next(),
			rehearsedOn: '2026-11-19',
			thresholds: [{ ...entry('t'), signal: next(), limit: next(), where: next(), forHow: next() }],
		},
		reviews: {
			pre: {
				heldOn: '2026-11-18',
				signOffs: [{ function: 'support', name: next(), at: noon('2026-11-18'), outcome: 'approved', note: next() }],
			},
			goNoGo: { decision: 'go', name: next(), at: noon('2026-11-19'), conditions: next() },
			post: { heldOn: '2026-12-20', surprised: next(), differently: next(), by: { name: 'Ada' } },
		},
		learnings: [
			{
				...entry('l'),
				text: next(),
				owner: person(),
				artifact: null,
				state: 'open',
				fromReleaseId: RELEASE_ID,
				closedBy: null,
				closedAt: null,
			},
		],
		told: [{ ...entry('d'), audience: next(), how: next(), at: noon('2026-11-20'), by: person() }],
		snoozes: [{ findingId: 'f', until: null, reason: next(), by: person(), at: noon('2026-11-20') }],
	};
	const epic = facts('PAY-1', { title: next(), status: { name: next(), category: 'done' } });
	return {
		release: release({ name: next(), url: 'https://acme.example/r' }),
		plan,
		shipDate: SHIP,
		verdict: 'at-risk',
		findings: [],
		aside: [],
		epics: [{ facts: epic, verdict: 'ready', findings: [] }],
		today: '2026-11-23',
		timeZone: 'Europe/Berlin',
		releaseNames: {},
		policy: policy(),
		checklists: [checklist('PAY-1', [item('i', 'hotfix', { title: next() || 'x', note: next() })])],
		now: noon('2026-11-23'),
	};
};

/** Every text of a plan and its epics that a reader must find again. */
export const wroteIn = ({ plan, release: { name }, epics }: CalendarInput): string[] => {
	const kept = new Set([
		'name',
		'note',
		'segment',
		'flag',
		'exitCriteria',
		'title',
		'text',
		'cancelReason',
		'reason',
		'changing',
		'answers',
		'escalation',
		'question',
		'answer',
		'reach',
		'hours',
		'path',
		'cannotUndo',
		'customersTold',
		'signal',
		'limit',
		'where',
		'forHow',
		'conditions',
		'surprised',
		'differently',
		'audience',
		'how',
	]);
	const found: string[] = [name, ...epics.flatMap(({ facts: { title, status } }) => [title, status.name])];
	JSON.stringify(
		{ ...plan, reviews: { ...plan.reviews, post: { ...plan.reviews.post, by: null } } },
		(key, value: unknown) => {
			if (typeof value === 'string' && kept.has(key) && value !== 'everyone') found.push(value);
			return value;
		},
	);
	return found;
};

/** A text without what no format keeps: spaces, control characters, halves of characters. */
export const bare = (text: string): string => text.toWellFormed().replace(/[\s\p{Cc}\u0085\ufffe\uffff\ufeff]/gu, '');
