import { msg, t } from '@lingui/core/macro';
import type * as z from 'zod/mini';
import { labels } from '../words/labels';
import { sentenceList } from '../words/lists';
import { DEFAULT_POLICY, Policy } from './policy-schema';

/** Something wrong in a policy that was read: where (`leadDays.recovery`; empty for the whole) and what. */
export interface PolicyProblem {
	readonly field: string;
	readonly message: string;
}

export type PolicyResult =
	| { readonly ok: true; readonly policy: Policy }
	| { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/** What a setting of a type must be. */
const TYPE_LABELS: Readonly<Record<string, string>> = labels({
	number: msg`This must be a number.`,
	int: msg`This must be a whole number.`,
	string: msg`This must be text.`,
	boolean: msg`This must be true or false.`,
	array: msg`This must be a list.`,
	object: msg`This must be a group of settings.`,
	record: msg`This must be a group of settings.`,
});

/** A limit as it is written in the file: plain digits. */
const limit = (value: number | bigint): string => String(value);

const sentence = (issue: z.core.$ZodIssue): string => {
	switch (issue.code) {
		case 'invalid_type': {
			const { expected } = issue;
			return TYPE_LABELS[expected] ?? t`This must be ${{ choices: expected }}.`;
		}
		case 'too_small': {
			const least = limit(issue.minimum);
			return issue.origin === 'number' || issue.origin === 'int'
				? t`The least allowed is ${least}.`
				: t`This needs at least ${least}.`;
		}
		case 'too_big': {
			const most = limit(issue.maximum);
			return issue.origin === 'number' || issue.origin === 'int'
				? t`The most allowed is ${most}.`
				: t`This holds at most ${most}.`;
		}
		case 'invalid_value': {
			const choices = sentenceList(issue.values.map(String), 'disjunction');
			return t`This must be ${choices}.`;
		}
		case 'unrecognized_keys': {
			const names = sentenceList(issue.keys);
			return t`There is no setting named ${names}.`;
		}
		case 'invalid_key':
			return t`There is no setting of this name.`;
		case 'invalid_format':
			return issue.format === 'date' ? t`This must be a date such as 2026-12-24.` : issue.message;
		default:
			return `${issue.message}.`;
	}
};

const problemOf = (issue: z.core.$ZodIssue): PolicyProblem => ({
	field: issue.path.map(String).join('.'),
	message: sentence(issue),
});

const refused = (message: string): PolicyResult => ({ ok: false, problems: [{ field: '', message }] });

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const decoded = (json: unknown): unknown => {
	if (typeof json !== 'string') return json;
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
};

/** Groups of settings may be given in part; what is left out stays as built in. */
const withDefaults = (given: Record<string, unknown>): Record<string, unknown> => {
	const full: Record<string, unknown> = { ...DEFAULT_POLICY, ...given };
	for (const group of ['leadDays', 'atOnce', 'significanceWords'] as const) {
		const part = given[group];
		if (isRecord(part)) full[group] = { ...DEFAULT_POLICY[group], ...part };
	}
	return full;
};

/**
 * Reads a policy, from text or an already decoded value. Settings that are absent take their default; a setting that
 * does not exist, or has a value it cannot have, is a problem with its place and a sentence for people.
 */
export const parsePolicy = (json: unknown): PolicyResult => {
	const value = decoded(json);
	if (!isRecord(value)) return refused(t`This is not a policy: a JSON object was expected.`);
	const version = value.schemaVersion;
	if (typeof version === 'number' && version > DEFAULT_POLICY.schemaVersion) {
		return refused(t`This policy was written by a newer Muster (version ${version}). Update Muster to read it.`);
	}
	const result = Policy.safeParse(withDefaults(value));
	if (!result.success) return { ok: false, problems: result.error.issues.map(problemOf) };
	const workingWeek = [...new Set(result.data.workingWeek)].sort((a, b) => a - b);
	const holidays = [...new Set(result.data.holidays)].sort();
	return { ok: true, policy: { ...result.data, workingWeek, holidays } };
};

/** The policy as JSON text that `parsePolicy` reads back. */
export const exportPolicy = (policy: Policy): string => `${JSON.stringify(policy, null, '\t')}\n`;
