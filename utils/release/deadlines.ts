import { msg } from '@lingui/core/macro';
import { labels } from '../words/labels';
import { addWorkingDays } from './calendar';
import { liveEntries } from './plan/entry';
import type { Plan } from './plan/schema';
import type { Policy } from './policy-schema';
import type { Significance } from './significance';
import { releaseKindFromName } from './template';
import { firstExternalDate } from './timeline';
import type { ReleaseFunction, ReleaseKind } from './words';

export const DEADLINE_IDS = [
	'support-brief',
	'hotfix',
	'recovery',
	'rehearsal',
	'pre-review',
	'go-no-go',
	'post-review',
] as const;
export type DeadlineId = (typeof DEADLINE_IDS)[number];

/** A day by which some part of the plan is due. */
export interface Deadline {
	readonly id: DeadlineId;
	readonly label: string;
	/** Null where the date that it is counted from is not known. */
	readonly date: string | null;
	readonly function: ReleaseFunction;
	readonly settled: boolean;
}

/** The kind people chose, else the one that the release's name suggests. */
export const kindOf = (plan: Plan | null, releaseName: string): ReleaseKind =>
	plan?.kind ?? releaseKindFromName(releaseName);

/** Small releases go out without a rehearsal and a formal decision. */
export const isLarge = (kind: ReleaseKind): boolean => kind === 'major' || kind === 'minor';

const has = (text: string): boolean => text.trim() !== '';

/** The parts of a plan that count as done, whatever the date. */
export const settledParts = (plan: Plan, significance: Significance): Readonly<Record<DeadlineId, boolean>> => {
	const { supportBrief, hotfix, recovery, reviews } = plan;
	const approved = new Set(
		reviews.pre.signOffs.filter(({ outcome }) => outcome === 'approved').map((signOff) => signOff.function),
	);
	return {
		'support-brief': supportBrief.state === 'finished' && supportBrief.acknowledgedBy !== null,
		hotfix: hotfix.decider !== null && hotfix.deputy !== null,
		recovery: recovery.strategy !== null && has(recovery.path) && liveEntries(recovery.thresholds).length > 0,
		rehearsal: recovery.rehearsedOn !== null,
		'pre-review': reviews.pre.heldOn !== null && significance.functions.every((name) => approved.has(name)),
		'go-no-go': reviews.goNoGo?.decision === 'go',
		'post-review': reviews.post !== null,
	};
};

const PART_LABELS = labels<DeadlineId>({
	'support-brief': msg`Support brief finished and acknowledged`,
	hotfix: msg`Hotfix decider and deputy named`,
	recovery: msg`Recovery plan and thresholds`,
	rehearsal: msg`Way back rehearsed`,
	'pre-review': msg`Pre-release review and sign-offs`,
	'go-no-go': msg`Go / no-go`,
	'post-review': msg`Post-release review`,
});

const OWED_BY: Readonly<Record<DeadlineId, ReleaseFunction>> = {
	'support-brief': 'support',
	hotfix: 'operations',
	recovery: 'engineering',
	rehearsal: 'operations',
	'pre-review': 'product',
	'go-no-go': 'product',
	'post-review': 'product',
};

/** Day by which one part is due; null where the date that it is counted from is not known. */
export const deadlineDate = (id: DeadlineId, plan: Plan, shipDate: string | null, policy: Policy): string | null => {
	const { leadDays } = policy;
	const before = (date: string | null, days: number): string | null =>
		date === null ? null : addWorkingDays(date, -days, policy);
	switch (id) {
		case 'support-brief':
			return before(firstExternalDate(plan, shipDate), policy.supportBriefWorkingDays);
		case 'pre-review':
			return before(shipDate, leadDays.preReleaseReview);
		case 'go-no-go':
			return before(shipDate, leadDays.goNoGo);
		case 'post-review':
			return before(shipDate, -leadDays.postReleaseReview);
		default:
			return before(shipDate, leadDays[id]);
	}
};

const applies = (id: DeadlineId, kind: ReleaseKind, significance: Significance): boolean => {
	if (id === 'pre-review') return significance.significant;
	return isLarge(kind) || (id !== 'rehearsal' && id !== 'go-no-go');
};

/** The deadlines of a release of this kind, in the order of `DEADLINE_IDS`. */
export const deadlines = (
	plan: Plan,
	shipDate: string | null,
	kind: ReleaseKind,
	significance: Significance,
	policy: Policy,
): Deadline[] => {
	const settled = settledParts(plan, significance);
	return DEADLINE_IDS.filter((id) => applies(id, kind, significance)).map((id) => ({
		id,
		// Said when asked for: a verdict needs only the dates.
		get label() {
			return PART_LABELS[id];
		},
		date: deadlineDate(id, plan, shipDate, policy),
		function: OWED_BY[id],
		settled: settled[id],
	}));
};
