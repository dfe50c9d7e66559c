import { t } from '@lingui/core/macro';
import type { TimelineEvent } from '../../../utils/release/timeline';
import { dateText } from '../../common/dates';
import { eventFacts, fieldOf, KIND_LABELS, whenText } from './event-words';

interface Props {
	readonly events: readonly TimelineEvent[];
	readonly today: string;
	/** Null where the drawing is shown, and the list is there for assistive technology and for print. */
	readonly goTo: ((id: string) => void) | null;
}

/** The timeline as an ordered list. */
export const EventList = ({ events, today, goTo }: Props) => (
	<ol className={goTo === null ? 'events visually-hidden' : 'events'} aria-label={t`Timeline in order`}>
		{events.map((event) => {
			const label = event.kind === 'ship' ? t`The release ships` : event.label;
			const facts = eventFacts(event);
			return (
				<li key={event.id} data-kind={event.kind} data-past={event.inDays < 0 || undefined}>
					<span className="event-day">
						<time dateTime={event.date}>{dateText(event.date, today)}</time>
						<span className="subtle"> {whenText(event)}</span>
					</span>
					<span className="event-kind">{KIND_LABELS[event.kind]} </span>
					<span>
						{goTo === null ? (
							<bdi>{label}</bdi>
						) : (
							<button type="button" className="link" onClick={() => goTo(fieldOf(event))}>
								<bdi>{label}</bdi>
							</button>
						)}
						{facts !== '' && <span className="subtle">, {facts}</span>}
					</span>
				</li>
			);
		})}
	</ol>
);
