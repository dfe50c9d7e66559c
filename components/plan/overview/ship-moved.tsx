import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { shipMoveCommand } from '../../../utils/release/plan';
import { dateText } from '../../common/dates';
import { Icon } from '../../common/icon';
import { usePlan } from '../plan-context';
import { useSend } from '../rollout/use-send';
import { MoveChoice } from './move-choice';

/** Says that ship moved under the plan, and offers to move what hangs on it. Nothing moves by itself. */
export const ShipMoved = () => {
	const { view } = usePlan();
	const sending = useSend();
	const { move, today } = view;
	if (move === null || move.from === move.to) return null;
	const [from, to] = [dateText(move.from, today), dateText(move.to, today)];
	const keep = (): void => void sending.send(shipMoveCommand(move, new Set()));
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid of its own in every browser
		<div className="ship-moved" role="group" aria-labelledby="ship-moved-title" data-focus="ship-move" tabIndex={-1}>
			<h3 id="ship-moved-title">
				<Icon name="warning" /> {t`Ship moved`}
			</h3>
			<p>
				<Trans>
					The plan was made for <strong>{from}</strong>; the release now ships <strong>{to}</strong>. Nothing in the
					plan has moved yet.
				</Trans>
			</p>
			<MoveChoice
				key={move.to}
				to={move.to}
				keepWords={t`Keep all dates`}
				keepProblem={sending.problem}
				onKeep={keep}
				onDone={() => undefined}
			/>
		</div>
	);
};
