import type { ChecklistCommand, Item } from './checklist-schema';
import { ARTIFACT_LABELS, ITEM_STATUS_LABELS } from './words';

const FIELDS: Readonly<Record<string, string>> = {
	title: 'the title',
	function: 'the function',
	required: 'whether it is required',
	assignee: 'the assignee',
	dueOffset: 'the due date',
	evidence: 'the links',
	note: 'the note',
};

const named = (before: Item | null): string => (before === null ? 'an item' : `“${before.title}”`);

const fieldsOf = (changes: object): string =>
	Object.entries(changes)
		.filter(([, value]) => value !== undefined)
		.map(([field]) => FIELDS[field] ?? field)
		.join(', ');

/**
 * What an edit of a checklist did, in words that follow the name of who did it: `set “Internal notes” to Done`.
 * @param before the item as it was; null for one that did not exist
 */
export const describeChecklistCommand = (command: ChecklistCommand, before: Item | null): string => {
	switch (command.type) {
		case 'set-status': {
			const reason = command.reason.trim();
			return `set ${named(before)} to ${ITEM_STATUS_LABELS[command.status]}${reason === '' ? '' : `: ${reason}`}`;
		}
		case 'edit':
			return `changed ${fieldsOf(command.changes)} of ${named(before)}`;
		case 'add':
			return `added “${command.item.title}” to ${ARTIFACT_LABELS[command.item.artifact]}`;
		case 'move':
			return `moved ${named(before)}`;
		case 'remove':
			return `removed ${named(before)}`;
		case 'restore':
			return `brought ${named(before)} back`;
		case 'snooze':
			return `set a finding aside ${command.until === null ? 'for good' : `until ${command.until}`}: ${command.reason}`;
		case 'unsnooze':
			return 'brought a finding back';
	}
};
