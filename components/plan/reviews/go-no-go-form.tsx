import { msg, t } from '@lingui/core/macro';
import type { GoNoGo } from '../../../utils/release/plan';
import { labels } from '../../../utils/words/labels';
import { ChoiceField, optionsOf } from '../parts/choice-field';
import { FormField } from '../parts/form-field';
import { InlineForm } from '../parts/inline-form';
import { namesOf } from '../parts/people';
import { useKept } from '../parts/use-kept';
import { usePlan } from '../plan-context';

interface Props {
	readonly decided: GoNoGo | null;
	readonly onClose: () => void;
}

interface Typed {
	readonly decision: GoNoGo['decision'];
	readonly name: string;
	readonly conditions: string;
}

export const DECISION_LABELS: Readonly<Record<GoNoGo['decision'], string>> = labels({
	go: msg`Go`,
	'no-go': msg`No-go`,
});

/** Records the decision, with the name of whoever made it. */
export const GoNoGoForm = ({ decided, onClose }: Props) => {
	const { view, edit } = usePlan();
	const [{ decision, name, conditions }, change, forget] = useKept<Typed>('go-no-go', {
		decision: decided?.decision ?? 'go',
		name: decided?.name ?? view.me?.name ?? '',
		conditions: decided?.conditions ?? '',
	});
	return (
		<InlineForm
			label={t`Go / no-go`}
			submit={t`Record decision`}
			onSubmit={async () =>
				name.trim() === '' ? t`Say who decided.` : edit({ type: 'decide-go', decision, name, conditions })
			}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<ChoiceField
				label={t`Decision`}
				value={decision}
				options={optionsOf(DECISION_LABELS)}
				onChange={(to) => change({ decision: to })}
			/>
			<FormField
				label={t`Who decided`}
				value={name}
				options={namesOf(view.people)}
				onChange={(typed) => change({ name: typed })}
			/>
			<FormField
				label={t`Conditions`}
				lines={2}
				value={conditions}
				onChange={(typed) => change({ conditions: typed })}
			/>
		</InlineForm>
	);
};
