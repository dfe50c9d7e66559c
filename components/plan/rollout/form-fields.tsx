import { useEffect, useRef } from 'react';
import { FieldBox } from './field-box';

/** Values of a choice with the words for each. */
export type Options = readonly (readonly [value: string, words: string])[];

/** The options of a table of labels, in its order. */
export const optionsOf = (labels: Readonly<Record<string, string>>): Options => Object.entries(labels);

interface Shared {
	readonly label: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly hint?: string | undefined;
	readonly problem?: string | null;
	readonly className?: string;
}

interface InputProps extends Shared {
	readonly type?: 'text' | 'date' | 'time' | 'number' | 'url';
	/** Takes focus when it appears. */
	readonly focus?: boolean;
	readonly suggestions?: readonly string[];
	readonly placeholder?: string;
	/** What findings name the field by. */
	readonly focusId?: string;
}

/** One line in a form that is sent as a whole. */
export const FormInput = ({ onChange, focus = false, suggestions, ...field }: InputProps) => {
	const input = useRef<HTMLInputElement>(null);
	useEffect(() => {
		if (focus) input.current?.focus();
	}, [focus]);
	return (
		<FieldBox {...field}>
			{(control) => (
				<>
					<input
						{...control}
						ref={input}
						type={field.type ?? 'text'}
						value={field.value}
						placeholder={field.placeholder}
						data-focus={field.focusId}
						autoComplete="off"
						list={suggestions === undefined ? undefined : `${control.id}-list`}
						onChange={(event) => onChange(event.currentTarget.value)}
					/>
					{suggestions !== undefined && (
						<datalist id={`${control.id}-list`}>
							{suggestions.map((one) => (
								<option key={one} value={one} />
							))}
						</datalist>
					)}
				</>
			)}
		</FieldBox>
	);
};

/** Several lines in a form that is sent as a whole. */
export const FormText = ({ onChange, value, ...field }: Shared) => (
	<FieldBox {...field}>
		{(control) => (
			<textarea {...control} rows={2} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
		)}
	</FieldBox>
);

/** A choice in a form that is sent as a whole. */
export const FormChoice = ({ onChange, value, options, ...field }: Shared & { readonly options: Options }) => (
	<FieldBox {...field}>
		{(control) => (
			<select {...control} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
				{options.map(([one, words]) => (
					<option key={one} value={one}>
						{words}
					</option>
				))}
			</select>
		)}
	</FieldBox>
);
