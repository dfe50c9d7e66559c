import { t } from '@lingui/core/macro';
import type { EpicCard } from '../../utils/messaging/views';
import type { Item } from '../../utils/release/checklist';
import { isSettled } from '../../utils/release/checklist-edit';
import { Progress } from '../common/progress';
import { VerdictBadge } from '../common/verdict';
import { severityCounts } from '../findings/settle';

interface Props {
	readonly epic: EpicCard;
	readonly items: readonly Item[];
}

/** The verdict, why in short, and how far the checklist is. */
export const VerdictLine = ({ epic, items }: Props) => {
	const reasons = severityCounts(epic.findings);
	const counts = {
		total: items.length,
		done: items.filter(({ status }) => status === 'done').length,
		settled: items.filter(isSettled).length,
	};
	return (
		<div className="verdict-line">
			<p className="verdict-row">
				<VerdictBadge verdict={epic.verdict} status />
				<span className="reasons">{reasons === '' ? t`Nothing stands in the way` : reasons}</span>
			</p>
			<Progress items={counts} />
		</div>
	);
};
