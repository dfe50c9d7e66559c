import { workingDaysBetween } from '../../../utils/release/calendar';
import { daysLeftText, plural } from '../../common/dates';
import { VerdictBadge } from '../../common/verdict';
import { severityCounts } from '../../findings/settle';
import { usePlan } from '../plan-context';
import { Fact } from './fact';

/** The verdict, what it rests on, and how long there is left. */
export const VerdictFact = () => {
	const { view } = usePlan();
	const { card, today, policy, findings } = view;
	const { shipDate, daysLeft } = card;
	const working = shipDate === null ? 0 : workingDaysBetween(today, shipDate, policy);
	const about = severityCounts(findings);
	return (
		<Fact label="Verdict">
			<span className="fact-line">
				<VerdictBadge verdict={card.verdict} />
				<span className="subtle">
					{about === '' ? 'Nothing is wrong with the release itself' : `${about} about the release itself`}
					{card.epicsAtFault > 0 && `, ${plural(card.epicsAtFault, 'epic needs', 'epics need')} attention`}
				</span>
			</span>
			{daysLeft !== null && (
				<p className="subtle">
					Ships {daysLeftText(daysLeft)}
					{working > 0 && `, ${plural(working, 'working day')} left`}
				</p>
			)}
		</Fact>
	);
};
