import type { ReleaseView } from '../../../utils/messaging/views';
import { percent, placeOf, type Scale } from './layout';

interface Props {
	readonly view: ReleaseView;
	readonly scale: Scale;
	readonly crowded: readonly string[];
}

/** Lines through all tracks: today, ship, and the days on which too much is due. */
export const DayLines = ({ view, scale, crowded }: Props) => {
	const { shipDate } = view.card;
	const at = (date: string) => ({ insetInlineStart: percent(placeOf(scale, date)) });
	return (
		<div className="tl-lines">
			{crowded.map((date) => (
				<span key={date} className="tl-line tl-crowded" style={at(date)} />
			))}
			<span className="tl-line tl-today" style={at(view.today)} />
			{shipDate !== null && <span className="tl-line tl-ship" style={at(shipDate)} />}
		</div>
	);
};
