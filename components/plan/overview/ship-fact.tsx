import { t } from '@lingui/core/macro';
import { TRACKER_LABELS } from '../../../utils/release/words';
import { dateText, daysLeftText } from '../../common/dates';
import { usePlan } from '../plan-context';
import { SavedInput } from '../rollout/saved-fields';
import { Fact } from './fact';
import { MoveShip } from './move-ship';

/** The ship date: the tracker's, or an own one where the tracker has none. */
export const ShipFact = () => {
	const { view } = usePlan();
	const { card, plan, today } = view;
	const { shipDate, daysLeft, facts, site } = card;
	const tracker = TRACKER_LABELS[site.kind];
	if (facts.shipDate === null && plan.shipDate === null) {
		return (
			<Fact label={t`Ships`}>
				<p className="subtle">{t`${tracker} has no date for this release. Set it there, or here until then.`}</p>
				<div className="fit">
					<SavedInput
						label={t`Ship date`}
						type="date"
						saved=""
						focusId="ship-date"
						command={(date) => ({ type: 'set-basics', changes: { shipDate: date === '' ? null : date } })}
					/>
				</div>
			</Fact>
		);
	}
	const words = shipDate === null ? t`No date` : dateText(shipDate, today);
	return (
		<Fact label={t`Ships`}>
			<div className="fact-line" data-focus="ship-date" tabIndex={-1}>
				<span>
					<strong>{words}</strong>
					{daysLeft !== null && ` · ${daysLeftText(daysLeft)}`}
				</span>
				<span className="subtle">
					{facts.shipDate === null ? t`Set here; ${tracker} has no date` : t`As set in ${tracker}; change it there`}
				</span>
				{facts.shipDate === null && <MoveShip />}
			</div>
		</Fact>
	);
};
