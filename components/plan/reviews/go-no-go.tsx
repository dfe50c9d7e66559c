import type { GoNoGo } from '../../../utils/release/plan';
import { momentText } from '../../common/dates';
import { OpenForm } from '../parts/open-form';
import { Part } from '../parts/part';
import { Problem } from '../parts/problem';
import { ReadText } from '../parts/read-text';
import { StateBadge } from '../parts/state-badge';
import { useAction } from '../parts/use-action';
import { usePlan } from '../plan-context';
import { GoNoGoForm } from './go-no-go-form';

const Decided = ({ decision }: { readonly decision: GoNoGo }) => (
	<>
		<p className="subtle">
			Decided by <bdi>{decision.name}</bdi>, {momentText(decision.at)}
		</p>
		{decision.conditions !== '' && (
			<div>
				<p className="label">Conditions</p>
				<ReadText text={decision.conditions} />
			</div>
		)}
	</>
);

/** Whether the release goes, who decided so, and on which conditions. */
export const GoNoGoPart = () => {
	const { goNoGo } = usePlan().view.plan.reviews;
	const { problem, run } = useAction();
	const go = goNoGo?.decision === 'go';
	return (
		<Part
			title="Go / no-go"
			focusId="go-no-go"
			state={
				<StateBadge
					words={goNoGo === null ? 'Not decided' : go ? 'Go' : 'No-go'}
					tone={goNoGo === null ? 'plain' : go ? 'good' : 'bad'}
				/>
			}
		>
			{goNoGo !== null && <Decided decision={goNoGo} />}
			<div className="doc-actions">
				<OpenForm
					words={goNoGo === null ? 'Decide…' : 'Decide anew…'}
					about=": go / no-go"
					look={goNoGo === null ? 'button' : 'button button-quiet'}
					form={(close) => <GoNoGoForm decided={goNoGo} onClose={close} />}
				/>
				{goNoGo !== null && (
					<button type="button" className="button button-quiet" onClick={() => void run({ type: 'withdraw-go' })}>
						Withdraw<span className="visually-hidden"> the decision</span>
					</button>
				)}
			</div>
			<Problem words={problem} />
		</Part>
	);
};
