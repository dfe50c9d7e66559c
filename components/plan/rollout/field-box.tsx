import { type ReactNode, useId } from 'react';

/** What a control takes over from the box around it. */
export interface ControlProps {
	readonly id: string;
	readonly 'aria-invalid': boolean;
	readonly 'aria-describedby': string | undefined;
}

interface Props {
	readonly label: string;
	readonly hint?: string | undefined;
	readonly problem?: string | null | undefined;
	readonly className?: string;
	readonly children: (control: ControlProps) => ReactNode;
}

/** A control with its label, a hint, and beside it what was wrong with what was typed. */
export const FieldBox = ({ label, hint, problem = null, className = '', children }: Props) => {
	const id = useId();
	const described = [hint === undefined ? [] : `${id}-hint`, problem === null ? [] : `${id}-problem`].flat();
	return (
		<div className={`field ${className}`.trim()}>
			<label htmlFor={id}>{label}</label>
			{children({
				id,
				'aria-invalid': problem !== null,
				'aria-describedby': described.length === 0 ? undefined : described.join(' '),
			})}
			{hint !== undefined && (
				<p id={`${id}-hint`} className="hint">
					{hint}
				</p>
			)}
			{problem !== null && (
				<p id={`${id}-problem`} className="field-problem" role="alert">
					{problem}
				</p>
			)}
		</div>
	);
};
