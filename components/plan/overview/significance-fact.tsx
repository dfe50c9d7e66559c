import { useMemo } from 'react';
import { areaWords, proposedSignificance, significance } from '../../../utils/release/significance';
import { momentText } from '../../common/dates';
import { usePlan } from '../plan-context';
import { ActButton } from '../rollout/act-button';
import { useSend } from '../rollout/use-send';
import { Fact } from './fact';
import { ProposedAreas } from './proposed-areas';
import { SignificanceForm } from './significance-form';

/** Whether the release is significant, why, and what people decided about it. */
export const SignificanceFact = () => {
	const { view } = usePlan();
	const { plan, policy } = view;
	const sending = useSend();
	const { now, reasons } = useMemo(() => {
		const facts = view.epics.map((epic) => epic.facts);
		return { now: significance(plan, facts, policy), reasons: proposedSignificance(facts, policy) };
	}, [view.epics, plan, policy]);
	const decision = plan.significance;
	return (
		<Fact label="Significance">
			<div className="fact-line">
				<span>
					{now.significant ? <strong>Significant</strong> : 'Not significant'}
					{now.areas.length > 0 && `: touches ${areaWords(now.areas)}`}
				</span>
				<SignificanceForm areas={now.areas} significant={now.significant} />
				{decision !== null && (
					<ActButton tone="quiet" onClick={() => void sending.send({ type: 'set-significance', decision: null })}>
						Go back to the proposal
					</ActButton>
				)}
			</div>
			{decision !== null && (
				<p className="subtle">
					Decided by <bdi>{decision.by.name}</bdi>, {momentText(decision.at)}
					{decision.reason !== '' && <>: {decision.reason}</>}
				</p>
			)}
			<ProposedAreas reasons={reasons} decided={decision !== null} />
			{sending.problem !== null && (
				<p className="field-problem" role="alert">
					{sending.problem}
				</p>
			)}
		</Fact>
	);
};
