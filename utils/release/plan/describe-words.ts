import { t } from '@lingui/core/macro';
import { dayText } from '../../words/day';
import { sentenceList } from '../../words/lists';
import { formatLocale } from '../../words/locale';
import { quoted } from '../quoted';
import type { ApprovalTarget, PlanList } from './command';
import type { Plan } from './schema';

/** `3 Dec 2026`: a history is read years later, so the year is always there. */
export const fullDate = (date: string): string => dayText(date, formatLocale(), { weekday: false, year: true });

/** What somebody did, with the reason that they gave for it, if any. */
export const because = (what: string, given: string): string => {
	if (given.trim() === '') return what;
	const reason = quoted(given);
	return t`${what}: ${reason}`;
};

/** An entry of each list of the plan, by its name or without. */
const ENTRIES: Readonly<Record<PlanList, (name: string | null) => string>> = {
	stages: (name) => (name === null ? t`a stage` : t`the stage ${name}`),
	messages: (name) => (name === null ? t`a message` : t`the message ${name}`),
	questions: (name) => (name === null ? t`a question` : t`the question ${name}`),
	thresholds: (name) => (name === null ? t`a threshold` : t`the threshold ${name}`),
	learnings: (name) => (name === null ? t`a learning` : t`the learning ${name}`),
	told: (name) => (name === null ? t`a record of who was told` : t`the record of who was told ${name}`),
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
	return ENTRIES[list](name.trim() === '' ? null : quoted(name));
};

/** The internal or the external release notes. */
export const notesWords = (which: 'internal' | 'external'): string =>
	which === 'internal' ? t`the internal release notes` : t`the external release notes`;

/** What an approval is about. */
export const targetWords = (plan: Plan | null, target: ApprovalTarget): string => {
	switch (target.kind) {
		case 'notes':
			return notesWords(target.which);
		case 'brief':
			return t`the support brief`;
		case 'message':
			return entryWords(plan, 'messages', target.id);
	}
};

/** The names of the fields that an edit changed. */
export const fieldsOf = (changes: object, names: Readonly<Record<string, string>>): string => {
	const known = Object.entries(changes).flatMap(([field, value]) => (value === undefined ? [] : (names[field] ?? [])));
	return known.length === 0 ? t`a detail` : sentenceList([...new Set(known)]);
};

/** Something was edited: what, and which of its fields. */
export const changed = (what: string, changes: object, names: Readonly<Record<string, string>>): string => {
	const fields = fieldsOf(changes, names);
	return t`changed ${what}: ${fields}`;
};

/** A finding was set aside until a date, or for good. */
export const setAsideWords = (until: string | null, reason: string): string =>
	because(
		until === null ? t`set a finding aside for good` : t`set a finding aside until ${{ date: fullDate(until) }}`,
		reason,
	);
