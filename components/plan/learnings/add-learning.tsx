import { t } from '@lingui/core/macro';
import { FormField } from '../parts/form-field';
import { InlineForm } from '../parts/inline-form';
import { namesOf, personNamed } from '../parts/people';
import { useKept } from '../parts/use-kept';
import { usePlan } from '../plan-context';

/** Writes down what was learned. */
export const AddLearning = ({ onClose }: { readonly onClose: () => void }) => {
	const { view, edit } = usePlan();
	const [{ text, owner }, change, forget] = useKept('learning', { text: '', owner: '' });
	return (
		<InlineForm
			label={t`Add a learning`}
			submit={t`Add learning`}
			onSubmit={() =>
				edit({
					type: 'add-learning',
					id: crypto.randomUUID(),
					learning: { text, owner: personNamed(owner, view.people), artifact: null },
				})
			}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<FormField label={t`What was learned`} lines={2} value={text} onChange={(typed) => change({ text: typed })} />
			<FormField
				label={t`Owner`}
				value={owner}
				options={namesOf(view.people)}
				onChange={(typed) => change({ owner: typed })}
			/>
		</InlineForm>
	);
};
