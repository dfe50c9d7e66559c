import type { NotesState } from '../../../utils/release/plan';
import { PlanText } from '../fields/plan-text';
import { ApprovalState } from '../parts/approval';
import { Editable } from '../parts/editable';
import { Part } from '../parts/part';
import { StateBadge } from '../parts/state-badge';
import { usePlan } from '../plan-context';
import { NotesActions } from './notes-actions';
import { NotesRead } from './notes-read';

export type Which = 'internal' | 'external';

const TITLES: Readonly<Record<Which, string>> = { internal: 'Internal notes', external: 'External notes' };
const READERS: Readonly<Record<Which, string>> = {
	internal: 'For support, operations and everyone who works here.',
	external: 'For customers, in words they can use.',
};
const STATES: Readonly<Record<NotesState, readonly [string, 'plain' | 'waiting' | 'good']>> = {
	draft: ['Draft', 'plain'],
	review: ['In review', 'waiting'],
	approved: ['Approved', 'good'],
	published: ['Published', 'good'],
	'not-needed': ['Not needed', 'plain'],
};

const NotesFields = ({ which }: { readonly which: Which }) => {
	const { view, edit } = usePlan();
	const notes = view.plan.notes[which];
	const kind = TITLES[which];
	return (
		<>
			<PlanText
				label={`${kind}: text`}
				lines={8}
				saved={notes.text}
				save={(text) => edit({ type: 'edit-notes', which, changes: { text } })}
			/>
			<PlanText
				label={`${kind}: link, where they are written elsewhere`}
				type="url"
				placeholder="https://"
				saved={notes.url}
				save={(url) => edit({ type: 'edit-notes', which, changes: { url: url.trim() } })}
			/>
			{notes.approval !== null && <p className="hint">A change takes the approval back.</p>}
		</>
	);
};

/** One of the two release notes: what it says, where it stands, what can be done with it. */
export const NotesDocument = ({ which }: { readonly which: Which }) => {
	const notes = usePlan().view.plan.notes[which];
	const what = `${which} notes`;
	const [words, tone] = STATES[notes.state];
	const written = notes.text.trim() !== '' || notes.url !== '';
	return (
		<Part
			className="part document"
			title={TITLES[which]}
			state={<StateBadge words={words} tone={tone} />}
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
