import { useId } from 'react';
import { usePlanDraft } from './use-plan-draft';

interface Props {
	readonly label: string;
	readonly saved: string;
	/** Returns null once it is durable, or why it was not saved. */
	readonly save: (text: string) => Promise<string | null>;
	/** Lines shown at first; one line makes it a single-line field. */
	readonly lines?: number;
	readonly placeholder?: string;
	/** What findings name the field by. */
	readonly focusId?: string;
	readonly type?: 'text' | 'url';
}

/** A labelled text of the plan whose draft is never lost. */
export const PlanText = ({ label, saved, save, lines = 1, placeholder, focusId, type = 'text' }: Props) => {
	const id = useId();
	const draft = usePlanDraft(saved, save);
	const shared = {
		id,
		value: draft.value,
		placeholder,
		autoComplete: 'off',
		'aria-invalid': draft.problem !== null,
		'aria-describedby': draft.problem === null ? undefined : `${id}-problem`,
		'data-focus': focusId,
		onBlur: draft.leave,
	};
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			{lines === 1 ? (
				<input {...shared} type={type} onChange={(event) => draft.change(event.currentTarget.value)} />
			) : (
				<textarea {...shared} rows={lines} onChange={(event) => draft.change(event.currentTarget.value)} />
			)}
			{draft.problem !== null && (
				<p id={`${id}-problem`} className="field-problem" role="alert">
					{draft.problem}
				</p>
			)}
		</div>
	);
};
