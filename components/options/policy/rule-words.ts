import { msg, t } from '@lingui/core/macro';
import { RULES } from '../../../utils/readiness/registry';
import { FAILURE_MODE_LABELS, FAILURE_MODES } from '../../../utils/release/words';
import { labels } from '../../../utils/words/labels';

/** What each rule says when it finds something, in general words. */
const WORDS: Readonly<Record<string, string>> = labels({
	'epic-missing-support': msg`Support readiness of an epic is open`,
	'epic-missing-comms': msg`Customer communication of an epic is open`,
	'epic-required-open': msg`Other required items of an epic are open`,
	'epic-items-overdue': msg`Items of an epic are overdue`,
	'epic-without-release': msg`An epic is in no release`,
	'release-without-owner': msg`A release has no owner`,
	'release-without-date': msg`A release has no ship date`,
	'release-overdue': msg`A release is late`,
	'plan-not-begun': msg`The plan has not been begun`,
	'ship-date-moved': msg`Ship has moved, stages and messages have not`,
	'ships-silently': msg`It ships while notes, brief or messages are open`,
	'message-overdue': msg`A message is overdue`,
	'announced-before-stage': msg`A message goes out before its audience has the change`,
	'announced-beyond-rollout': msg`A message reaches more people than the rollout`,
	'message-names-lost-epic': msg`A message names an epic that left the release`,
	'message-names-unfinished-epic': msg`A message names an epic that is not done`,
	'stage-not-agreed': msg`Marketing or support has not agreed to a stage`,
	'stage-without-date': msg`A stage has no date`,
	'stages-shrink': msg`A later stage reaches fewer people`,
	'support-brief-unfinished': msg`The support brief is not finished`,
	'support-brief-unacknowledged': msg`Support has not acknowledged the brief`,
	'single-date': msg`Everything happens on one date`,
	'no-slack': msg`No slack between things that depend on one another`,
	'obligations-collide': msg`Too much is due on one day`,
	'approval-stale': msg`The scope changed after an approval`,
	'recovery-plan-missing': msg`There is no recovery plan`,
	'recovery-thresholds-missing': msg`No thresholds trigger recovery`,
	'recovery-not-rehearsed': msg`Recovery has not been rehearsed`,
	'hotfix-authority-missing': msg`Nobody may decide on a hotfix`,
	'pre-release-review-missing': msg`A significant release has had no review`,
	'sign-offs-missing': msg`Functions have not signed off`,
	'go-no-go-missing': msg`Go or no-go has not been decided`,
	'decided-no-go': msg`The decision is no-go`,
	'post-release-review-due': msg`The post-release review is due`,
	'learnings-open': msg`Learnings of earlier releases are open`,
});

/** A rule in words; its id where it has none. */
export const ruleWords = (id: string): string => WORDS[id] ?? id;

/** The rules under the failure they guard against; the others last. */
export const ruleGroups = () =>
	[
		...FAILURE_MODES.map((mode) => ({ name: FAILURE_MODE_LABELS[mode], mode })),
		{ name: t`Practices and plain neglect`, mode: null },
	].map(({ name, mode }) => ({ name, rules: RULES.filter(({ failureMode }) => failureMode === mode) }));
