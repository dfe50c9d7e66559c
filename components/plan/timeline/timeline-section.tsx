import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import { addWorkingDays } from '../../../utils/release/calendar';
import { dateText } from '../../common/dates';
import { SectionFindings } from '../rollout/section-findings';
import { besideText } from '../rollout/words';
import type { SectionProps } from '../sections';
import { Drawing } from './drawing';
import { EventList } from './event-list';
import { eventsOf, undated } from './event-words';

/** Days on which too much is due, by the field that findings name them by. */
const crowdedDays = ({ findings, card, policy }: SectionProps['view']): ReadonlyMap<string, string> => {
	const days = new Map<string, string>();
	for (const { subject } of findings) {
		const offset = subject.kind === 'release' ? /^day-(-?\d+)$/.exec(subject.fieldId ?? '')?.[1] : undefined;
		if (offset === undefined || card.shipDate === null) continue;
		days.set(`day-${offset}`, addWorkingDays(card.shipDate, Number(offset), policy));
	}
	return days;
};

/** Everything of the release that has a date, drawn, and as a list for those who read it or listen to it. */
export const TimelineSection = ({ view, goTo }: SectionProps) => {
	const [asList, setAsList] = useState(false);
	const events = useMemo(() => eventsOf(view), [view]);
	const crowded = useMemo(() => crowdedDays(view), [view]);
	const crowdedDates = useMemo(() => [...crowded.values()], [crowded]);
	const without = undated(view);
	if (events.length === 0) {
		return <p className="subtle">{t`Nothing has a date yet. The timeline begins with the ship date.`}</p>;
	}
	return (
		<>
			<SectionFindings view={view} goTo={goTo} section="timeline" />
			<div className="timeline-tools">
				<button type="button" className="button" aria-pressed={asList} onClick={() => setAsList(!asList)}>
					{t`Show as list`}
				</button>
				{[...crowded].map(([field, date]) => (
					<span key={field} className="crowded" data-focus={field} tabIndex={-1}>
						{t`Crowded day: ${{ date: dateText(date, view.today) }}`}
					</span>
				))}
			</div>
			{!asList && <Drawing view={view} events={events} crowded={crowdedDates} />}
			<EventList events={events} today={view.today} goTo={asList ? goTo : null} />
			{without.length > 0 && <p className="subtle">{t`Without a date: ${{ names: besideText(without) }}.`}</p>}
		</>
	);
};
