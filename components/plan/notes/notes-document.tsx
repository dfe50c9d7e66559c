import { msg, t } from '@lingui/core/macro';
import type { NotesState } from '../../../utils/release/plan';
import { labels } from '../../../utils/words/labels';
import { PlanText } from '../fields/plan-text';
import { ApprovalState } from '../parts/approval';
import { Editable } from '../parts/editable';
import { Part } from '../parts/part';
import { StateBadge } from '../parts/state-badge';
import { usePlan } from '../plan-context';
import { NotesActions } from './notes-actions';
import { NotesRead } from './notes-read';

export type Which = 'internal' | 'external';

const TITLES = labels({ internal: msg`Internal notes`, external: msg`External notes` });
/** The same inside of a sentence. */
const NAMES = labels({ internal: msg`internal notes`, external: msg`external notes` });
const READERS = labels({
	internal: msg`For support, operations and everyone who works here.`,
	external: msg`For customers, in words they can use.`,
});
const STATES: Readonly<Record<NotesState, string>> = labels({
	draft: msg`Draft`,
	review: msg`In review`,
	approved: msg`Approved`,
	published: msg`Published`,
	'not-needed': msg`Not needed`,
});
const TONES: Readonly<Record<NotesState, 'plain' | 'waiting' | 'good'>> = {
	draft: 'plain',
	review: 'waiting',
	approved: 'good',
	published: 'good',
	'not-needed': 'plain',
};

const NotesFields = ({ which }: { readonly which: Which }) => {
	const { view, edit } = usePlan();
	const notes = view.plan.notes[which];
	const kind = TITLES[which];
	return (
		<>
			<PlanText
				label={t`${kind}: text`}
				lines={8}
				saved={notes.text}
				save={(text) => edit({ type: 'edit-notes', which, changes: { text } })}
			/>
			<PlanText
				label={t`${kind}: link, where they are written elsewhere`}
				type="url"
				placeholder="https://"
				saved={notes.url}
				save={(url) => edit({ type: 'edit-notes', which, changes: { url: url.trim() } })}
			/>
			{notes.approval !== null && <p className="hint">{t`A change takes the approval back.`}</p>}
		</>
	);
};

/** One of the two release notes: what it says, where it stands, what can be done with it. */
export const NotesDocument = ({ which }: { readonly which: Which }) => {
	const notes = usePlan().view.plan.notes[which];
	const what = NAMES[which];
	const written = notes.text.trim() !== '' || notes.url !== '';
	return (
		<Part
			className="part document"
			title={TITLES[which]}
			state={<StateBadge words={STATES[notes.state]} tone={TONES[notes.state]} />}
			focusId={`${which}-notes`}
		>
			<Editable
				what={what}
				read={(edit) => <NotesRead notes={notes} readers={READERS[which]} what={what} onEdit={edit} />}
				fields={<NotesFields which={which} />}
			/>
			<div className="document-foot">
				<ApprovalState
					target={{ kind: 'notes', which }}
					approval={notes.approval}
					what={what}
					canApprove={written && (notes.state === 'draft' || notes.state === 'review')}
				/>
				<NotesActions which={which} notes={notes} what={what} written={written} />
			</div>
		</Part>
	);
};
