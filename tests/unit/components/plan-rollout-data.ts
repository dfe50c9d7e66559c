import { setAsideOf } from '../../../utils/app/assess-release';
import { type Client, RequestFailed } from '../../../utils/messaging/client';
import type { Payload } from '../../../utils/messaging/protocol';
import type { MovePreview, ReleaseView } from '../../../utils/messaging/views';
import { assess } from '../../../utils/readiness/assess';
import type { EpicState } from '../../../utils/readiness/finding';
import type { Person, ReleaseFacts } from '../../../utils/release/facts';
import {
	applyPlanCommand,
	type EditContext,
	emptyPlan,
	type Plan,
	type PlanCommand,
	proposeShipMove,
	shipMoveCommand,
} from '../../../utils/release/plan';
import { DEFAULT_POLICY } from '../../../utils/release/policy';
import { epic, noon, RELEASE_ID, release } from '../readiness/support/make';

const SITE = { id: 'acme.example', kind: 'jira-cloud', name: 'acme', baseUrl: 'https://acme.example' } as const;
const none = { total: 0, done: 0, settled: 0, requiredOpen: 0 };

/** A background of one release in memory: it carries edits out and assesses the outcome as the real one does. */
export class FakeRelease implements Client {
	plan: Plan = emptyPlan(RELEASE_ID);
	facts: ReleaseFacts = release();
	epics: EpicState[] = [epic('PAY-1'), epic('PAY-2')];
	me: Person | null = { name: 'Ada Nowak' };
	people: readonly Person[] = [{ name: 'Ada Nowak' }, { id: 'u2', name: 'Ben Okoro' }];
	now = noon('2026-12-01');
	readonly edits: PlanCommand[] = [];
	readonly previews: Payload<'plan.preview-move'>[] = [];
	/** Why the next edits are refused; null lets them through. */
	refusal: string | null = null;
	readonly #listeners = new Set<(about: readonly string[]) => void>();

	#assess(plan: Plan, facts: ReleaseFacts) {
		return assess({ release: facts, plan, epics: this.epics, policy: DEFAULT_POLICY, now: this.now });
	}

	#context(): EditContext {
		const { shipDate } = this.#assess(this.plan, this.facts);
		const by = this.me ?? { name: 'You' };
		return { now: this.now, by, scope: this.epics.map(({ facts }) => facts), shipDate };
	}

	view(): ReleaseView {
		const found = this.#assess(this.plan, this.facts);
		const { shipDate } = this.facts;
		return {
			card: {
				facts: this.facts,
				site: SITE,
				verdict: found.verdict,
				topFindings: found.findings.slice(0, 3),
				findingCount: found.findings.length,
				items: none,
				epicCount: this.epics.length,
				epicsAtFault: 0,
				shipDate: found.shipDate,
				daysLeft: found.daysLeft,
				gaps: [],
				reading: null,
			},
			plan: this.plan,
			releaseNames: {},
			aside: setAsideOf(found.snoozed, [], this.plan),
			move: shipDate === null ? null : proposeShipMove(this.plan, shipDate, DEFAULT_POLICY, this.plan.plannedShipDate),
			me: this.me,
			people: this.people,
			findings: found.findings.filter(({ subject }) => subject.kind === 'release'),
			epics: this.epics.map(({ facts }) => ({ facts, verdict: 'ready', findings: [], aside: [], items: none })),
			reading: false,
			sharing: null,
			otherPlans: [],
			policy: DEFAULT_POLICY,
			today: found.today,
		};
	}

	/** Carries an edit out as somebody else would have done. */
	apply(...commands: PlanCommand[]): void {
		for (const command of commands) this.plan = applyPlanCommand(this.plan, command, this.#context());
	}

	#preview({ to, ids }: Payload<'plan.preview-move'>): MovePreview {
		const proposal = proposeShipMove(this.plan, to, DEFAULT_POLICY, this.facts.shipDate);
		if (proposal === null) return { proposal, appear: [], vanish: [] };
		const command = shipMoveCommand(proposal, ids === undefined ? undefined : new Set(ids));
		const moved = applyPlanCommand(this.plan, command, this.#context());
		const before = this.#assess(this.plan, this.facts).findings;
		const facts = { ...this.facts, shipDate: this.facts.shipDate === null ? null : to };
		const after = this.#assess(moved, facts).findings;
		const missing = (from: typeof before, others: typeof before) =>
			from.filter(({ id }) => others.every((other) => other.id !== id));
		return { proposal, appear: missing(after, before), vanish: missing(before, after) };
	}

	ask: Client['ask'] = async (name, payload) => {
		if (name === 'plan.preview-move') {
			const asked = payload as Payload<'plan.preview-move'>;
			this.previews.push(asked);
			return this.#preview(asked) as never;
		}
		if (name === 'history.view') return [] as never;
		if (name !== 'plan.edit') return this.view() as never;
		const { command } = payload as Payload<'plan.edit'>;
		if (this.refusal !== null) throw new RequestFailed('refused', this.refusal);
		this.edits.push(command);
		this.apply(command);
		for (const listener of this.#listeners) listener(['*']);
		return { revision: this.plan.revision } as never;
	};

	onChanged(listener: (about: readonly string[]) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
}
