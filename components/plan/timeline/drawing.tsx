import { msg, t } from '@lingui/core/macro';
import { type CSSProperties, useMemo } from 'react';
import type { ReleaseView } from '../../../utils/messaging/views';
import type { TimelineEvent } from '../../../utils/release/timeline';
import { labels } from '../../../utils/words/labels';
import { Axis } from './axis';
import { barsOf } from './bars';
import { DayLines } from './day-lines';
import { scaleFor } from './layout';
import { PointTrack } from './point-track';
import { StageTrack } from './stage-track';
import { useRoom } from './use-room';

interface Props {
	readonly view: ReleaseView;
	readonly events: readonly TimelineEvent[];
	readonly crowded: readonly string[];
}

/** Width of the tracks' titles, in pixels. */
const HEAD = 84;

const TRACK_LABELS = labels({ message: msg`Messages`, review: msg`Reviews`, deadline: msg`Due` });

/** The drawn timeline. Its content is hidden from assistive technology, which reads the list instead. */
export const Drawing = ({ view, events, crowded }: Props) => {
	const [box, room] = useRoom();
	const scale = useMemo(
		() => scaleFor([...events.map(({ date }) => date), ...crowded], view.today, room - HEAD),
		[events, crowded, view.today, room],
	);
	const width = { '--timeline-width': `${scale.width + HEAD}px` } as CSSProperties;
	const bars = useMemo(() => barsOf(view.plan), [view.plan]);
	return (
		// biome-ignore lint/a11y/useSemanticElements: it is a scrolling box, no set of fields
		<div
			ref={box}
			className="timeline-scroll"
			role="group"
			aria-label={t`Drawn timeline; the list in order says the same`}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be within reach of the keyboard
			tabIndex={0}
		>
			<div className="timeline" style={width} aria-hidden="true">
				<DayLines view={view} scale={scale} crowded={crowded} />
				<Axis scale={scale} shipDate={view.card.shipDate} today={view.today} />
				{bars.length > 0 && <StageTrack bars={bars} scale={scale} />}
				{Object.entries(TRACK_LABELS).map(([kind, title]) => (
					<PointTrack key={kind} title={title} events={events.filter((event) => event.kind === kind)} scale={scale} />
				))}
			</div>
		</div>
	);
};
