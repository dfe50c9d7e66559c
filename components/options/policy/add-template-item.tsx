import { t } from '@lingui/core/macro';
import { type RefObject, useId, useState } from 'react';
import { LIMITS } from '../../../utils/release/checklist';
import type { TemplateItem } from '../../../utils/release/template';
import {
	ARTIFACT_LABELS,
	ARTIFACTS,
	type Artifact,
	FUNCTION_LABELS,
	FUNCTIONS,
	type ReleaseFunction,
} from '../../../utils/release/words';
import { SelectField } from './select-field';

type NewItem = Omit<TemplateItem, 'templateKey'>;
const BLANK = {
	title: '',
	artifact: 'release-notes' as Artifact,
	function: 'product' as ReleaseFunction,
};

interface Props {
	/** Where the focus goes once an item has been taken out. */
	readonly titleField: RefObject<HTMLInputElement | null>;
	readonly onAdd: (item: NewItem) => void;
}

/** Adds an item of the team's own; it is required and without a date until its row says otherwise. */
export const AddTemplateItem = ({ titleField, onAdd }: Props) => {
	const id = useId();
	const [item, setItem] = useState(BLANK);
	const [problem, setProblem] = useState<string | null>(null);
	const add = (): void => {
		const title = item.title.trim();
		if (title === '') {
			setProblem(t`Give the item a title first.`);
			return;
		}
		onAdd({ ...item, title, required: true, dueOffset: null });
		setItem({ ...item, title: '' });
	};
	return (
		<form
			className="row-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				add();
			}}
		>
			<div className="field grow">
				<label htmlFor={id}>{t`New item`}</label>
				<input
					ref={titleField}
					id={id}
					type="text"
					maxLength={LIMITS.title}
					value={item.title}
					aria-invalid={problem !== null}
					aria-describedby={problem === null ? undefined : `${id}-problem`}
					onChange={({ currentTarget }) => {
						setItem({ ...item, title: currentTarget.value });
						setProblem(null);
					}}
				/>
			</div>
			<SelectField
				label={t`Artifact`}
				values={ARTIFACTS}
				words={ARTIFACT_LABELS}
				value={item.artifact}
				onChange={(artifact) => setItem({ ...item, artifact })}
			/>
			<SelectField
				label={t`Function`}
				values={FUNCTIONS}
				words={FUNCTION_LABELS}
				value={item.function}
				onChange={(by) => setItem({ ...item, function: by })}
			/>
			<button type="submit" className="button">
				{t`Add item`}
			</button>
			{problem !== null && (
				<p id={`${id}-problem`} className="field-problem" role="alert">
					{problem}
				</p>
			)}
		</form>
	);
};
