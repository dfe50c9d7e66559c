import type { Verdict } from '../release/words';
import type { Finding } from './finding';

/** How far a checklist, or all of a release's, has come. Counts live items of epics that were not cancelled. */
export interface ItemCounts {
	readonly total: number;
	readonly done: number;
	/** Done, or not applicable with a reason. */
	readonly settled: number;
	readonly required: number;
	/** Required and not settled. */
	readonly open: number;
}

export interface EpicAssessment {
	readonly epicId: string;
	/** Drawn from the epic's own findings only. */
	readonly verdict: Verdict;
	readonly findings: readonly Finding[];
	/** Findings of its own that somebody set aside. */
	readonly snoozed: readonly Finding[];
	readonly items: ItemCounts;
}

/** The dates that a verdict stands on. */
export interface AssessedDates {
	/** Today in the release's zone, `YYYY-MM-DD`. */
	readonly today: string;
	readonly shipDate: string | null;
	/** Calendar days to ship, negative after it. */
	readonly daysLeft: number | null;
	readonly workingDaysLeft: number | null;
}

export interface Assessment extends AssessedDates {
	/** Of the release with all its epics; of the epics alone where there is no release. */
	readonly verdict: Verdict;
	/** The release's and its epics', most pressing first; those set aside are not among them. */
	readonly findings: readonly Finding[];
	/** Findings that somebody set aside, in the same order. */
	readonly snoozed: readonly Finding[];
	readonly items: ItemCounts;
	/** One per epic, by key. */
	readonly epics: readonly EpicAssessment[];
}
