import { msg, t } from '@lingui/core/macro';
import type { SignOff } from '../../../utils/release/plan';
import { FUNCTION_LABELS, type ReleaseFunction } from '../../../utils/release/words';
import { labels } from '../../../utils/words/labels';
import { ChoiceField, optionsOf } from '../parts/choice-field';
import { FormField } from '../parts/form-field';
import { InlineForm } from '../parts/inline-form';
import { namesOf } from '../parts/people';
import { useKept } from '../parts/use-kept';
import { usePlan } from '../plan-context';

interface Props {
	readonly of: ReleaseFunction;
	readonly signOff: SignOff | undefined;
	readonly onClose: () => void;
}

interface Typed {
	readonly name: string;
	readonly outcome: SignOff['outcome'];
	readonly note: string;
}

export const OUTCOME_LABELS: Readonly<Record<SignOff['outcome'], string>> = labels({
	approved: msg`Approved`,
	'changes-asked': msg`Changes asked`,
});

/** Records what a function said. */
export const SignOffForm = ({ of, signOff, onClose }: Props) => {
	const { view, edit } = usePlan();
	const [{ name, outcome, note }, change, forget] = useKept<Typed>(`sign-off/${of}`, {
		name: signOff?.name ?? view.me?.name ?? '',
		outcome: signOff?.outcome ?? 'approved',
		note: signOff?.note ?? '',
	});
	return (
		<InlineForm
			label={t`Sign-off of ${{ function: FUNCTION_LABELS[of] }}`}
			submit={t`Record sign-off`}
			onSubmit={async () =>
				name.trim() === '' ? t`Say who signs off.` : edit({ type: 'sign-off', function: of, name, outcome, note })
			}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<ChoiceField
				label={t`Outcome`}
				value={outcome}
				options={optionsOf(OUTCOME_LABELS)}
				onChange={(to) => change({ outcome: to })}
			/>
			<FormField
				label={t`Who signs off`}
				value={name}
				options={namesOf(view.people)}
				onChange={(typed) => change({ name: typed })}
			/>
			<FormField
				label={outcome === 'approved' ? t`Note` : t`Which changes`}
				lines={2}
				value={note}
				onChange={(typed) => change({ note: typed })}
			/>
		</InlineForm>
	);
};
