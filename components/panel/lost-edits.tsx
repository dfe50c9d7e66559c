import { Trans } from '@lingui/react/macro';
import type { Checklist } from '../../utils/release/checklist';
import { EditProblem } from '../checklist/edit-problem';
import { itemOf, type PendingEdit } from './queue';

/** The words a person typed into an edit, so that they can be copied. */
const wordsOf = ({ command }: PendingEdit): string | undefined => {
	if (command.type === 'edit') return command.changes.note ?? command.changes.title;
	if (command.type === 'set-status') return command.reason;
	return command.type === 'add' ? command.item.title : undefined;
};

interface Props {
	readonly edits: readonly PendingEdit[];
	readonly checklist: Checklist | null;
}

/** Failed edits that have no row to stand beside: the item was removed meanwhile, or another issue is shown. */
export const LostEdits = ({ edits, checklist }: Props) => {
	const shown = new Set(checklist?.items.filter(({ removed }) => !removed).map(({ id }) => id));
	const lost = edits.filter(
		({ state, epicId, command }) => state === 'failed' && (epicId !== checklist?.epicId || !shown.has(itemOf(command))),
	);
	return lost.map((edit) => {
		const text = <bdi>{wordsOf(edit)}</bdi>;
		return (
			<div key={edit.id} className="lost-edit">
				<EditProblem edit={edit} />
				{(wordsOf(edit) ?? '') !== '' && (
					<p>
						<Trans>You wrote: {text}</Trans>
					</p>
				)}
			</div>
		);
	});
};
