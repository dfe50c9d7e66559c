import { t } from '@lingui/core/macro';
import { ITEM_STATUS_LABELS, ITEM_STATUSES, type ItemStatus } from '../../utils/release/words';

interface Props {
	readonly title: string;
	readonly status: ItemStatus;
	readonly onPick: (status: ItemStatus) => void;
}

/** The status as a menu. The browser's own select: it works with every keyboard and screen reader. */
export const StatusSelect = ({ title, status, onPick }: Props) => (
	<select
		className={`status status-${status}`}
		aria-label={t`Status of ${title}`}
		value={status}
		onChange={(event) => {
			const picked = ITEM_STATUSES.find((one) => one === event.currentTarget.value);
			if (picked !== undefined) onPick(picked);
		}}
	>
		{ITEM_STATUSES.map((one) => (
			<option key={one} value={one}>
				{ITEM_STATUS_LABELS[one]}
			</option>
		))}
	</select>
);
