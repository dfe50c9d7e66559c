import type { Finding } from '../readiness/finding';
import type { EpicFacts, ReleaseFacts } from '../release/facts';
import type { Plan } from '../release/plan';
import type { Policy } from '../release/policy';
import type { Snooze } from '../release/snooze';
import type { Verdict } from '../release/words';

/** An epic as the texts speak of it. */
export interface PublishEpic {
	readonly facts: Pick<EpicFacts, 'key' | 'title' | 'url' | 'status'>;
	readonly verdict: Verdict;
	readonly findings: readonly Finding[];
}

/** All that a text made from the plan may say. */
export interface PublishInput {
	readonly release: Pick<ReleaseFacts, 'name' | 'url' | 'state'>;
	readonly plan: Plan;
	readonly shipDate: string | null;
	readonly verdict: Verdict;
	/** Findings about the release itself, worst first. */
	readonly findings: readonly Finding[];
	readonly epics: readonly PublishEpic[];
	/** `YYYY-MM-DD` in the release's zone. */
	readonly today: string;
	/** Zone of the release's times; null where nobody set one. */
	readonly timeZone: string | null;
}

/** All that the whole plan as a document may say. */
export interface PlanInput extends PublishInput {
	readonly release: PublishInput['release'] & Pick<ReleaseFacts, 'id'>;
	readonly epics: readonly (PublishEpic & { readonly facts: EpicFacts })[];
	/** Findings that are set aside at present, in the plan or with an epic. */
	readonly aside: readonly { readonly finding: Finding; readonly snooze: Snooze }[];
	/** Names of the releases that carried learnings come from, by id. */
	readonly releaseNames: Readonly<Record<string, string>>;
	readonly policy: Policy;
}
