import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Plan } from '../../../utils/release/plan';
import { areaWords, proposedSignificance, type Significance, significance } from '../../../utils/release/significance';
import { personName } from '../../../utils/release/you';
import { momentText } from '../../common/dates';
import { usePlan } from '../plan-context';
import { ActButton } from '../rollout/act-button';
import { useSend } from '../rollout/use-send';
import { Fact } from './fact';
import { ProposedAreas } from './proposed-areas';
import { SignificanceForm } from './significance-form';

const State = ({ significant: holds, areas: touched }: Pick<Significance, 'significant' | 'areas'>) => {
	const areas = areaWords(touched);
	if (touched.length === 0) return holds ? <strong>{t`Significant`}</strong> : t`Not significant`;
	if (!holds) return t`Not significant: touches ${areas}`;
	return (
		<Trans>
			<strong>Significant</strong>: touches {areas}
		</Trans>
	);
};

const Decided = ({ decision }: { readonly decision: NonNullable<Plan['significance']> }) => {
	const name = <bdi>{personName(decision.by)}</bdi>;
	const moment = momentText(decision.at);
	return (
		<>
			<Trans>
				Decided by {name}, {moment}
			</Trans>
			{decision.reason !== '' && <>: {decision.reason}</>}
		</>
	);
};

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
		<Fact label={t`Significance`}>
			<div className="fact-line">
				<span>
					<State {...now} />
				</span>
				<SignificanceForm areas={now.areas} significant={now.significant} />
				{decision !== null && (
					<ActButton tone="quiet" onClick={() => void sending.send({ type: 'set-significance', decision: null })}>
						{t`Go back to the proposal`}
					</ActButton>
				)}
			</div>
			{decision !== null && (
				<p className="subtle">
					<Decided decision={decision} />
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
