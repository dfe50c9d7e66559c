import { applyCommand, type Checklist, type ChecklistCommand } from '../../../utils/release/checklist';
import { DEFAULT_POLICY } from '../../../utils/release/policy';
import { checklistFromTemplate } from '../../../utils/release/template';
import { type Actor, SharedDocument } from '../../../utils/sharing/document';

export const NOON = Date.UTC(2026, 10, 23, 12);
export const ADA: Actor = { replica: 11, person: { id: 'a', name: 'Ada' } };
export const BOB: Actor = { replica: 22, person: { id: 'b', name: 'Bob' } };
export const SUMMARY = { verdict: null, openRequired: 0, updatedAt: null };

export const template = (): Checklist => checklistFromTemplate('acme#epic/1', 'minor', DEFAULT_POLICY);
export const fresh = (): SharedDocument<'checklist'> => SharedDocument.of('checklist', template());

/** One edit as the application makes it. */
export const edit = (
	document: SharedDocument<'checklist'>,
	actor: Actor,
	command: ChecklistCommand,
	at = NOON,
): SharedDocument<'checklist'> => {
	document.record(applyCommand(document.project(), command, new Date(at).toISOString()), actor, at);
	return document;
};

/** Id of the first item of the template. */
export const ITEM = template().items[0]?.id ?? '';
