import { t } from '@lingui/core/macro';
import { liveEntries, type ReleaseNotes, STRATEGY_LABELS } from '../../release/plan';
import { type Block, block, heading, line, link, list, said, table, written } from '../document';
import type { PlanInput } from '../input';
import { day, factLines } from '../lines';
import { NOTES_STATE_LABELS } from '../state-labels';
import { approvalWords } from './approval';

const notesBlocks = (title: string, notes: ReleaseNotes, today: string): Block[] => [
	heading(3, title),
	...list([
		...factLines([
			[t`State`, NOTES_STATE_LABELS[notes.state]],
			[t`Why not needed`, notes.reason],
			[t`Approved`, approvalWords(notes.approval, today)],
		]),
		...(notes.url === '' ? [] : [line(link(notes.url))]),
	]),
	...written(notes.text),
];

/** The internal and the external release notes. */
export const releaseNotesBlocks = ({ plan: { notes }, today }: PlanInput): Block[] => [
	...notesBlocks(t`Internal`, notes.internal, today),
	...notesBlocks(t`External`, notes.external, today),
];

/** The way back to a working state. */
export const recoveryBlocks = ({ plan: { recovery }, today }: PlanInput): Block[] => [
	...list(
		factLines([
			[t`Recovery`, recovery.strategy === null ? null : STRATEGY_LABELS[recovery.strategy]],
			[t`Rehearsed`, recovery.rehearsedOn === null ? null : day(recovery.rehearsedOn, today)],
		]),
	),
	...block(3, t`Path`, written(recovery.path)),
	...block(
		3,
		t`Thresholds`,
		table(
			[t`Signal`, t`Limit`, t`Where`, t`For how long`],
			liveEntries(recovery.thresholds).map(({ signal, limit, where, forHow }) =>
				[signal, limit, where, forHow].map(said),
			),
		),
	),
	...block(3, t`What cannot be undone`, written(recovery.cannotUndo)),
	...block(3, t`What customers are told then`, written(recovery.customersTold)),
];
