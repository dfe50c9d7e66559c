import { deadlines, kindOf } from './deadlines';
import type { EpicFacts, ReleaseFacts } from './facts';
import type { Plan } from './plan/schema';
import type { Policy } from './policy-schema';
import { significance } from './significance';
import { type TimelineEvent, timeline } from './timeline';

export interface PlanDates {
	readonly release: Pick<ReleaseFacts, 'name' | 'state'>;
	readonly plan: Plan;
	readonly shipDate: string | null;
	readonly epics: readonly { readonly facts: EpicFacts }[];
	readonly policy: Policy;
	readonly today: string;
}

/** Everything of a release that has a date, its deadlines among it, in order. */
export const planTimeline = ({ release, plan, shipDate, epics, policy, today }: PlanDates): TimelineEvent[] => {
	const facts = epics.map((epic) => epic.facts);
	const kind = kindOf(plan, release.name);
	const due = deadlines(plan, shipDate, kind, significance(plan, facts, policy), policy);
	return timeline({ plan, shipDate, shipped: release.state === 'released', deadlines: due, today });
};
