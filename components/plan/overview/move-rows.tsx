import { msg, t } from '@lingui/core/macro';
import type { ShipMoveProposal } from '../../../utils/release/plan';
import { labels } from '../../../utils/words/labels';
import { dateText } from '../../common/dates';
import { usePlan } from '../plan-context';
import { offsetText } from '../rollout/words';

interface Props {
	readonly proposal: ShipMoveProposal;
	/** Ids of what stays where it is. */
	readonly left: ReadonlySet<string>;
	readonly onChange: (id: string, moves: boolean) => void;
}

const KIND_LABELS = labels({ stage: msg`Stage`, message: msg`Message` });

/** What would move, each to be chosen, and what stays and why. */
export const MoveRows = ({ proposal, left, onChange }: Props) => {
	const { today } = usePlan().view;
	return (
		<>
			{proposal.moves.length === 0 && <p className="subtle">{t`No stage or message would move.`}</p>}
			{proposal.moves.length > 0 && (
				<fieldset className="field">
					<legend>{t`What moves with ship`}</legend>
					<ul className="moves">
						{proposal.moves.map(({ kind, id, label, from, to, offset, hangsOn }) => (
							<li key={id}>
								<label className="choice">
									<input
										type="checkbox"
										checked={!left.has(id)}
										onChange={(event) => onChange(id, event.currentTarget.checked)}
									/>
									<span className="move">
										<span>
											<span className="kind">{KIND_LABELS[kind]}</span> <bdi>{label}</bdi>
										</span>{' '}
										<span className="move-dates">
											{dateText(from, today)} → <strong>{dateText(to, today)}</strong>
										</span>{' '}
										<span className="subtle">{offsetText(offset, hangsOn)}</span>
									</span>
								</label>
							</li>
						))}
					</ul>
				</fieldset>
			)}
			{proposal.stays.length > 0 && (
				<div className="stays">
					<p className="small-head">{t`What stays`}</p>
					<ul>
						{proposal.stays.map(({ kind, id, label, why }) => (
							<li key={id}>
								<span className="kind">{KIND_LABELS[kind]}</span> <bdi>{label}</bdi>: {why}
							</li>
						))}
					</ul>
				</div>
			)}
		</>
	);
};
