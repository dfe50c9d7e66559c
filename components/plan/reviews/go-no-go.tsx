import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { GoNoGo } from '../../../utils/release/plan';
import { momentText } from '../../common/dates';
import { OpenForm } from '../parts/open-form';
import { Part } from '../parts/part';
import { Problem } from '../parts/problem';
import { ReadText } from '../parts/read-text';
import { StateBadge } from '../parts/state-badge';
import { useAction } from '../parts/use-action';
import { usePlan } from '../plan-context';
import { DECISION_LABELS, GoNoGoForm } from './go-no-go-form';

const Decided = ({ decision }: { readonly decision: GoNoGo }) => {
	const name = <bdi>{decision.name}</bdi>;
	const when = momentText(decision.at);
	return (
		<>
			<p className="subtle">
				<Trans>
					Decided by {name}, {when}
				</Trans>
			</p>
			{decision.conditions !== '' && (
				<div>
					<p className="label">{t`Conditions`}</p>
					<ReadText text={decision.conditions} />
				</div>
			)}
		</>
	);
};

/** Whether the release goes, who decided so, and on which conditions. */
export const GoNoGoPart = () => {
	const { goNoGo } = usePlan().view.plan.reviews;
	const { problem, run } = useAction();
	const go = goNoGo?.decision === 'go';
	return (
		<Part
			title={t`Go / no-go`}
			focusId="go-no-go"
			state={
				<StateBadge
					words={goNoGo === null ? t`Not decided` : DECISION_LABELS[goNoGo.decision]}
					tone={goNoGo === null ? 'plain' : go ? 'good' : 'bad'}
				/>
			}
		>
			{goNoGo !== null && <Decided decision={goNoGo} />}
			<div className="doc-actions">
				<OpenForm
					words={goNoGo === null ? t`Decide…` : t`Decide anew…`}
					about={`: ${t`go / no-go`}`}
					look={goNoGo === null ? 'button' : 'button button-quiet'}
					form={(close) => <GoNoGoForm decided={goNoGo} onClose={close} />}
				/>
				{goNoGo !== null && (
					<button type="button" className="button button-quiet" onClick={() => void run({ type: 'withdraw-go' })}>
						<Trans>
							Withdraw<span className="visually-hidden"> the decision</span>
						</Trans>
					</button>
				)}
			</div>
			<Problem words={problem} />
		</Part>
	);
};
