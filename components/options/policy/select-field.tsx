import { useId } from 'react';

interface Props<T extends string> {
	readonly label: string;
	readonly values: readonly T[];
	readonly words: Readonly<Record<T, string>>;
	readonly value: T;
	readonly onChange: (value: T) => void;
}

/** One of a few values, with its label above. */
export const SelectField = <T extends string>({ label, values, words, value, onChange }: Props<T>) => {
	const id = useId();
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			<select
				id={id}
				value={value}
				onChange={({ currentTarget }) => onChange(values.find((one) => one === currentTarget.value) ?? value)}
			>
				{values.map((one) => (
					<option key={one} value={one}>
						{words[one]}
					</option>
				))}
			</select>
		</div>
	);
};
