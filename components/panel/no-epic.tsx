import { t } from '@lingui/core/macro';
import type { PanelView } from '../../utils/messaging/views';
import { usePanel } from './context';

/** An issue that belongs to no epic: what that means, and what can be done. */
export const NoEpic = ({ view }: { readonly view: PanelView }) => {
	const { store } = usePanel();
	const { key } = view.issue;
	const badge = (
		<p className="verdict-row">
			<span className="badge">
				<span role="status">{t`No checklist`}</span>
			</span>
		</p>
	);
	// An issue that is not there cannot be given one.
	if (view.gaps.some(({ why }) => why === 'not-found')) return <div className="no-epic">{badge}</div>;
	return (
		<div className="no-epic">
			{badge}
			<p>
				{t`Checklists belong to epics, and ${key} is not part of one. If it ships as a change of its own, give it a checklist here.`}
			</p>
			<p>
				<button type="button" className="button button-primary" onClick={() => void store.mark(true)}>
					{t`Treat this issue as an epic`}
				</button>
			</p>
		</div>
	);
};
