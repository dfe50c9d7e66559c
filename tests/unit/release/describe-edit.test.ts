import { describe, expect, it } from 'vitest';
import type { ChecklistCommand } from '../../../utils/release/checklist';
import { describeChecklistCommand } from '../../../utils/release/describe-edit';
import { DEFAULT_POLICY } from '../../../utils/release/policy';
import { checklistFromTemplate } from '../../../utils/release/template';

const [item = null] = checklistFromTemplate('epic', 'minor', DEFAULT_POLICY).items;
const itemId = item?.id ?? '';
const TITLE = `“${item?.title}”`;

describe('an edit of a checklist, in words', () => {
	const cases: [ChecklistCommand, string][] = [
		[{ type: 'set-status', itemId, status: 'done', reason: '' }, `set ${TITLE} to Done`],
		[
			{ type: 'set-status', itemId, status: 'not-applicable', reason: 'No data' },
			`set ${TITLE} to Not applicable: No data`,
		],
		[{ type: 'edit', itemId, changes: { note: 'x', assignee: null } }, `changed the note and the assignee of ${TITLE}`],
		[
			{
				type: 'add',
				item: {
					id: 'n',
					artifact: 'hotfix',
					title: 'Page Ada',
					function: 'operations',
					required: true,
					dueOffset: null,
				},
			},
			'added “Page Ada” to Hotfix',
		],
		[{ type: 'move', itemId, beforeId: null }, `moved ${TITLE}`],
		[{ type: 'remove', itemId }, `removed ${TITLE}`],
		[{ type: 'restore', itemId }, `brought ${TITLE} back`],
	];
	it.each(cases)('%o', (command, words) => {
		expect(describeChecklistCommand(command, item)).toBe(words);
	});
});
