import { t } from '@lingui/core/macro';
import type { ItemCounts } from '../../utils/messaging/views';

const part = (value: number, total: number): string => `${total === 0 ? 0 : Math.round((100 * value) / total)}%`;

type Counts = Pick<ItemCounts, 'total' | 'done' | 'settled'>;

/** How much is done, in words and as a bar; what does not apply is the bar's paler part. */
export const Progress = ({ items: { total, done, settled } }: { readonly items: Counts }) => {
	const dropped = settled - done;
	return (
		<div className="progress">
			<span className="progress-words">
				{total === 0 ? t`No items` : t`${done} of ${total} done`}
				{dropped > 0 && <span className="subtle"> · {t`${dropped} not applicable`}</span>}
			</span>
			<span className="bar" aria-hidden="true">
				<span className="bar-done" style={{ inlineSize: part(done, total) }} />
				<span className="bar-void" style={{ inlineSize: part(dropped, total) }} />
			</span>
		</div>
	);
};
