import { plural, t } from '@lingui/core/macro';
import { useState } from 'react';
import { shipMoveCommand } from '../../../utils/release/plan';
import { dateText } from '../../common/dates';
import { usePlan } from '../plan-context';
import { ActButton } from '../rollout/act-button';
import { useSend } from '../rollout/use-send';
import { Consequences } from './consequences';
import { MoveRows } from './move-rows';
import { usePreview } from './use-preview';

interface Props {
	readonly to: string;
	readonly keepWords: string;
	readonly keepProblem?: string | null;
	readonly onKeep: () => void;
	/** Called once the move is durable. */
	readonly onDone: () => void;
}

/** What would move with ship, to choose from, with the consequences shown before it is carried out. */
export const MoveChoice = ({ to, keepWords, keepProblem = null, onKeep, onDone }: Props) => {
	const { view } = usePlan();
	const sending = useSend();
	const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
	const all = usePreview(to, null);
	const proposal = all.preview?.proposal ?? null;
	const chosen = (proposal?.moves ?? []).filter(({ id }) => !left.has(id)).map(({ id }) => id);
	const some = usePreview(to, left.size === 0 ? null : chosen);

	const problem = all.problem ?? some.problem;
	if (problem !== null) {
		return (
			<div className="form-actions">
				<p className="field-problem" role="alert">
					{problem}
				</p>
				<ActButton onClick={all.problem === null ? some.retry : all.retry}>{t`Try again`}</ActButton>
			</div>
		);
	}
	if (all.preview === null || proposal === null) {
		return (
			<p className="subtle">{all.preview === null ? t`Working out what would move…` : t`Nothing hangs on ship.`}</p>
		);
	}
	const apply = async (): Promise<void> => {
		if (await sending.send(shipMoveCommand(proposal, new Set(chosen)))) onDone();
	};
	const count = chosen.length;
	const words =
		chosen.length === 0
			? t`Plan on ${{ date: dateText(to, view.today) }}`
			: plural(count, { one: 'Move # date with ship', other: 'Move # dates with ship' });
	const wrong = sending.problem ?? keepProblem;
	return (
		<>
			<MoveRows
				proposal={proposal}
				left={left}
				onChange={(id, moves) => {
					const next = new Set(left);
					if (moves) next.delete(id);
					else next.add(id);
					setLeft(next);
				}}
			/>
			<Consequences preview={some.preview} current={some.current} />
			{wrong !== null && (
				<p className="field-problem" role="alert">
					{wrong}
				</p>
			)}
			<div className="form-actions">
				<ActButton tone="primary" disabled={!some.current || sending.busy} onClick={() => void apply()}>
					{words}
				</ActButton>
				<ActButton onClick={onKeep}>{keepWords}</ActButton>
			</div>
		</>
	);
};
