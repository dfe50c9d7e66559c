import { t } from '@lingui/core/macro';
import Papa from 'papaparse';
import { dueDate } from '../release/calendar';
import type { Checklist, Item } from '../release/checklist';
import type { EpicFacts } from '../release/facts';
import type { Policy } from '../release/policy';
import { ARTIFACT_LABELS, ARTIFACTS, FUNCTION_LABELS, ITEM_STATUS_LABELS } from '../release/words';
import { personName } from '../release/you';

/** The checklists of a release’s epics. */
export interface ChecklistsInput {
	readonly release: { readonly name: string };
	readonly epics: readonly { readonly facts: EpicFacts }[];
	readonly checklists: readonly Pick<Checklist, 'epicId' | 'items'>[];
	readonly shipDate: string | null;
	readonly policy: Policy;
}

const columns = (): string[] => [
	t`Release`,
	t`Epic`,
	t`Title`,
	t`Epic status`,
	t`Artifact`,
	t`Item`,
	t`Function`,
	t`Required`,
	t`Status`,
	t`Reason`,
	t`Assignee`,
	t`Due`,
	t`Evidence`,
	t`Note`,
];

const itemCells = (item: Item, { shipDate, policy }: ChecklistsInput): string[] => [
	ARTIFACT_LABELS[item.artifact],
	item.title,
	FUNCTION_LABELS[item.function],
	item.required ? t`yes` : t`no`,
	ITEM_STATUS_LABELS[item.status],
	item.reason,
	item.assignee === null ? '' : personName(item.assignee),
	dueDate(item, shipDate, policy) ?? '',
	item.evidence.map(({ label, url }) => (label === '' ? url : `${label} ${url}`)).join('\n'),
	item.note,
];

const byPlace = (a: Item, b: Item): number =>
	ARTIFACTS.indexOf(a.artifact) - ARTIFACTS.indexOf(b.artifact) || (a.order < b.order ? -1 : 1);

/** An apostrophe makes spreadsheets take a cell for text that would otherwise run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** One row an item (one for an epic without any), for spreadsheets: UTF-8 with its mark, CRLF, no formulas. */
export const checklistsCsv = (input: ChecklistsInput): string => {
	const head = columns();
	const items = new Map(input.checklists.map((one) => [one.epicId, one.items]));
	const rows = input.epics.flatMap(({ facts }) => {
		const own = [input.release.name, facts.key, facts.title, facts.status.name];
		const live = (items.get(facts.id) ?? []).filter(({ removed }) => !removed).sort(byPlace);
		return live.length === 0
			? [[...own, ...Array(head.length - own.length).fill('')]]
			: live.map((item) => [...own, ...itemCells(item, input)]);
	});
	return `\uFEFF${Papa.unparse([head, ...rows], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
};
