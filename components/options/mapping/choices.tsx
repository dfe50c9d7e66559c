import { useId } from 'react';
import type { Choice } from './words';

interface Props<T extends string> {
	readonly legend: string;
	readonly choices: Readonly<Record<T, Choice>>;
	readonly value: T;
	readonly onChange: (value: T) => void;
}

/** One of a few ways, each with what it means. */
export const Choices = <T extends string>({ legend, choices, value, onChange }: Props<T>) => {
	const id = useId();
	return (
		<fieldset className="choices">
			<legend>{legend}</legend>
			{(Object.keys(choices) as T[]).map((one) => (
				<div key={one} className="choice">
					<input
						id={`${id}-${one}`}
						type="radio"
						name={id}
						checked={one === value}
						aria-describedby={`${id}-${one}-means`}
						onChange={() => onChange(one)}
					/>
					<label htmlFor={`${id}-${one}`}>{choices[one].name}</label>
					<span id={`${id}-${one}-means`} className="hint">
						{choices[one].means}
					</span>
				</div>
			))}
		</fieldset>
	);
};
