import { createContext, use } from 'react';
import { type Policy, type PolicyProblem, parsePolicy } from '../../../utils/release/policy';

/** The policy in the form, and how its fields change it. */
export interface Draft {
	readonly policy: Policy;
	readonly edit: (change: (policy: Policy) => Policy) => void;
	readonly problems: readonly PolicyProblem[];
}

const DraftContext = createContext<Draft | null>(null);
export const DraftProvider = DraftContext.Provider;

/** The draft that the fields around belong to. */
export const useDraft = (): Draft => {
	const draft = use(DraftContext);
	if (draft === null) throw new Error('A field of the policy stands outside its form');
	return draft;
};

const lines = (typed: readonly string[]): string[] => typed.map((line) => line.trim()).filter((line) => line !== '');

/** The policy without the blank lines and spaces that typing leaves. */
export const tidy = (policy: Policy): Policy => ({
	...policy,
	holidays: lines(policy.holidays),
	timeZone: policy.timeZone?.trim() || null,
	significanceWords: Object.fromEntries(
		Object.entries(policy.significanceWords).map(([area, words]) => [area, lines(words)]),
	) as Policy['significanceWords'],
});

/** What keeps a draft from being saved. */
export const problemsOf = (policy: Policy): readonly PolicyProblem[] => {
	const result = parsePolicy(tidy(policy));
	return result.ok ? [] : result.problems;
};

/** Whether two policies say the same. */
export const isSame = (one: Policy, other: Policy): boolean =>
	JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));

/** The problem of a field, or of something inside it; null where there is none. */
export const problemAt = (problems: readonly PolicyProblem[], path: string): string | null =>
	problems.find(({ field }) => field === path || field.startsWith(`${path}.`))?.message ?? null;
