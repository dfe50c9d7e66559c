import type { ItemCounts } from '../../utils/messaging/views';

const part = (value: number, total: number): string => `${total === 0 ? 0 : Math.round((100 * value) / total)}%`;

type Counts = Pick<ItemCounts, 'total' | 'done' | 'settled'>;

/** How much is done, in words and as a bar; what does not apply is the bar's paler part. */
export const Progress = ({ items }: { readonly items: Counts }) => (
	<div className="progress">
		<span className="progress-words">
			{items.total === 0 ? 'No items' : `${items.done} of ${items.total} done`}
			{items.settled > items.done && (
				<span className="subtle">
					{', '}
					{items.settled - items.done} not applicable
				</span>
			)}
		</span>
		<span className="bar" aria-hidden="true">
			<span className="bar-done" style={{ inlineSize: part(items.done, items.total) }} />
			<span className="bar-void" style={{ inlineSize: part(items.settled - items.done, items.total) }} />
		</span>
	</div>
);
