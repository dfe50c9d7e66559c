import { t } from '@lingui/core/macro';
import { Icon } from '../common/icon';
import { usePanel } from '../panel/context';
import type { PendingEdit } from '../panel/queue';

/** An edit that did not go through, beside the item it belongs to. */
export const EditProblem = ({ edit }: { readonly edit: PendingEdit }) => {
	const { store } = usePanel();
	return (
		<div className="edit-problem">
			<p>
				<Icon name="warning" size={14} /> {t`Not saved: ${{ reason: edit.problem?.message ?? '' }}`}
			</p>
			<div className="form-actions">
				<button type="button" className="button" onClick={() => store.retry(edit.id)}>
					{t`Retry`}
				</button>
				<button type="button" className="button button-quiet" onClick={() => store.discard(edit.id)}>
					{t`Discard this change`}
				</button>
			</div>
		</div>
	);
};
