import { useId } from 'react';

interface Props {
	readonly label: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
	/** More than one makes it a text area. */
	readonly lines?: number;
	readonly type?: 'text' | 'date' | 'datetime-local';
	/** Words to offer. */
	readonly options?: readonly string[];
	readonly hint?: string;
	readonly max?: number;
}

/** A labelled field of a form that is sent as a whole. */
export const FormField = ({ label, value, onChange, lines = 1, type = 'text', options, hint, max }: Props) => {
	const id = useId();
	const shared = {
		id,
		value,
		autoComplete: 'off',
		maxLength: max,
		'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
	};
	return (
		<div className={type === 'text' ? 'field' : 'field field-short'}>
			<label htmlFor={id}>{label}</label>
			{lines > 1 ? (
				<textarea {...shared} rows={lines} onChange={(event) => onChange(event.currentTarget.value)} />
			) : (
				<input
					{...shared}
					type={type}
					list={options === undefined ? undefined : `${id}-options`}
					onChange={(event) => onChange(event.currentTarget.value)}
				/>
			)}
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
		</div>
	);
};
