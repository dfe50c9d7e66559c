import type { EpicRule, ReleaseRule, Rule } from './rule';
import { announcedBeforeStage } from './rules/announced-before-stage';
import { announcedBeyondRollout } from './rules/announced-beyond-rollout';
import { approvalStale } from './rules/approval-stale';
import { decidedNoGo } from './rules/decided-no-go';
import { epicItemsOverdue } from './rules/epic-items-overdue';
import { epicMissingComms } from './rules/epic-missing-comms';
import { epicMissingSupport } from './rules/epic-missing-support';
import { epicRequiredOpen } from './rules/epic-required-open';
import { epicWithoutRelease } from './rules/epic-without-release';
import { goNoGoMissing } from './rules/go-no-go-missing';
import { hotfixAuthorityMissing } from './rules/hotfix-authority-missing';
import { learningsOpen } from './rules/learnings-open';
import { messageNamesLostEpic } from './rules/message-names-lost-epic';
import { messageNamesUnfinishedEpic } from './rules/message-names-unfinished-epic';
import { messageOverdue } from './rules/message-overdue';
import { noSlack } from './rules/no-slack';
import { obligationsCollide } from './rules/obligations-collide';
import { planNotBegun } from './rules/plan-not-begun';
import { postReleaseReviewDue } from './rules/post-release-review-due';
import { preReleaseReviewMissing } from './rules/pre-release-review-missing';
import { recoveryNotRehearsed } from './rules/recovery-not-rehearsed';
import { recoveryPlanMissing } from './rules/recovery-plan-missing';
import { recoveryThresholdsMissing } from './rules/recovery-thresholds-missing';
import { releaseOverdue } from './rules/release-overdue';
import { releaseWithoutDate } from './rules/release-without-date';
import { releaseWithoutOwner } from './rules/release-without-owner';
import { shipDateMoved } from './rules/ship-date-moved';
import { shipsSilently } from './rules/ships-silently';
import { signOffsMissing } from './rules/sign-offs-missing';
import { singleDate } from './rules/single-date';
import { stageNotAgreed } from './rules/stage-not-agreed';
import { stageWithoutDate } from './rules/stage-without-date';
import { stagesShrink } from './rules/stages-shrink';
import { supportBriefUnacknowledged } from './rules/support-brief-unacknowledged';
import { supportBriefUnfinished } from './rules/support-brief-unfinished';

/** Rules about one epic and its checklist. */
export const EPIC_RULES: readonly EpicRule[] = [
	epicMissingSupport,
	epicMissingComms,
	epicRequiredOpen,
	epicItemsOverdue,
	epicWithoutRelease,
];

/** Rules about a release, its plan and its scope. */
export const RELEASE_RULES: readonly ReleaseRule[] = [
	releaseWithoutOwner,
	releaseWithoutDate,
	releaseOverdue,
	planNotBegun,
	shipDateMoved,
	shipsSilently,
	messageOverdue,
	announcedBeforeStage,
	announcedBeyondRollout,
	messageNamesLostEpic,
	messageNamesUnfinishedEpic,
	stageNotAgreed,
	stageWithoutDate,
	stagesShrink,
	supportBriefUnfinished,
	supportBriefUnacknowledged,
	singleDate,
	noSlack,
	obligationsCollide,
	approvalStale,
	recoveryPlanMissing,
	recoveryThresholdsMissing,
	recoveryNotRehearsed,
	hotfixAuthorityMissing,
	preReleaseReviewMissing,
	signOffsMissing,
	goNoGoMissing,
	decidedNoGo,
	postReleaseReviewDue,
	learningsOpen,
];

/** Every rule there is. A new one is a file in `rules/` and a line here. */
export const RULES: readonly Rule[] = [...EPIC_RULES, ...RELEASE_RULES];
