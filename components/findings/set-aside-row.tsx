import { t } from '@lingui/core/macro';
import type { SetAside } from '../../utils/messaging/views';
import { personName } from '../../utils/release/you';
import { dateText } from '../common/dates';

interface Props {
	readonly aside: SetAside;
	readonly today: string;
	/** Brings it back; null where that is done elsewhere. */
	readonly onBack: (() => void) | null;
}

/** A finding that somebody set aside: who, until when and why, with the way back. */
export const SetAsideRow = ({ aside: { finding, snooze, place }, today, onBack }: Props) => (
	<li className="aside" data-rule={finding.rule}>
		<p>
			<bdi>{finding.problem}</bdi>
		</p>
		<p className="hint">
			<bdi>{personName(snooze.by)}</bdi>,{' '}
			{snooze.until === null ? t`for good` : t`until ${{ date: dateText(snooze.until, today) }}`}:{' '}
			<bdi>{snooze.reason}</bdi>{' '}
			{onBack === null ? (
				place === 'epic' ? (
					t`(with the epic, in its panel)`
				) : (
					t`(in the plan)`
				)
			) : (
				<button type="button" className="link" onClick={onBack}>
					{t`Bring back`}
					<span className="visually-hidden">: {finding.problem}</span>
				</button>
			)}
		</p>
	</li>
);
