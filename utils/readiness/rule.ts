import type { Checklist, Item } from '../release/checklist';
import type { Deadline } from '../release/deadlines';
import type { EpicFacts, LoggedChange, ReleaseFacts } from '../release/facts';
import type { Message, Stage } from '../release/plan/rollout';
import type { Plan } from '../release/plan/schema';
import type { Policy } from '../release/policy-schema';
import type { ScopeChange } from '../release/scope';
import type { Significance } from '../release/significance';
import type { Artifact, FailureMode, ReleaseKind, Severity } from '../release/words';
import type { Finding } from './finding';

/** What every rule may ask about dates. */
export interface Climate {
	readonly policy: Policy;
	/** Today in the release's zone, `YYYY-MM-DD`. */
	readonly today: string;
	/** Day the release ships; null where none is known or the release was cancelled. */
	readonly shipDate: string | null;
	/** Working days to ship, negative after it; null without a ship date. */
	readonly workingDaysLeft: number | null;
	/** True once the tracker says that it is out. */
	readonly released: boolean;
	/** True from the working days before ship on in which open work is a blocker, and ever after. */
	readonly inBlockerWindow: boolean;
	/** True on the last working day before ship, on the day itself and after it. */
	readonly onTheEve: boolean;
	/** First working day after today. */
	readonly nextWorkingDay: string;
	/** The day an item with this offset is due. */
	readonly dueOn: (offset: number | null) => string | null;
	/** A date so many working days later, earlier where negative. */
	readonly workingDaysFrom: (date: string, days: number) => string;
	/** Working days from one date to another, negative where the second is earlier. */
	readonly workingDays: (from: string, to: string) => number;
	/** The date of a moment in the release's zone. */
	readonly dayOf: (moment: string) => string;
	/** The date as people read it. */
	readonly words: (date: string) => string;
}

/** What a rule about one epic sees. */
export interface EpicContext extends Climate {
	readonly facts: EpicFacts;
	readonly checklist: Checklist;
	/** The items people see, in order. */
	readonly items: readonly Item[];
	readonly hasRelease: boolean;
	readonly releaseName: string | null;
}

/** Open work of all epics that is due on one day, by kind of work. */
export interface DayLoad {
	readonly date: string;
	/** One for each kind: the same item of many epics is one kind. */
	readonly kinds: readonly { readonly function: string; readonly label: string; readonly count: number }[];
}

/** What a rule about the release sees. */
export interface ReleaseContext extends Climate {
	readonly release: ReleaseFacts;
	readonly plan: Plan;
	/** True once somebody wrote more into the plan than who owns it. */
	readonly begun: boolean;
	readonly kind: ReleaseKind;
	/** Still to ship: neither out nor archived. */
	readonly open: boolean;
	/** Epics that were not cancelled. */
	readonly epics: readonly EpicFacts[];
	readonly epicById: ReadonlyMap<string, EpicFacts>;
	readonly stages: readonly Stage[];
	readonly messages: readonly Message[];
	/** Day the first customers get the change. */
	readonly firstExternal: string | null;
	readonly significance: Significance;
	readonly deadlines: readonly Deadline[];
	/** True where every epic has required items of the artifact in its checklist, and all are settled. */
	readonly settledInChecklists: (artifact: Artifact) => boolean;
	/** Changes of the scope since a baseline; null where that baseline is not known any more. */
	readonly changesSince: (baselineId: string) => readonly ScopeChange[] | null;
	/** What the tracker's log tells of an epic that is, or was, in the release. */
	readonly logOf: (epicId: string) => readonly LoggedChange[];
	/** Open required items by the day they are due. */
	readonly loads: () => readonly DayLoad[];
}

/** What a rule says; the runner adds id, rule, failure mode and the severity that the policy sets. */
export interface Report extends Pick<Finding, 'subject'> {
	/** As in the finding; undefined where no date presses. */
	readonly dueOn?: string | undefined;
	/** The sentences of the finding, said when somebody reads them: most of a large release's never are. */
	readonly problem: () => string;
	readonly action: () => string;
	/** Tells the reports of one rule about one epic or release apart; absent where there is only one. */
	readonly about?: string;
	/** Where it differs from the rule's own. */
	readonly severity?: Severity;
}

interface RuleBase {
	readonly id: string;
	/** The failure it guards against; null for plain neglect and for the practices. */
	readonly failureMode: FailureMode | null;
	/** Severity of a report that names none. */
	readonly severity: Severity;
}

/** Looks at one epic and its checklist. */
export interface EpicRule extends RuleBase {
	readonly scope: 'epic';
	readonly check: (context: EpicContext) => readonly Report[];
}

/** Looks at the release, its plan and its scope. */
export interface ReleaseRule extends RuleBase {
	readonly scope: 'release';
	readonly check: (context: ReleaseContext) => readonly Report[];
}

export type Rule = EpicRule | ReleaseRule;

/** A subject in the release's plan: the section that settles it, and the field within. */
export const inPlan = (context: ReleaseContext, section: string, fieldId?: string): Finding['subject'] => ({
	kind: 'release',
	releaseId: context.release.id,
	section,
	...(fieldId === undefined ? {} : { fieldId }),
});
