import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { SignOff } from '../../../utils/release/plan';
import { FUNCTION_LABELS, type ReleaseFunction } from '../../../utils/release/words';
import { momentText } from '../../common/dates';
import { OpenForm } from '../parts/open-form';
import { Problem } from '../parts/problem';
import { ReadText } from '../parts/read-text';
import { StateBadge } from '../parts/state-badge';
import { useAction } from '../parts/use-action';
import { OUTCOME_LABELS, SignOffForm } from './sign-off-form';

interface Props {
	readonly of: ReleaseFunction;
	readonly signOff: SignOff | undefined;
	/** Whether the release needs it. */
	readonly needed: boolean;
}

/** What one function said of the release. */
export const SignOffRow = ({ of, signOff, needed }: Props) => {
	const { problem, run } = useAction();
	const approved = signOff?.outcome === 'approved';
	const words =
		signOff === undefined ? t({ message: 'Open', context: 'still to do' }) : OUTCOME_LABELS[signOff.outcome];
	const by = FUNCTION_LABELS[of];
	return (
		<li className="doc-entry sign-off">
			<div className="doc-entry-body">
				<p className="sign-off-head">
					<strong>{by}</strong>
					<StateBadge
						words={words}
						tone={signOff === undefined ? (needed ? 'waiting' : 'plain') : approved ? 'good' : 'bad'}
					/>
					{signOff !== undefined && (
						<span className="subtle">
							<bdi>{signOff.name}</bdi>, {momentText(signOff.at)}
						</span>
					)}
				</p>
				{signOff !== undefined && signOff.note !== '' && <ReadText text={signOff.note} />}
				<div className="doc-actions">
					<OpenForm
						words={signOff === undefined ? t`Sign off…` : t`Change…`}
						about={signOff === undefined ? t`for ${{ function: by }}` : t`the sign-off of ${{ function: by }}`}
						look={signOff === undefined ? 'button' : 'button button-quiet'}
						form={(close) => <SignOffForm of={of} signOff={signOff} onClose={close} />}
					/>
					{signOff !== undefined && (
						<button
							type="button"
							className="button button-quiet"
							onClick={() => void run({ type: 'withdraw-sign-off', function: of })}
						>
							<Trans>
								Withdraw<span className="visually-hidden"> the sign-off of {by}</span>
							</Trans>
						</button>
					)}
				</div>
				<Problem words={problem} />
			</div>
		</li>
	);
};
