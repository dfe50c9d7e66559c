import { useId } from 'react';
import { useDraft } from './use-draft';

interface Props {
	readonly label: string;
	readonly saved: string;
	readonly save: (text: string) => string | null;
	/** `wrapped`: one line of text, however many it takes on the screen. */
	readonly lines: 'wrapped' | 'many';
	readonly placeholder?: string;
}

/** A labelled text whose draft is never lost. */
export const TextField = ({ label, saved, save, lines, placeholder }: Props) => {
	const id = useId();
	const draft = useDraft(saved, save);
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			<textarea
				id={id}
				className={lines === 'wrapped' ? 'wrapped' : undefined}
				rows={lines === 'wrapped' ? 1 : 2}
				value={draft.value}
				placeholder={placeholder}
				autoComplete="off"
				aria-invalid={draft.problem !== null}
				aria-describedby={draft.problem === null ? undefined : `${id}-problem`}
				onBlur={draft.leave}
				onChange={(event) => {
					const { value } = event.currentTarget;
					draft.change(lines === 'wrapped' ? value.replace(/\s*\n\s*/g, ' ') : value);
				}}
				onKeyDown={(event) => {
					if (lines !== 'wrapped' || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
					event.preventDefault();
					draft.commit();
				}}
			/>
			{draft.problem !== null && (
				<p id={`${id}-problem`} className="field-problem" role="alert">
					{draft.problem}
				</p>
			)}
		</div>
	);
};
