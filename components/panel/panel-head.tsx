import type { PanelView } from '../../utils/messaging/views';
import { ageText } from '../common/dates';
import { Icon } from '../common/icon';
import { usePanel } from './context';

interface Props {
	readonly view: PanelView | null;
	readonly busy: boolean;
}

/** The panel's name, and the way to have the tracker read again. */
export const PanelHead = ({ view, busy }: Props) => {
	const { store } = usePanel();
	const readAt = view?.epic?.facts.readAt;
	return (
		<div className="panel-head">
			<h2>Release coordination</h2>
			{busy && view !== null && (
				<span className="busy">
					<span className="spinner" aria-hidden="true" />
					<span className="visually-hidden">Reading</span>
				</span>
			)}
			<button
				type="button"
				className="icon-button"
				aria-label="Read again from the tracker"
				title={readAt === undefined ? 'Read again from the tracker' : `Read ${ageText(readAt)}. Read again`}
				aria-disabled={busy || undefined}
				onClick={() => {
					if (!busy) void store.refresh();
				}}
			>
				<Icon name="refresh" />
			</button>
		</div>
	);
};
