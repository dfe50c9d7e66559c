import type { TimelineEvent } from '../../../utils/release/timeline';
import { Icon } from '../../common/icon';
import { inLanes, percent, type Scale } from './layout';

const LANE = 24;

interface Props {
	readonly title: string;
	readonly events: readonly TimelineEvent[];
	readonly scale: Scale;
}

const textOf = ({ label, time }: TimelineEvent): string => (time === null ? label : `${label}, ${time}`);

/** Points in time with their labels, in as many lanes as keep them apart. */
export const PointTrack = ({ title, events, scale }: Props) => {
	if (events.length === 0) return null;
	const { placed, lanes } = inLanes(events, scale, textOf);
	return (
		<div className="tl-track">
			<div className="tl-head">{title}</div>
			<div className="tl-lanes" style={{ blockSize: `${lanes * LANE}px` }}>
				{placed.map(({ event, at, before, lane }) => (
					<span
						key={event.id}
						className="tl-point"
						data-kind={event.kind}
						data-done={event.done || undefined}
						data-late={(!event.done && event.inDays < 0) || undefined}
						data-before={before || undefined}
						style={{
							insetBlockStart: `${lane * LANE}px`,
							...(before ? { insetInlineEnd: percent(1 - at) } : { insetInlineStart: percent(at) }),
						}}
					>
						<span className="tl-mark">{event.done && <Icon name="check" size={12} />}</span>
						<span className="tl-label">{textOf(event)}</span>
					</span>
				))}
			</div>
		</div>
	);
};
