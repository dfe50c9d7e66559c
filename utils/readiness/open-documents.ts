import { isBlankBrief, isBlankNotes, notesSettled } from '../release/documents';
import type { ReleaseContext } from './rule';

/** True where the internal or external notes need nobody's work: approved, out, not needed, or kept in checklists. */
export const notesDone = (context: ReleaseContext, which: 'internal' | 'external'): boolean => {
	const notes = context.plan.notes[which];
	return notesSettled(notes) || (isBlankNotes(notes) && context.settledInChecklists('release-notes'));
};

/** True where support was briefed in the checklists and nobody began a brief in the plan. */
export const briefedElsewhere = (context: ReleaseContext): boolean =>
	isBlankBrief(context.plan.supportBrief) && context.settledInChecklists('support-readiness');
