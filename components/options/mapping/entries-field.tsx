import { t } from '@lingui/core/macro';
import { useId } from 'react';

interface Props {
	readonly label: string;
	readonly hint: string;
	/** What was seen on the site, to be told as examples. */
	readonly seen: readonly string[];
	readonly text: string;
	readonly onChange: (text: string) => void;
}

/** Several entries on one line, parted by commas. */
export const EntriesField = ({ label, hint, seen, text, onChange }: Props) => {
	const id = useId();
	// Parted as they are to be typed, in every language.
	const examples = seen.join(', ');
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			<input
				id={id}
				type="text"
				autoComplete="off"
				spellCheck={false}
				value={text}
				aria-describedby={`${id}-hint`}
				onChange={({ currentTarget }) => onChange(currentTarget.value)}
			/>
			<p id={`${id}-hint`} className="hint">
				{hint}
				{seen.length > 0 && ` ${t`Seen here: ${examples}.`}`}
			</p>
		</div>
	);
};
