import { useId } from 'react';

export type Options<T extends string> = readonly (readonly [value: T, words: string])[];

/** The options of a table of labels, in its order. */
export const optionsOf = <T extends string>(words: Readonly<Record<T, string>>): Options<T> =>
	Object.entries<string>(words) as [T, string][];

interface Props<T extends string> {
	readonly label: string;
	readonly value: T;
	readonly options: Options<T>;
	readonly onChange: (value: T) => void;
}

/** One of a few, all in sight. */
export const ChoiceField = <T extends string>({ label, value, options, onChange }: Props<T>) => {
	const name = useId();
	return (
		<fieldset className="field">
			<legend>{label}</legend>
			<div className="doc-choices">
				{options.map(([option, words]) => (
					<label key={option} className="doc-choice">
						<input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
						{words}
					</label>
				))}
			</div>
		</fieldset>
	);
};

/** One of many. */
export const SelectField = <T extends string>({ label, value, options, onChange }: Props<T>) => {
	const id = useId();
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			<select
				id={id}
				value={value}
				onChange={(event) => {
					const chosen = options.find(([option]) => option === event.currentTarget.value);
					if (chosen !== undefined) onChange(chosen[0]);
				}}
			>
				{options.map(([option, words]) => (
					<option key={option} value={option}>
						{words}
					</option>
				))}
			</select>
		</div>
	);
};
