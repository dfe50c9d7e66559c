import { t } from '@lingui/core/macro';
import { LIMITS } from '../../../utils/release/checklist';
import type { Learning } from '../../../utils/release/plan';
import {
	ARTIFACT_LABELS,
	ARTIFACTS,
	type Artifact,
	FUNCTION_LABELS,
	FUNCTIONS,
	type ReleaseFunction,
} from '../../../utils/release/words';
import { messageOf } from '../../common/use-view';
import { SelectField } from '../parts/choice-field';
import { FormField } from '../parts/form-field';
import { InlineForm } from '../parts/inline-form';
import { useKept } from '../parts/use-kept';
import { usePlan } from '../plan-context';

interface Props {
	readonly learning: Learning;
	/** Called with the key of the epic. */
	readonly onAdded: (key: string) => void;
	readonly onClose: () => void;
}

interface Typed {
	readonly title: string;
	readonly epicId: string;
	readonly artifact: Artifact;
	readonly by: ReleaseFunction;
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, LIMITS.title);

/** Makes a learning an item of an epic's checklist. */
export const ToChecklist = ({ learning, onAdded, onClose }: Props) => {
	const { view, client, edit } = usePlan();
	const [typed, change, forget] = useKept<Typed>(`item:${learning.id}`, {
		title: oneLine(learning.text),
		epicId: view.epics[0]?.facts.id ?? '',
		artifact: learning.artifact ?? 'previous-incidents',
		by: 'engineering',
	});
	const send = async (): Promise<string | null> => {
		const epic = view.epics.find(({ facts }) => facts.id === typed.epicId);
		if (epic === undefined) return t`This epic is no longer in the release. Choose another one.`;
		const { title, artifact, by } = typed;
		const item = { id: crypto.randomUUID(), artifact, title, function: by, required: true, dueOffset: null };
		const command = { type: 'add' as const, item };
		try {
			await client.ask('checklist.edit', { id: crypto.randomUUID(), epicId: epic.facts.id, command });
		} catch (cause) {
			return messageOf(cause);
		}
		onAdded(epic.facts.key);
		// The item is there; that the learning does not say so is not worth sending the form again.
		await edit({ type: 'edit-learning', id: learning.id, changes: { artifact } });
		return null;
	};
	return (
		<InlineForm
			label={t`Add to a checklist`}
			submit={t`Add item`}
			onSubmit={send}
			onClose={() => {
				forget();
				onClose();
			}}
		>
			<FormField label={t`Item`} value={typed.title} max={LIMITS.title} onChange={(title) => change({ title })} />
			<div className="doc-row">
				<SelectField
					label={t`Epic`}
					value={typed.epicId}
					options={view.epics.map(({ facts }) => [facts.id, `${facts.key} ${facts.title}`] as const)}
					onChange={(epicId) => change({ epicId })}
				/>
				<SelectField
					label={t`Part of the checklist`}
					value={typed.artifact}
					options={ARTIFACTS.map((one) => [one, ARTIFACT_LABELS[one]] as const)}
					onChange={(artifact) => change({ artifact })}
				/>
				<SelectField
					label={t`Who owes it`}
					value={typed.by}
					options={FUNCTIONS.map((one) => [one, FUNCTION_LABELS[one]] as const)}
					onChange={(by) => change({ by })}
				/>
			</div>
		</InlineForm>
	);
};
