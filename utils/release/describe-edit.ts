import { msg, t } from '@lingui/core/macro';
import { labels } from '../words/labels';
import { sentenceList } from '../words/lists';
import type { ChecklistCommand, Item } from './checklist-schema';
import { itemTitle } from './item-title';
import { setAsideWords } from './plan/describe-words';
import { quoted } from './quoted';
import { ARTIFACT_LABELS, ITEM_STATUS_LABELS } from './words';

const FIELDS: Readonly<Record<string, string>> = labels({
	title: msg`the title`,
	function: msg`the function`,
	required: msg`whether it is required`,
	assignee: msg`the assignee`,
	dueOffset: msg`the due date`,
	evidence: msg`the links`,
	note: msg`the note`,
});

const named = (before: Item | null): string => (before === null ? t`an item` : quoted(itemTitle(before)));

const fieldsOf = (changes: object): string =>
	sentenceList(
		Object.entries(changes)
			.filter(([, value]) => value !== undefined)
			.map(([field]) => FIELDS[field] ?? field),
	);

const statusSet = ({ status, reason: given }: CommandOf<'set-status'>, before: Item | null): string => {
	const item = named(before);
	const label = ITEM_STATUS_LABELS[status];
	const reason = given.trim();
	return reason === '' ? t`set ${item} to ${label}` : t`set ${item} to ${label}: ${reason}`;
};

type CommandOf<T extends ChecklistCommand['type']> = Extract<ChecklistCommand, { type: T }>;

/**
 * What an edit of a checklist did, in words that stand beside the name of who did it: `set “Internal notes” to Done`.
 * @param before the item as it was; null for one that did not exist
 */
export const describeChecklistCommand = (command: ChecklistCommand, before: Item | null): string => {
	const item = named(before);
	switch (command.type) {
		case 'set-status':
			return statusSet(command, before);
		case 'edit':
			return t`changed ${{ fields: fieldsOf(command.changes) }} of ${item}`;
		case 'add': {
			const { title, artifact } = command.item;
			return t`added ${{ item: quoted(title) }} to ${{ artifact: ARTIFACT_LABELS[artifact] }}`;
		}
		case 'move':
			return t`moved ${item}`;
		case 'remove':
			return t`removed ${item}`;
		case 'restore':
			return t`brought ${item} back`;
		case 'snooze':
			return setAsideWords(command.until, command.reason);
		case 'unsnooze':
			return t`brought a finding back`;
	}
};
