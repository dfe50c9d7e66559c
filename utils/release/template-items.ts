import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TemplateItem } from './template-item';
import type { Artifact, ReleaseFunction, ReleaseKind } from './words';

/** Working days from ship by kind of release; a kind that is absent does without the item. */
type Dates = Readonly<Partial<Record<ReleaseKind, number>>>;

interface Entry {
	readonly key: string;
	readonly title: MessageDescriptor;
	readonly by: ReleaseFunction;
	readonly dates: Dates;
	/** Kinds in which it is advice rather than duty. */
	readonly optionalIn?: readonly ReleaseKind[];
}

/** The same date in a major and a minor release. */
const large = (days: number): Dates => ({ major: days, minor: days });

const ENTRIES: Readonly<Record<Artifact, readonly Entry[]>> = {
	'release-notes': [
		{
			key: 'notes-internal',
			title: msg`Internal notes: what changes, for whom, known issues, flags`,
			by: 'product',
			dates: { ...large(-5), patch: -2, hotfix: 0 },
		},
		{
			key: 'notes-external',
			title: msg`External notes in the customer’s words: what is new, what to do, what breaks`,
			by: 'product',
			dates: { ...large(-3), patch: -1 },
		},
		{ key: 'notes-reviewed', title: msg`Support and docs review the external notes`, by: 'docs', dates: { major: -2 } },
		{ key: 'docs-updated', title: msg`Documentation and API reference updated`, by: 'docs', dates: large(-2) },
		{
			key: 'breaking-changes',
			title: msg`Breaking changes and deprecations listed with their dates`,
			by: 'engineering',
			dates: { major: -10 },
		},
	],
	'customer-communication': [
		{ key: 'comms-notice', title: msg`Check notice periods and terms with legal`, by: 'legal', dates: { major: -20 } },
		{
			key: 'comms-committed',
			title: msg`Tell customers with contracts or commitments first`,
			by: 'product',
			dates: { major: -15, minor: -10 },
			optionalIn: ['minor'],
		},
		{ key: 'comms-audience', title: msg`Choose audiences and channels`, by: 'marketing', dates: large(-10) },
		{
			key: 'comms-drafted',
			title: msg`Draft each message, with its date and owner`,
			by: 'marketing',
			dates: large(-7),
		},
		{ key: 'comms-approved', title: msg`Review and approve each message`, by: 'product', dates: large(-4) },
		{
			key: 'comms-sales',
			title: msg`Sales and partners know what to say and from when`,
			by: 'sales',
			dates: { major: -3 },
		},
		{
			key: 'comms-needed',
			title: msg`Decide whether customers need to be told, and where`,
			by: 'product',
			dates: { patch: -2 },
		},
		{ key: 'comms-status', title: msg`Status page notice ready`, by: 'operations', dates: { major: -1, hotfix: 0 } },
		{
			key: 'comms-recheck',
			title: msg`Check every message once more against scope and rollout`,
			by: 'product',
			dates: large(-1),
		},
		{
			key: 'comms-announce',
			title: msg`Wide announcement: blog post, press, social`,
			by: 'marketing',
			dates: { major: 0 },
			optionalIn: ['major'],
		},
	],
	'support-readiness': [
		{
			key: 'support-brief',
			title: msg`Support brief: what changes, questions to expect, answers, escalation`,
			by: 'product',
			dates: { ...large(-5), patch: -2 },
		},
		{
			key: 'support-heads-up',
			title: msg`Heads-up to support: what is fixed and what to tell customers`,
			by: 'product',
			dates: { hotfix: 0 },
		},
		{
			key: 'support-macros',
			title: msg`Saved replies, help articles and ticket tags ready`,
			by: 'support',
			dates: large(-3),
		},
		{
			key: 'support-access',
			title: msg`Support can see what customers see: flag or demo account`,
			by: 'engineering',
			dates: large(-3),
		},
		{ key: 'support-training', title: msg`Demo or training held for support`, by: 'support', dates: { major: -2 } },
		{ key: 'support-staffing', title: msg`Support staffed for the first days`, by: 'support', dates: { major: -2 } },
		{
			key: 'support-acknowledged',
			title: msg`Support lead confirms having read the brief`,
			by: 'support',
			dates: { ...large(-2), patch: -1 },
		},
	],
	'feature-enablement': [
		{
			key: 'flag-named',
			title: msg`Flag named: default, owner, who may flip it, when it is removed`,
			by: 'engineering',
			dates: large(-5),
		},
		{
			key: 'stages-set',
			title: msg`Rollout stages set, each with a date, length and exit criteria`,
			by: 'product',
			dates: large(-5),
		},
		{
			key: 'audience-agreed',
			title: msg`Each stage’s audience agreed with marketing and support`,
			by: 'product',
			dates: large(-5),
		},
		{
			key: 'stage-dashboards',
			title: msg`Dashboards and alerts show each stage’s health`,
			by: 'operations',
			dates: large(-2),
		},
	],
	hotfix: [
		{
			key: 'hotfix-decider',
			title: msg`Who decides on a hotfix, their deputy, and how to reach them`,
			by: 'operations',
			dates: { ...large(-3), patch: -2 },
		},
		{
			key: 'hotfix-path',
			title: msg`Hotfix path tried: branch, build, approvals out of hours`,
			by: 'engineering',
			dates: large(-3),
		},
		{
			key: 'on-call-told',
			title: msg`On-call knows the date; no other risky change that day`,
			by: 'operations',
			dates: { ...large(-1), patch: -1 },
		},
	],
	recovery: [
		{
			key: 'recovery-choice',
			title: msg`Choose flag off, roll back or fix forward; list what cannot be undone`,
			by: 'engineering',
			dates: { ...large(-5), patch: -2, hotfix: 0 },
		},
		{
			key: 'recovery-thresholds',
			title: msg`Thresholds that trigger recovery, and where they are read`,
			by: 'operations',
			dates: { ...large(-3), hotfix: 0 },
		},
		{
			key: 'recovery-rehearsed',
			title: msg`Way back rehearsed; backups and migrations checked`,
			by: 'operations',
			dates: { ...large(-2), patch: -1 },
			optionalIn: ['patch'],
		},
		{
			key: 'recovery-customers',
			title: msg`Words for customers ready in case it is used`,
			by: 'support',
			dates: { major: -2 },
		},
	],
	'previous-incidents': [
		{
			key: 'last-review-read',
			title: msg`Last release’s review read; its learnings closed or carried`,
			by: 'product',
			dates: large(-10),
		},
		{
			key: 'incidents-checked',
			title: msg`Causes of recent incidents in this area dealt with`,
			by: 'engineering',
			dates: { ...large(-10), patch: -3 },
		},
		{
			key: 'post-review',
			title: msg`Post-release review held`,
			by: 'product',
			dates: { ...large(5), patch: 5, hotfix: 3 },
		},
	],
};

/**
 * A title in English, as it is stored: whoever makes a checklist, in whichever language, makes the same one. This file's
 * messages carry their English for that in every build (`locales/macros.ts`).
 */
const english = ({ title }: Entry): string => {
	if (title.message === undefined) throw new Error('The build took the English out of the template');
	return title.message;
};

const TITLES: ReadonlyMap<string, MessageDescriptor> = new Map(
	Object.values(ENTRIES).flatMap((entries) => entries.map(({ key, title }) => [key, title] as const)),
);

/** The message of a built-in item's title; undefined for a key that the template does not have. */
export const builtInTitle = (templateKey: string): MessageDescriptor | undefined => TITLES.get(templateKey);

/** The template that Muster comes with, for one kind of release, by artifact; its titles are in English. */
export const builtInTemplate = (kind: ReleaseKind): TemplateItem[] =>
	(Object.entries(ENTRIES) as [Artifact, readonly Entry[]][]).flatMap(([artifact, entries]) =>
		entries.flatMap((entry) => {
			const { key, by, dates, optionalIn } = entry;
			const dueOffset = dates[kind];
			if (dueOffset === undefined) return [];
			const required = !(optionalIn?.includes(kind) ?? false);
			return [{ templateKey: key, artifact, title: english(entry), function: by, required, dueOffset }];
		}),
	);
