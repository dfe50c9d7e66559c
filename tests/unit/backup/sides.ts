import fc from 'fast-check';
import { type BackupData, EMPTY_BACKUP } from '../../../utils/backup/schema';
import { applyCommand, type Checklist, type ChecklistCommand } from '../../../utils/release/checklist';
import { applyPlanCommand, emptyPlan, type Plan, type PlanCommand } from '../../../utils/release/plan';
import { DEFAULT_POLICY } from '../../../utils/release/policy';
import { checklistFromTemplate } from '../../../utils/release/template';
import type { HistoryRecord } from '../../../utils/store/records';

export const EPIC = 'acme.atlassian.net#epic/PAY-1';
export const RELEASE = 'acme.atlassian.net#release/1';
const BY = { name: 'Ada' };
const at = (minute: number): string => new Date(Date.parse('2026-11-23T09:00:00.000Z') + minute * 60_000).toISOString();

const items = checklistFromTemplate(EPIC, 'minor', DEFAULT_POLICY).items.slice(0, 4);

/** One edit of a person: how many minutes in, of what, and the words. */
interface Edit {
	readonly minute: number;
	readonly kind: number;
	readonly which: number;
	readonly text: string;
}

const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const anyEdit: fc.Arbitrary<Edit> = fc.record({ minute: fc.nat(30), kind: fc.nat(6), which: fc.nat(3), text: words });

const checklistCommand = ({ which, kind, text }: Edit): ChecklistCommand | null => {
	const itemId = items[which]?.id ?? '';
	if (kind === 0) return { type: 'edit', itemId, changes: { note: text } };
	if (kind === 1) return { type: 'set-status', itemId, status: 'not-applicable', reason: text };
	if (kind === 2) return { type: 'snooze', findingId: `f${which}`, until: null, reason: text };
	return null;
};

const planCommand = ({ which, kind, text, minute }: Edit): PlanCommand | null => {
	if (kind === 3) return { type: 'edit-notes', which: which > 1 ? 'internal' : 'external', changes: { text } };
	if (kind === 4)
		return { type: 'add-learning', id: `l${minute}${which}`, learning: { text, owner: null, artifact: null } };
	if (kind === 5) return { type: 'edit-brief', changes: which > 1 ? { answers: text } : { changing: text } };
	if (kind === 6) return { type: 'sign-off', function: 'support', outcome: 'approved', note: text };
	return null;
};

/** What one browser holds after some edits; both begin with the same checklist. */
const after = (side: string, edits: readonly Edit[]): BackupData => {
	let checklist: Checklist = { ...checklistFromTemplate(EPIC, 'minor', DEFAULT_POLICY), items };
	let plan: Plan = emptyPlan(RELEASE);
	const history: HistoryRecord[] = [];
	for (const [n, edit] of [...edits].sort((a, b) => a.minute - b.minute).entries()) {
		const [now, onList, onPlan] = [at(edit.minute), checklistCommand(edit), planCommand(edit)];
		if (onList !== null) checklist = applyCommand(checklist, onList, now, BY);
		if (onPlan !== null) plan = applyPlanCommand(plan, onPlan, { now, by: BY, scope: [], shipDate: null });
		const [command, subject] = onList === null ? [onPlan, RELEASE] : [onList, EPIC];
		if (command !== null) {
			history.push({ id: `${side}${n}`, subject, at: now, by: BY, command, before: null, revision: n });
		}
	}
	return { ...EMPTY_BACKUP, checklists: [checklist], plans: [plan], history };
};

/** Two browsers' data that grew apart. */
export const twoSides = fc
	.tuple(fc.array(anyEdit, { maxLength: 12 }), fc.array(anyEdit, { maxLength: 12 }))
	.map(([one, other]) => [after('a', one), after('b', other)] as const);
