import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Acknowledgement } from '../../../utils/release/plan';
import { momentText } from '../../common/dates';
import { FormField } from '../parts/form-field';
import { InlineForm } from '../parts/inline-form';
import { OpenForm } from '../parts/open-form';
import { namesOf } from '../parts/people';
import { Problem } from '../parts/problem';
import { StateBadge } from '../parts/state-badge';
import { useAction } from '../parts/use-action';
import { useKept } from '../parts/use-kept';
import { usePlan } from '../plan-context';

const AcknowledgeForm = ({ onClose }: { readonly onClose: () => void }) => {
	const { view, edit } = usePlan();
	const [{ name }, change, forget] = useKept('acknowledge', { name: view.me?.name ?? '' });
	return (
		<InlineForm
			label={t`Confirm that support has read the brief`}
			submit={t`Confirm`}
			onSubmit={async () =>
				name.trim() === '' ? t`Say who in support has read it.` : edit({ type: 'acknowledge-brief', name })
			}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<FormField
				label={t`Who in support has read it`}
				value={name}
				options={namesOf(view.people)}
				onChange={(typed) => change({ name: typed })}
			/>
		</InlineForm>
	);
};

interface Props {
	readonly acknowledgement: Acknowledgement | null;
	readonly finished: boolean;
}

/** Who in support has read the brief, or the way to say so. */
export const Acknowledged = ({ acknowledgement, finished }: Props) => {
	const { problem, run } = useAction();
	if (acknowledgement === null) {
		return (
			<>
				<StateBadge words={t`Not yet`} />
				<div className="doc-actions">
					{finished ? (
						<OpenForm words={t`Acknowledge for support…`} form={(close) => <AcknowledgeForm onClose={close} />} />
					) : (
						<p className="hint">{t`Once the brief is finished.`}</p>
					)}
				</div>
			</>
		);
	}
	return (
		<>
			<StateBadge words={acknowledgement.name} tone="good" />
			<p className="subtle">{momentText(acknowledgement.at)}</p>
			<div className="doc-actions">
				<button
					type="button"
					className="button button-quiet"
					onClick={() => void run({ type: 'withdraw-acknowledgement' })}
				>
					<Trans>
						Withdraw<span className="visually-hidden"> support’s acknowledgement</span>
					</Trans>
				</button>
			</div>
			<Problem words={problem} />
		</>
	);
};
