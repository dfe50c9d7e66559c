import { useId } from 'react';
import type { Choices as ChoiceWords } from './words';

interface Props<T extends string> {
	readonly legend: string;
	readonly choices: ChoiceWords<T>;
	readonly value: T;
	readonly onChange: (value: T) => void;
}

/** One of a few ways, each with what it means. */
export const Choices = <T extends string>({ legend, choices, value, onChange }: Props<T>) => {
	const id = useId();
	return (
		<fieldset className="choices">
			<legend>{legend}</legend>
			{(Object.keys(choices.names) as T[]).map((one) => (
				<div key={one} className="choice">
					<input
						id={`${id}-${one}`}
						type="radio"
						name={id}
						checked={one === value}
						aria-describedby={`${id}-${one}-means`}
						onChange={() => onChange(one)}
					/>
					<label htmlFor={`${id}-${one}`}>{choices.names[one]}</label>
					<span id={`${id}-${one}-means`} className="hint">
						{choices.means[one]}
					</span>
				</div>
			))}
		</fieldset>
	);
};
