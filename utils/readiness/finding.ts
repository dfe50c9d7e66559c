import type { Checklist } from '../release/checklist';
import type { EpicFacts, ReleaseFacts } from '../release/facts';
import type { Plan } from '../release/plan';
import type { Policy } from '../release/policy';
import type { FailureMode, Severity } from '../release/words';

/** What a finding is about, and the field that settles it: views turn it into a link. */
export type Subject =
	| { readonly kind: 'epic'; readonly epicId: string; readonly itemId?: string; readonly artifact?: string }
	| { readonly kind: 'release'; readonly releaseId: string; readonly section?: string; readonly fieldId?: string };

/** What a rule reports. */
export interface Finding {
	/** Stable for the same rule and subject, so that a snooze or a dismissal finds it again. */
	readonly id: string;
	readonly rule: string;
	/** The failure it invites; null for findings of plain neglect (an item overdue). */
	readonly failureMode: FailureMode | null;
	readonly severity: Severity;
	readonly subject: Subject;
	/** One sentence: what is wrong, with the actual dates and names. */
	readonly problem: string;
	/** One sentence: what to do next. */
	readonly action: string;
	/** Day by which it has to be settled, `YYYY-MM-DD`; absent where no date presses. */
	readonly dueOn?: string;
}

/** An epic with what people wrote about it. */
export interface EpicState {
	readonly facts: EpicFacts;
	readonly checklist: Checklist;
}

/** All that a verdict is drawn from. Nothing else may enter it: no clock, no I/O. */
export interface AssessInput {
	/** Null for an epic that ships in no release. */
	readonly release: ReleaseFacts | null;
	readonly plan: Plan | null;
	readonly epics: readonly EpicState[];
	/** Epics that are no longer in the release, for what their log tells of who took them out. */
	readonly departed?: readonly EpicFacts[];
	readonly policy: Policy;
	/** The moment to assess at, ISO 8601 UTC. */
	readonly now: string;
	/** Zone of whoever looks, where neither plan nor policy name one; UTC where absent. */
	readonly viewerTimeZone?: string;
	/** Language of the dates in the sentences; the one that is spoken where absent. */
	readonly locale?: string;
}
