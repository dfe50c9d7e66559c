import { setAsideOf } from '../../../utils/app/assess-release';
import type { Client } from '../../../utils/messaging/client';
import { RequestFailed } from '../../../utils/messaging/client';
import type { Payload, RequestName } from '../../../utils/messaging/protocol';
import type { HistoryEntry, ReleaseView } from '../../../utils/messaging/views';
import { assess } from '../../../utils/readiness/assess';
import { applyPlanCommand, emptyPlan, type Plan, type PlanCommand } from '../../../utils/release/plan';
import { DEFAULT_POLICY } from '../../../utils/release/policy';
import { epic, item, release } from '../readiness/support/make';

export { RELEASE_ID } from '../readiness/support/make';

const RELEASE = release();
const NOW = '2026-11-30T09:00:00.000Z';
const ME = { id: 'u1', name: 'Ana Souza' };

type Asked = { [N in RequestName]: { name: N; payload: Payload<N> } }[RequestName];

/** A background of one release, its plan in memory. */
export class FakePlan implements Client {
	plan: Plan = emptyPlan(RELEASE.id);
	epics = [
		epic('PAY-12', [item('a', 'support-readiness')], { title: 'Refunds to the original card', labels: ['billing'] }),
		epic('PAY-15', undefined, { title: 'Invoices in the customer’s language' }),
	];
	releaseNames: Record<string, string> = {};
	history: HistoryEntry[] = [];
	readonly asked: Asked[] = [];
	/** Decides what happens to an edit: throws to refuse it. */
	onEdit: (command: PlanCommand) => void = () => undefined;
	readonly #listeners = new Set<(about: readonly string[]) => void>();

	constructor(commands: readonly PlanCommand[] = []) {
		for (const command of commands) this.#apply(command);
	}

	get edits(): PlanCommand[] {
		return this.asked.flatMap((one) => (one.name === 'plan.edit' ? [one.payload.command] : []));
	}

	ask: Client['ask'] = async (name, payload) => {
		this.asked.push({ name, payload } as Asked);
		return this.#answer(name, payload as never) as never;
	};

	onChanged(listener: (about: readonly string[]) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	say(...about: string[]): void {
		for (const listener of this.#listeners) listener(about);
	}

	#answer(name: RequestName, payload: never): unknown {
		switch (name) {
			case 'plan.edit': {
				const { command } = payload as Payload<'plan.edit'>;
				this.onEdit(command);
				this.#apply(command);
				this.say(RELEASE.id);
				return { revision: this.plan.revision };
			}
			case 'checklist.edit':
				return { revision: 2 };
			case 'release.checklists':
				return this.epics.map(({ checklist }) => checklist);
			case 'history.view':
				return [...this.history];
			default:
				return this.view();
		}
	}

	#apply(command: PlanCommand): void {
		const scope = this.epics.map(({ facts }) => facts);
		try {
			this.plan = applyPlanCommand(this.plan, command, { now: NOW, by: ME, scope, shipDate: RELEASE.shipDate });
		} catch (cause) {
			throw new RequestFailed('refused', cause instanceof Error ? cause.message : 'Refused.');
		}
		const entry = { id: `h${this.history.length}`, at: NOW, by: ME, command, about: null, before: null };
		this.history = [entry, ...this.history];
	}

	view(): ReleaseView {
		const { plan, epics } = this;
		const assessment = assess({ release: RELEASE, plan, epics, policy: DEFAULT_POLICY, now: NOW });
		const counts = { total: 1, done: 0, settled: 0, requiredOpen: 1 };
		return {
			card: {
				facts: RELEASE,
				site: { id: 'acme.example', kind: 'jira-cloud', name: 'acme', baseUrl: 'https://acme.example' },
				verdict: assessment.verdict,
				topFindings: [],
				findingCount: assessment.findings.length,
				items: counts,
				epicCount: epics.length,
				epicsAtFault: 1,
				shipDate: RELEASE.shipDate,
				daysLeft: assessment.daysLeft,
				gaps: [],
				reading: null,
			},
			plan: structuredClone(plan),
			releaseNames: this.releaseNames,
			aside: setAsideOf(assessment.snoozed, [], plan),
			move: null,
			me: ME,
			people: [ME, { id: 'u2', name: 'Bo Lind' }],
			findings: assessment.findings.filter(({ subject }) => subject.kind === 'release'),
			epics: epics.flatMap(({ facts }) => {
				const own = assessment.epics.find(({ epicId }) => epicId === facts.id);
				return own === undefined
					? []
					: [{ facts, verdict: own.verdict, findings: own.findings, aside: [], items: counts }];
			}),
			reading: false,
			sharing: null,
			otherPlans: [],
			policy: DEFAULT_POLICY,
			today: assessment.today,
		};
	}
}

/** Edits that write every part of a plan. */
export const written = (): PlanCommand[] => [
	{ type: 'hand-over', id: 'h', role: 'owner', to: ME, note: '' },
	{
		type: 'edit-notes',
		which: 'internal',
		changes: { text: 'Refunds go back to the original card.\n\nThe old voucher flow stays for orders before May.' },
	},
	{ type: 'approve', target: { kind: 'notes', which: 'internal' } },
	{ type: 'edit-notes', which: 'external', changes: { url: 'https://acme.example/wiki/notes' } },
	{
		type: 'edit-brief',
		changes: {
			changing: 'Customers can get refunds to their card.',
			answers: 'Do not promise a day.',
			escalation: '#pay-help',
		},
	},
	{ type: 'add-question', id: 'q1', question: { question: 'How long does it take?', answer: 'Up to five days.' } },
	{ type: 'add-question', id: 'q2', question: { question: 'Can I still get a voucher?', answer: '' } },
	{ type: 'set-brief-state', state: 'finished' },
	{ type: 'edit-hotfix', changes: { decider: ME, withinMinutes: 90, reach: '+1 555 0100' } },
	{ type: 'edit-recovery', changes: { strategy: 'flag-off', path: 'Turn off the flag “refunds”.' } },
	{
		type: 'add-threshold',
		id: 't1',
		threshold: { signal: 'Failed refunds', limit: 'over 2 %', where: 'Payments board', forHow: '10 minutes' },
	},
	{
		type: 'sign-off',
		function: 'support',
		name: 'Bo Lind',
		outcome: 'changes-asked',
		note: 'Say what happens to vouchers.',
	},
	{ type: 'decide-go', decision: 'go', name: 'Ana Souza', conditions: 'The brief is read by Tuesday.' },
	{ type: 'add-learning', id: 'l1', learning: { text: 'Tell partners a week ahead.', owner: ME, artifact: null } },
	{ type: 'add-told', id: 'd1', told: { audience: 'Support', how: 'Chat' } },
];
