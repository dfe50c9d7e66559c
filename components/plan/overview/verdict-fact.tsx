import { plural, t } from '@lingui/core/macro';
import { workingDaysBetween } from '../../../utils/release/calendar';
import { daysLeftText } from '../../common/dates';
import { VerdictBadge } from '../../common/verdict';
import { severityCounts } from '../../findings/settle';
import { usePlan } from '../plan-context';
import { Fact } from './fact';

/** Facts side by side, parted alike in every language. */
const beside = (facts: readonly string[]): string => facts.join(' · ');

const aboutText = (counts: string): string =>
	counts === '' ? t`Nothing is wrong with the release itself` : t`${{ findings: counts }} about the release itself`;

const epicsText = (count: number): string[] =>
	count === 0 ? [] : [plural(count, { one: '# epic needs attention', other: '# epics need attention' })];

const workingText = (days: number): string[] =>
	days <= 0 ? [] : [plural(days, { one: '# working day left', other: '# working days left' })];

/** The verdict, what it rests on, and how long there is left. */
export const VerdictFact = () => {
	const { view } = usePlan();
	const { card, today, policy, findings } = view;
	const { shipDate, daysLeft } = card;
	const working = shipDate === null ? 0 : workingDaysBetween(today, shipDate, policy);
	return (
		<Fact label={t`Verdict`}>
			<span className="fact-line">
				<VerdictBadge verdict={card.verdict} />
				<span className="subtle">{beside([aboutText(severityCounts(findings)), ...epicsText(card.epicsAtFault)])}</span>
			</span>
			{daysLeft !== null && (
				<p className="subtle">{beside([t`Ships ${{ when: daysLeftText(daysLeft) }}`, ...workingText(working)])}</p>
			)}
		</Fact>
	);
};
