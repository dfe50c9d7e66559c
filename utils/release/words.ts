import { msg } from '@lingui/core/macro';
import { labels } from '../words/labels';

/**
 * The vocabulary of a release: artifacts, functions, states. Every other module takes its words from here, so that a
 * record, a rule and a view can never disagree about what a word means.
 */

/** The seven things a release coordinates, in the order in which they are shown. */
export const ARTIFACTS = [
	'release-notes',
	'customer-communication',
	'support-readiness',
	'feature-enablement',
	'hotfix',
	'recovery',
	'previous-incidents',
] as const;
export type Artifact = (typeof ARTIFACTS)[number];

/** Headings of the artifacts, as people read them. */
export const ARTIFACT_LABELS: Readonly<Record<Artifact, string>> = labels({
	'release-notes': msg`Release notes`,
	'customer-communication': msg`Customer communication`,
	'support-readiness': msg`Support readiness`,
	'feature-enablement': msg`Feature enablement`,
	hotfix: msg`Hotfix`,
	recovery: msg`Recovery`,
	'previous-incidents': msg`Previous incidents`,
});

/** Who can owe an item. */
export const FUNCTIONS = [
	'product',
	'engineering',
	'support',
	'marketing',
	'operations',
	'docs',
	'security',
	'legal',
	'sales',
] as const;
export type ReleaseFunction = (typeof FUNCTIONS)[number];

export const FUNCTION_LABELS: Readonly<Record<ReleaseFunction, string>> = labels({
	product: msg`Product`,
	engineering: msg`Engineering`,
	support: msg`Support`,
	marketing: msg`Marketing`,
	operations: msg`Operations`,
	docs: msg`Docs`,
	security: msg`Security`,
	legal: msg`Legal`,
	sales: msg`Sales`,
});

/** Where an item stands. `not-applicable` always carries a reason. */
export const ITEM_STATUSES = ['todo', 'in-progress', 'done', 'not-applicable'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

export const ITEM_STATUS_LABELS: Readonly<Record<ItemStatus, string>> = labels({
	todo: msg`To do`,
	'in-progress': msg`In progress`,
	done: msg`Done`,
	'not-applicable': msg`Not applicable`,
});

/** Kinds of release; the template depends on it. */
export const RELEASE_KINDS = ['major', 'minor', 'patch', 'hotfix'] as const;
export type ReleaseKind = (typeof RELEASE_KINDS)[number];

/** The five ways in which coordination fails. Rules name the one they guard against. */
export const FAILURE_MODES = [
	'engineering-ships-silently',
	'announced-before-shipped',
	'support-learns-from-customers',
	'everything-at-once',
	'last-minute-scope-change',
] as const;
export type FailureMode = (typeof FAILURE_MODES)[number];

export const FAILURE_MODE_LABELS: Readonly<Record<FailureMode, string>> = labels({
	'engineering-ships-silently': msg`Engineering ships without telling anyone`,
	'announced-before-shipped': msg`Marketing announces what is not yet shipped`,
	'support-learns-from-customers': msg`Support learns about changes from customers`,
	'everything-at-once': msg`Everything has to happen at once`,
	'last-minute-scope-change': msg`Scope changes at the last minute`,
});

/** How bad a finding is: a blocker makes a release not ready, a warning puts it at risk, a note does neither. */
export const SEVERITIES = ['blocker', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const VERDICTS = ['ready', 'at-risk', 'not-ready'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = labels({
	ready: msg`Ready`,
	'at-risk': msg`At risk`,
	'not-ready': msg`Not ready`,
});

export const TRACKER_KINDS = ['jira-cloud', 'jira-data-center', 'linear'] as const;
export type TrackerKind = (typeof TRACKER_KINDS)[number];

export const TRACKER_LABELS: Readonly<Record<TrackerKind, string>> = {
	'jira-cloud': 'Jira Cloud',
	'jira-data-center': 'Jira Data Center',
	linear: 'Linear',
};

/** Where a unit of work stands, whatever its tracker calls the state. */
export const STATUS_CATEGORIES = ['to-do', 'in-progress', 'done', 'cancelled', 'unknown'] as const;
export type StatusCategory = (typeof STATUS_CATEGORIES)[number];
