import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';

interface Props {
	/** Id of the field. */
	readonly htmlFor: string;
	readonly label: string;
	/** Words of the button. */
	readonly save: string;
	/** Whether what the field shows was saved just now. */
	readonly saved: boolean;
	readonly onSave: () => void;
	/** The field. */
	readonly children: ReactNode;
}

/** One field with the button that saves it. */
export const SaveRow = ({ htmlFor, label, save, saved, onSave, children }: Props) => (
	<form
		className="row-form"
		noValidate
		onSubmit={(event) => {
			event.preventDefault();
			onSave();
		}}
	>
		<div className="field">
			<label htmlFor={htmlFor}>{label}</label>
			{children}
		</div>
		<button type="submit" className="button">
			{save}
		</button>
		<span className="subtle" aria-live="polite">
			{saved ? t`Saved` : ''}
		</span>
	</form>
);
