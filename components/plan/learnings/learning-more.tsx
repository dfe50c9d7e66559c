import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { Learning } from '../../../utils/release/plan';
import { OpenForm } from '../parts/open-form';
import { Problem } from '../parts/problem';
import { useAction } from '../parts/use-action';
import { usePlan } from '../plan-context';
import { ToChecklist } from './to-checklist';

interface Props {
	readonly learning: Learning;
	/** Called with the learning as it is once closed. */
	readonly onClosed: (learning: Learning) => void;
}

/** What can be done about a learning. */
export const LearningMore = ({ learning, onClosed }: Props) => {
	const { view } = usePlan();
	const { problem, run } = useAction();
	const [added, setAdded] = useState<string | null>(null);
	const open = learning.state === 'open';
	const about = <span className="visually-hidden">: {learning.text.slice(0, 60)}</span>;
	const toggle = async (): Promise<void> => {
		const done = await run({ type: open ? 'close-learning' : 'reopen-learning', id: learning.id });
		const closed = { closedBy: view.me ?? { name: t`You` }, closedAt: new Date().toISOString() };
		if (done && open) onClosed({ ...learning, ...closed, state: 'closed' });
	};
	return (
		<>
			<div className="doc-actions">
				<button type="button" className="button button-quiet" onClick={() => void toggle()}>
					{open ? t({ message: 'Close', context: 'a learning' }) : t`Reopen`}
					{about}
				</button>
				{view.epics.length > 0 && (
					<OpenForm
						words={t`Add to a checklist…`}
						about={`: ${learning.text.slice(0, 60)}`}
						look="button button-quiet"
						form={(close) => <ToChecklist learning={learning} onAdded={setAdded} onClose={close} />}
					/>
				)}
			</div>
			<p role="status" className={added === null ? 'visually-hidden' : 'hint'}>
				{added !== null && t`Added to the checklist of ${{ epic: added }}.`}
			</p>
			<Problem words={problem} />
		</>
	);
};
