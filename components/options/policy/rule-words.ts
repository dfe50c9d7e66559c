import { RULES } from '../../../utils/readiness/registry';
import { FAILURE_MODE_LABELS, FAILURE_MODES } from '../../../utils/release/words';

/** What each rule says when it finds something, in general words. */
const WORDS: Readonly<Record<string, string>> = {
	'epic-missing-support': 'Support readiness of an epic is open',
	'epic-missing-comms': 'Customer communication of an epic is open',
	'epic-required-open': 'Other required items of an epic are open',
	'epic-items-overdue': 'Items of an epic are overdue',
	'epic-without-release': 'An epic is in no release',
	'release-without-owner': 'A release has no owner',
	'release-without-date': 'A release has no ship date',
	'release-overdue': 'A release is late',
	'plan-not-begun': 'The plan has not been begun',
	'ship-date-moved': 'Ship has moved, stages and messages have not',
	'ships-silently': 'It ships while notes, brief or messages are open',
	'message-overdue': 'A message is overdue',
	'announced-before-stage': 'A message goes out before its audience has the change',
	'announced-beyond-rollout': 'A message reaches more people than the rollout',
	'message-names-lost-epic': 'A message names an epic that left the release',
	'message-names-unfinished-epic': 'A message names an epic that is not done',
	'stage-not-agreed': 'Marketing or support has not agreed to a stage',
	'stage-without-date': 'A stage has no date',
	'stages-shrink': 'A later stage reaches fewer people',
	'support-brief-unfinished': 'The support brief is not finished',
	'support-brief-unacknowledged': 'Support has not acknowledged the brief',
	'single-date': 'Everything happens on one date',
	'no-slack': 'No slack between things that depend on one another',
	'obligations-collide': 'Too much is due on one day',
	'approval-stale': 'The scope changed after an approval',
	'recovery-plan-missing': 'There is no recovery plan',
	'recovery-thresholds-missing': 'No thresholds trigger recovery',
	'recovery-not-rehearsed': 'Recovery has not been rehearsed',
	'hotfix-authority-missing': 'Nobody may decide on a hotfix',
	'pre-release-review-missing': 'A significant release has had no review',
	'sign-offs-missing': 'Functions have not signed off',
	'go-no-go-missing': 'Go or no-go has not been decided',
	'decided-no-go': 'The decision is no-go',
	'post-release-review-due': 'The post-release review is due',
	'learnings-open': 'Learnings of earlier releases are open',
};

/** A rule in words; its id where it has none. */
export const ruleWords = (id: string): string => WORDS[id] ?? id;

/** The rules under the failure they guard against; the others last. */
export const ruleGroups = () =>
	[
		...FAILURE_MODES.map((mode) => ({ name: FAILURE_MODE_LABELS[mode], mode })),
		{ name: 'Practices and plain neglect', mode: null },
	].map(({ name, mode }) => ({ name, rules: RULES.filter(({ failureMode }) => failureMode === mode) }));
