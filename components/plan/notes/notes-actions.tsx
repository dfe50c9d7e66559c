import { msg, t } from '@lingui/core/macro';
import type { PlanCommandOf, ReleaseNotes } from '../../../utils/release/plan';
import { labels } from '../../../utils/words/labels';
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
			return written ? [['review', t`Ask for review`]] : [];
		case 'review':
			return [['draft', t`Back to draft`]];
		case 'approved':
			return [['published', t`Mark as published`]];
		case 'published':
			return [['review', t`Not published after all`]];
		case 'not-needed':
			return [['draft', t`Needed after all`]];
	}
};

const WHY_NEEDLESS = labels({
	internal: msg`Why does this release need no internal notes?`,
	external: msg`Why does this release need no external notes?`,
});

const NotNeeded = ({ which, what, onClose }: Pick<Props, 'which' | 'what'> & { readonly onClose: () => void }) => {
	const { edit } = usePlan();
	const [{ reason }, change, forget] = useKept(`${which}-notes/not-needed`, { reason: '' });
	return (
		<InlineForm
			label={t`Why ${what} are not needed`}
			submit={t`Not needed`}
			onSubmit={() => edit({ type: 'set-notes-state', which, state: 'not-needed', reason })}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<FormField label={WHY_NEEDLESS[which]} value={reason} onChange={(words) => change({ reason: words })} />
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
						words={t`Not needed…`}
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
