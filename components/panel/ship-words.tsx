import { msg, t } from '@lingui/core/macro';
import type { ReleaseCard } from '../../utils/messaging/views';
import { labels } from '../../utils/words/labels';
import { dateText, daysLeftText } from '../common/dates';

interface Props {
	readonly card: Pick<ReleaseCard, 'facts' | 'shipDate' | 'daysLeft'>;
	readonly today: string;
}

/** What stands in the date's place for what ships no more. */
const OVER = labels({ cancelled: msg`Cancelled in the tracker`, archived: msg`Archived in the tracker` });

/** When a release ships and how far that is away, or that it has shipped or never will. */
export const ShipWords = ({ card: { facts, shipDate, daysLeft }, today }: Props) => {
	const { state } = facts;
	if (state === 'cancelled' || state === 'archived') return <span className="subtle">{OVER[state]}</span>;
	const shipped = state === 'released';
	// The date of one that shipped early is still the one that was planned.
	const early = shipped && (daysLeft ?? 0) > 0;
	if (shipDate === null || early)
		return <span className="subtle">{shipped ? t`Shipped` : t`No ship date. Set one in the tracker.`}</span>;
	return (
		<span className="ship">
			{shipped && <>{t`Shipped`} · </>}
			<time dateTime={shipDate}>{dateText(shipDate, today)}</time>
			{daysLeft !== null && (
				<>
					{' · '}
					<span className="days-left">{daysLeftText(daysLeft)}</span>
				</>
			)}
		</span>
	);
};
