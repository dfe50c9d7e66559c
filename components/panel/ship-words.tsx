import { t } from '@lingui/core/macro';
import type { ReleaseCard } from '../../utils/messaging/views';
import { dateText, daysLeftText } from '../common/dates';

interface Props {
	readonly card: Pick<ReleaseCard, 'shipDate' | 'daysLeft'>;
	readonly today: string;
}

/** When a release ships, and how far that is away. */
export const ShipWords = ({ card: { shipDate, daysLeft }, today }: Props) =>
	shipDate === null ? (
		<span className="subtle">{t`No ship date. Set one in the tracker.`}</span>
	) : (
		<span className="ship">
			<time dateTime={shipDate}>{dateText(shipDate, today)}</time>
			{daysLeft !== null && (
				<>
					{' · '}
					<span className="days-left">{daysLeftText(daysLeft)}</span>
				</>
			)}
		</span>
	);
