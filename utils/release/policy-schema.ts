import { msg, t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { labels } from '../words/labels';
import { CalendarDate } from './facts';
import { TemplateChanges } from './template-item';
import { RELEASE_KINDS, SEVERITIES } from './words';

/** Kinds of change that make a release significant, so that it needs a pre-release review. */
export const SIGNIFICANCE_AREAS = ['pricing', 'billing', 'security', 'compliance', 'customer-workflow'] as const;
export type SignificanceArea = (typeof SIGNIFICANCE_AREAS)[number];

export const SIGNIFICANCE_AREA_LABELS: Readonly<Record<SignificanceArea, string>> = labels({
	pricing: msg`Pricing`,
	billing: msg`Billing`,
	security: msg`Security`,
	compliance: msg`Compliance`,
	'customer-workflow': msg`Customer-facing workflow`,
});

const isTimeZone = (name: string): boolean => {
	try {
		Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
		return true;
	} catch {
		return false;
	}
};

/** Name of a time zone, e.g. `Europe/Berlin`. */
export const TimeZone = z
	.string()
	.check(
		z.maxLength(100),
		z.refine(isTimeZone, { error: () => t`No such time zone; use a name such as Europe/Berlin` }),
	);

const days = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const Words = z.array(z.string().check(z.minLength(2), z.maxLength(60))).check(z.maxLength(200));

/** What a policy says about one rule; the severity is null where the rule's own stands. */
export const RuleSetting = z.strictObject({ off: z.boolean(), severity: z.nullable(z.enum(SEVERITIES)) });
export type RuleSetting = z.infer<typeof RuleSetting>;

/** How a team works: its calendar, its thresholds, its templates. One for a site or a project. */
export const Policy = z.strictObject({
	schemaVersion: z.literal(1),
	/** Releases that ship within so many calendar days count for the badge. */
	horizonDays: days(1, 365),
	/** ISO weekdays people work on: 1 is Monday, 7 is Sunday. */
	workingWeek: z.array(days(1, 7)).check(z.minLength(1), z.maxLength(7)),
	holidays: z.array(CalendarDate).check(z.maxLength(1000)),
	/** Zone that dates are in; null for the zone of whoever looks. */
	timeZone: z.nullable(TimeZone),
	/** Working days before the first external stage by which the support brief is finished and acknowledged. */
	supportBriefWorkingDays: days(0, 60),
	/** Working days before ship from which open support and communication work is a blocker. */
	blockerWindowWorkingDays: days(0, 120),
	/** Working days before ship (for the last one: after it) by which the parts of the plan are due. */
	leadDays: z.strictObject({
		hotfix: days(0, 120),
		recovery: days(0, 120),
		rehearsal: days(0, 120),
		stageAgreement: days(0, 120),
		preReleaseReview: days(0, 120),
		goNoGo: days(0, 120),
		postReleaseReview: days(0, 120),
	}),
	/** When too much hangs on one day, and how much slack dependants need. */
	atOnce: z.strictObject({
		/** Kinds of open work due on one day from which that day is too full; the same item of many epics is one kind. */
		obligations: days(2, 1000),
		/** Different functions that must be among them. */
		functions: days(1, 9),
		/** Working days that should lie between a thing and what depends on it. */
		slackWorkingDays: days(0, 20),
	}),
	/** Settings by rule id; a rule that is not named runs as built in. */
	rules: z.record(z.string(), RuleSetting),
	/** Words in titles, descriptions, labels and components that make an epic significant. */
	significanceWords: z.strictObject({
		pricing: Words,
		billing: Words,
		security: Words,
		compliance: Words,
		'customer-workflow': Words,
	}),
	/** Changes to the built-in template, by kind of release. */
	templates: z.partialRecord(z.enum(RELEASE_KINDS), TemplateChanges),
});
export type Policy = z.infer<typeof Policy>;

/** Looked for in what people write, whatever language Muster speaks: a policy is shared by all of a team. */
const FIXED_WORDS: Policy['significanceWords'] = {
	pricing: ['pricing', 'price', 'price list', 'discount', 'plan limits', 'free tier', 'quota'],
	billing: ['billing', 'invoice', 'payment', 'payments', 'checkout', 'refund', 'subscription', 'tax', 'vat'],
	security: ['security', 'login', 'sign-in', 'password', 'sso', 'mfa', 'permission', 'permissions', 'encryption'],
	compliance: ['compliance', 'gdpr', 'privacy', 'personal data', 'retention', 'audit', 'hipaa', 'soc 2', 'consent'],
	'customer-workflow': ['onboarding', 'breaking change', 'deprecation', 'migration', 'default changes', 'workflow'],
};

/** What holds until a team says otherwise. */
export const DEFAULT_POLICY: Policy = {
	schemaVersion: 1,
	horizonDays: 14,
	workingWeek: [1, 2, 3, 4, 5],
	holidays: [],
	timeZone: null,
	supportBriefWorkingDays: 3,
	blockerWindowWorkingDays: 5,
	leadDays: {
		hotfix: 3,
		recovery: 5,
		rehearsal: 2,
		stageAgreement: 3,
		preReleaseReview: 5,
		goNoGo: 1,
		postReleaseReview: 5,
	},
	atOnce: { obligations: 10, functions: 3, slackWorkingDays: 1 },
	rules: {},
	significanceWords: FIXED_WORDS,
	templates: {},
};
