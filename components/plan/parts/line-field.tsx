import { useId } from 'react';
import { usePlanDraft } from '../fields/use-plan-draft';
import { Problem } from './problem';

interface Props {
	readonly label: string;
	readonly saved: string;
	/** Returns null once it is durable, or why it was not saved. */
	readonly save: (text: string) => Promise<string | null>;
	readonly type?: 'text' | 'date' | 'number';
	/** Words to offer. */
	readonly options?: readonly string[];
	readonly focusId?: string;
	readonly hint?: string;
}

/** One line of the plan that is a name, a date or a number; its draft is never lost. */
export const LineField = ({ label, saved, save, type = 'text', options, focusId, hint }: Props) => {
	const id = useId();
	const draft = usePlanDraft(saved, save);
	return (
		<div className={type === 'text' ? 'field' : 'field field-short'}>
			<label htmlFor={id}>{label}</label>
			<input
				id={id}
				type={type}
				min={type === 'number' ? 1 : undefined}
				autoComplete="off"
				list={options === undefined ? undefined : `${id}-options`}
				value={draft.value}
				aria-invalid={draft.problem !== null}
				aria-describedby={draft.problem !== null ? `${id}-problem` : hint === undefined ? undefined : `${id}-hint`}
				data-focus={focusId}
				onChange={(event) => draft.change(event.currentTarget.value)}
				onBlur={draft.leave}
			/>
			{options !== undefined && (
				<datalist id={`${id}-options`}>
					{options.map((option) => (
						<option key={option} value={option} />
					))}
				</datalist>
			)}
			{hint !== undefined && (
				<p id={`${id}-hint`} className="hint">
					{hint}
				</p>
			)}
			<Problem id={`${id}-problem`} words={draft.problem} />
		</div>
	);
};
