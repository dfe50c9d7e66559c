import { type Checklist, Evidence, Item, LIMITS } from '../release/checklist';
import { Snooze } from '../release/snooze';
import { derived, entries, rows, type ShapeOf, text, together, value } from './description';

const of = Item.shape;

const item: ShapeOf<Omit<Item, 'id'>> = {
	artifact: value(of.artifact),
	title: value(of.title),
	function: value(of.function),
	required: value(of.required),
	status: together('status', of.status, 'todo'),
	reason: together('status', of.reason, ''),
	doneAt: together('status', of.doneAt, null),
	assignee: value(of.assignee, null),
	dueOffset: value(of.dueOffset, null),
	evidence: rows(Evidence, 'id', LIMITS.evidence),
	note: text(LIMITS.note),
	order: value(of.order),
	templateKey: value(of.templateKey, null),
	removed: value(of.removed, false),
};

/** Where each field of a checklist goes in the shared document. */
export const checklistShape: ShapeOf<Checklist> = {
	epicId: derived('subject'),
	items: entries(item, Number.POSITIVE_INFINITY),
	aside: rows(Snooze, 'findingId', LIMITS.aside),
	revision: derived('revision'),
	updatedAt: derived('updatedAt'),
};
