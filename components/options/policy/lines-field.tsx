import { useId } from 'react';
import { problemAt, useDraft } from './use-draft';

interface Props {
	readonly label: string;
	readonly hint: string;
	/** Where the list stands in the policy. */
	readonly path: string;
	readonly lines: readonly string[];
	readonly onChange: (lines: string[]) => void;
}

/** A list of the policy, one entry a line. */
export const LinesField = ({ label, hint, path, lines, onChange }: Props) => {
	const id = useId();
	const { problems } = useDraft();
	const problem = problemAt(problems, path);
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			<textarea
				id={id}
				spellCheck={false}
				value={lines.join('\n')}
				aria-invalid={problem !== null}
				aria-describedby={problem === null ? `${id}-hint` : `${id}-hint ${id}-problem`}
				onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? [] : currentTarget.value.split('\n'))}
			/>
			<p id={`${id}-hint`} className="hint">
				{hint}
			</p>
			{problem !== null && (
				<p id={`${id}-problem`} className="field-problem" role="alert">
					{problem}
				</p>
			)}
		</div>
	);
};
