import type { ApprovalTarget, PlanList } from './command';
import type { Plan } from './schema';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `3 Dec 2026`: a history is read years later, so the year is always there. */
export const fullDate = (date: string): string => {
	const [year, month, day] = date.split('-').map(Number);
	return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
};

/** A title inside a sentence, on one line and cut where it would drown the sentence. */
export const inQuotes = (text: string): string => {
	const line = text.trim().replace(/\s+/g, ' ');
	return `“${line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line}”`;
};

/** A person's reason after what they did; nothing where they gave none. */
export const because = (reason: string): string => (reason.trim() === '' ? '' : `: ${inQuotes(reason)}`);

const NOUNS: Readonly<Record<PlanList, string>> = {
	stages: 'stage',
	messages: 'message',
	questions: 'question',
	thresholds: 'threshold',
	learnings: 'learning',
	told: 'record of who was told',
};

const nameIn = (plan: Plan | null, list: PlanList, id: string): string => {
	if (plan === null) return '';
	const found = <T extends { readonly id: string }>(entries: readonly T[], name: (entry: T) => string): string => {
		const entry = entries.find((one) => one.id === id);
		return entry === undefined ? '' : name(entry);
	};
	switch (list) {
		case 'stages':
			return found(plan.stages, ({ name }) => name);
		case 'messages':
			return found(plan.messages, ({ title }) => title);
		case 'questions':
			return found(plan.supportBrief.questions, ({ question }) => question);
		case 'thresholds':
			return found(plan.recovery.thresholds, ({ signal }) => signal);
		case 'learnings':
			return found(plan.learnings, ({ text }) => text);
		case 'told':
			return found(plan.told, ({ audience }) => audience);
	}
};

/** `the stage “Beta”`; without its name where the plan no longer knows it. */
export const entryWords = (plan: Plan | null, list: PlanList, id: string): string => {
	const name = nameIn(plan, list, id);
	return name.trim() === '' ? `a ${NOUNS[list]}` : `the ${NOUNS[list]} ${inQuotes(name)}`;
};

/** What an approval is about. */
export const targetWords = (plan: Plan | null, target: ApprovalTarget): string => {
	switch (target.kind) {
		case 'notes':
			return `the ${target.which} release notes`;
		case 'brief':
			return 'the support brief';
		case 'message':
			return entryWords(plan, 'messages', target.id);
	}
};

/** `a`, `a and b`, `a, b and c`. */
export const allOf = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' and $1');

/** The names of the fields that an edit changed. */
export const fieldsOf = (changes: object, names: Readonly<Record<string, string>>): string => {
	const known = Object.entries(changes).flatMap(([field, value]) => (value === undefined ? [] : (names[field] ?? [])));
	return known.length === 0 ? 'a detail' : allOf([...new Set(known)]);
};
