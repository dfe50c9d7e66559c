import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import type { HistoryEntry } from '../../../utils/messaging/views';
import { ChecklistCommand, Item } from '../../../utils/release/checklist';
import { describeChecklistCommand } from '../../../utils/release/describe-edit';
import { type Plan, PlanCommand } from '../../../utils/release/plan';
import { describePlanCommand } from '../../../utils/release/plan/describe';
import { personName } from '../../../utils/release/you';

import { teamWords } from './team-words';

/** One line of the history: an edit, or several in a row that say the same. */
export interface HistoryLine {
	readonly id: string;
	readonly who: string;
	readonly what: string;
	/** When it was last done. */
	readonly at: string;
	readonly times: number;
}

/** A text is saved every time its writer pauses: within this span the same edit by the same person is one. */
const SAME_SITTING = 60 * 60_000;

const unknownText = (): string => t`made an edit that this version of Muster does not know`;

const mergedText = (): string => t`kept a version of it that gave way when a backup was restored`;

const checklistWords = ({ command, before, about }: HistoryEntry): string => {
	if (command.type === 'merge') return `${about}: ${mergedText()}`;
	const team = teamWords(command);
	if (team !== null) return `${about}: ${team}`;
	const known = z.safeParse(ChecklistCommand, command);
	if (!known.success) return `${about}: ${unknownText()}`;
	const item = z.safeParse(Item, before);
	return `${about}: ${describeChecklistCommand(known.data, item.success ? item.data : null)}`;
};

const wordsOf = (entry: HistoryEntry, plan: Plan): string => {
	if (entry.about !== null) return checklistWords(entry);
	if (entry.command.type === 'merge') return mergedText();
	const team = teamWords(entry.command);
	if (team !== null) return team;
	const known = z.safeParse(PlanCommand, entry.command);
	return known.success ? describePlanCommand(known.data, plan) : unknownText();
};

/** The history in words, newest first as it comes. */
export const historyLines = (entries: readonly HistoryEntry[], plan: Plan): HistoryLine[] => {
	const lines: HistoryLine[] = [];
	let since = '';
	for (const entry of entries) {
		const what = wordsOf(entry, plan);
		const last = lines.at(-1);
		const close = last !== undefined && Date.parse(since) - Date.parse(entry.at) < SAME_SITTING;
		if (close && last.who === personName(entry.by) && last.what === what) {
			lines[lines.length - 1] = { ...last, times: last.times + 1 };
		} else {
			lines.push({ id: entry.id, who: personName(entry.by), what, at: entry.at, times: 1 });
		}
		since = entry.at;
	}
	return lines;
};
