import { t } from '@lingui/core/macro';
import { RefusedEdit } from '../../checklist';
import type { PlanCommandOf } from '../command';
import type { ReleaseNotes, SupportBrief } from '../documents';
import { PLAN_LIMITS } from '../entry';
import type { Plan } from '../schema';
import { type EditContext, type Handlers, nameOr, realChanges, withChanges } from './context';
import { addEntry, editEntry } from './entries';

const hasWords = (notes: Pick<ReleaseNotes, 'text' | 'url'>): boolean =>
	notes.text.trim() !== '' || notes.url.trim() !== '';

const editNotes = (notes: ReleaseNotes, changes: PlanCommandOf<'edit-notes'>['changes']): ReleaseNotes => {
	const real = realChanges<ReleaseNotes>(notes, changes);
	if (Object.keys(real).length === 0) return notes;
	// An approval covers the words it was given on.
	const state = notes.state === 'approved' || notes.state === 'published' ? 'review' : notes.state;
	return { ...notes, ...real, state: state === 'not-needed' ? 'draft' : state, reason: '', approval: null };
};

const setNotesState = (notes: ReleaseNotes, command: PlanCommandOf<'set-notes-state'>): ReleaseNotes => {
	const { state } = command;
	const reason = command.reason.trim();
	if (state === notes.state && state !== 'not-needed') return notes;
	if (state === 'not-needed' && reason === '') throw new RefusedEdit(t`Say why this release needs no such notes.`);
	if (state === 'published' && !hasWords(notes)) throw new RefusedEdit(t`Write the notes, or link them, first.`);
	const approval = state === 'published' ? notes.approval : null;
	return { ...notes, state, reason: state === 'not-needed' ? reason : '', approval };
};

/** New words in a brief: support has not read them, nobody has approved them. */
const reworded = (brief: SupportBrief): SupportBrief => ({ ...brief, acknowledgedBy: null, approval: null });

const withBrief = (plan: Plan, supportBrief: SupportBrief): Plan =>
	supportBrief === plan.supportBrief ? plan : { ...plan, supportBrief };

const setBriefState = (brief: SupportBrief, state: SupportBrief['state'], now: string): SupportBrief => {
	if (state === brief.state) return brief;
	if (state === 'draft') return { ...brief, state, finishedAt: null, acknowledgedBy: null };
	if (brief.changing.trim() === '') throw new RefusedEdit(t`Say what is changing before the brief counts as finished.`);
	return { ...brief, state, finishedAt: now };
};

const acknowledged = (brief: SupportBrief, name: string | undefined, context: EditContext): SupportBrief => {
	if (brief.state !== 'finished')
		throw new RefusedEdit(t`The brief is still a draft; finish it before support confirms it.`);
	return { ...brief, acknowledgedBy: { name: nameOr(name, context), at: context.now } };
};

const withQuestions = (plan: Plan, questions: SupportBrief['questions']): Plan =>
	questions === plan.supportBrief.questions ? plan : withBrief(plan, reworded({ ...plan.supportBrief, questions }));

type DocumentCommand =
	| 'edit-notes'
	| 'set-notes-state'
	| 'edit-brief'
	| 'set-brief-state'
	| 'acknowledge-brief'
	| 'withdraw-acknowledgement'
	| 'add-question'
	| 'edit-question';

const withNotes = (plan: Plan, which: 'internal' | 'external', notes: ReleaseNotes): Plan =>
	notes === plan.notes[which] ? plan : { ...plan, notes: { ...plan.notes, [which]: notes } };

export const documentEdits: Handlers<DocumentCommand> = {
	'edit-notes': (plan, { which, changes }) => withNotes(plan, which, editNotes(plan.notes[which], changes)),
	'set-notes-state': (plan, command) =>
		withNotes(plan, command.which, setNotesState(plan.notes[command.which], command)),
	'edit-brief': (plan, { changes }) => {
		const next = withChanges(plan.supportBrief, changes);
		return next === plan.supportBrief ? plan : withBrief(plan, reworded(next));
	},
	'set-brief-state': (plan, { state }, { now }) => withBrief(plan, setBriefState(plan.supportBrief, state, now)),
	'acknowledge-brief': (plan, { name }, context) => withBrief(plan, acknowledged(plan.supportBrief, name, context)),
	'withdraw-acknowledgement': (plan) =>
		plan.supportBrief.acknowledgedBy === null ? plan : withBrief(plan, { ...plan.supportBrief, acknowledgedBy: null }),
	'add-question': (plan, { id, question }) => {
		if (question.question.trim() === '') throw new RefusedEdit(t`Write the question to expect.`);
		return withQuestions(plan, addEntry(plan.supportBrief.questions, { ...question, id }, PLAN_LIMITS.questions));
	},
	'edit-question': (plan, { id, changes }) =>
		withQuestions(
			plan,
			editEntry(plan.supportBrief.questions, id, (question) => withChanges(question, changes)),
		),
};
