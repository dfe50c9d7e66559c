import type * as z from 'zod/mini';
import { DEFAULT_POLICY, Policy } from './policy-schema';

/** Something wrong in a policy that was read: where (`leadDays.recovery`; empty for the whole) and what. */
export interface PolicyProblem {
	readonly field: string;
	readonly message: string;
}

export type PolicyResult =
	| { readonly ok: true; readonly policy: Policy }
	| { readonly ok: false; readonly problems: readonly PolicyProblem[] };

const TYPE_WORDS: Readonly<Record<string, string>> = {
	number: 'a number',
	int: 'a whole number',
	string: 'text',
	boolean: 'true or false',
	array: 'a list',
	object: 'a group of settings',
	record: 'a group of settings',
};

const sentence = (issue: z.core.$ZodIssue): string => {
	switch (issue.code) {
		case 'invalid_type':
			return `This must be ${TYPE_WORDS[issue.expected] ?? issue.expected}.`;
		case 'too_small':
			return issue.origin === 'number' || issue.origin === 'int'
				? `The least allowed is ${issue.minimum}.`
				: `This needs at least ${issue.minimum}.`;
		case 'too_big':
			return issue.origin === 'number' || issue.origin === 'int'
				? `The most allowed is ${issue.maximum}.`
				: `This holds at most ${issue.maximum}.`;
		case 'invalid_value':
			return `This must be ${issue.values.map(String).join(' or ')}.`;
		case 'unrecognized_keys':
			return `There is no setting named ${issue.keys.join(', ')}.`;
		case 'invalid_key':
			return 'There is no setting of this name.';
		case 'invalid_format':
			return issue.format === 'date' ? 'This must be a date such as 2026-12-24.' : issue.message;
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
	if (!isRecord(value)) return refused('This is not a policy: a JSON object was expected.');
	const version = value.schemaVersion;
	if (typeof version === 'number' && version > DEFAULT_POLICY.schemaVersion) {
		return refused(`This policy was written by a newer Muster (version ${version}). Update Muster to read it.`);
	}
	const result = Policy.safeParse(withDefaults(value));
	if (!result.success) return { ok: false, problems: result.error.issues.map(problemOf) };
	const workingWeek = [...new Set(result.data.workingWeek)].sort((a, b) => a - b);
	const holidays = [...new Set(result.data.holidays)].sort();
	return { ok: true, policy: { ...result.data, workingWeek, holidays } };
};

/** The policy as JSON text that `parsePolicy` reads back. */
export const exportPolicy = (policy: Policy): string => `${JSON.stringify(policy, null, '\t')}\n`;
