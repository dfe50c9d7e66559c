import type { GoNoGo } from '../../../utils/release/plan';
import { ChoiceField, type Options } from '../parts/choice-field';
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

const DECISIONS: Options<GoNoGo['decision']> = [
	['go', 'Go'],
	['no-go', 'No-go'],
];

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
			label="Go / no-go"
			submit="Record decision"
			onSubmit={async () =>
				name.trim() === '' ? 'Say who decided.' : edit({ type: 'decide-go', decision, name, conditions })
			}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<ChoiceField label="Decision" value={decision} options={DECISIONS} onChange={(to) => change({ decision: to })} />
			<FormField
				label="Who decided"
				value={name}
				options={namesOf(view.people)}
				onChange={(typed) => change({ name: typed })}
			/>
			<FormField label="Conditions" lines={2} value={conditions} onChange={(typed) => change({ conditions: typed })} />
		</InlineForm>
	);
};
