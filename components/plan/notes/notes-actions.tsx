import type { PlanCommandOf, ReleaseNotes } from '../../../utils/release/plan';
import { FormField } from '../parts/form-field';
import { InlineForm } from '../parts/inline-form';
import { OpenForm } from '../parts/open-form';
import { Problem } from '../parts/problem';
import { useAction } from '../parts/use-action';
import { useKept } from '../parts/use-kept';
import { usePlan } from '../plan-context';
import type { Which } from './notes-document';

interface Props {
	readonly which: Which;
	readonly notes: ReleaseNotes;
	readonly what: string;
	readonly written: boolean;
}

type State = PlanCommandOf<'set-notes-state'>['state'];
type Step = readonly [state: State, words: string];

/** Where the notes can go from here, besides being approved. */
const stepsFrom = ({ state }: ReleaseNotes, written: boolean): readonly Step[] => {
	switch (state) {
		case 'draft':
			return written ? [['review', 'Ask for review']] : [];
		case 'review':
			return [['draft', 'Back to draft']];
		case 'approved':
			return [['published', 'Mark as published']];
		case 'published':
			return [['review', 'Not published after all']];
		case 'not-needed':
			return [['draft', 'Needed after all']];
	}
};

const NotNeeded = ({ which, what, onClose }: Pick<Props, 'which' | 'what'> & { readonly onClose: () => void }) => {
	const { edit } = usePlan();
	const [{ reason }, change, forget] = useKept(`${what} not needed`, { reason: '' });
	return (
		<InlineForm
			label={`Why ${what} are not needed`}
			submit="Not needed"
			onSubmit={() => edit({ type: 'set-notes-state', which, state: 'not-needed', reason })}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<FormField
				label={`Why does this release need no ${what}?`}
				value={reason}
				onChange={(words) => change({ reason: words })}
			/>
		</InlineForm>
	);
};

/** Buttons that take the notes to their next state. */
export const NotesActions = ({ which, notes, what, written }: Props) => {
	const { problem, run } = useAction();
	const { state } = notes;
	return (
		<>
			<div className="doc-actions">
				{stepsFrom(notes, written).map(([to, words]) => (
					<button
						key={to}
						type="button"
						className="button button-quiet"
						onClick={() => void run({ type: 'set-notes-state', which, state: to, reason: '' })}
					>
						{words}
						<span className="visually-hidden">: {what}</span>
					</button>
				))}
				{(state === 'draft' || state === 'review') && (
					<OpenForm
						words="Not needed…"
						about={`: ${what}`}
						look="button button-quiet"
						form={(close) => <NotNeeded which={which} what={what} onClose={close} />}
					/>
				)}
			</div>
			<Problem words={problem} />
		</>
	);
};
