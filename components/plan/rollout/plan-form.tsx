import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';

interface Props {
	readonly label: string;
	/** Words of the button that sends it. */
	readonly words: string;
	readonly busy: boolean;
	readonly onSend: () => void;
	readonly onCancel: () => void;
	readonly children: ReactNode;
	/** Words of the button that closes it without sending. */
	readonly keep?: string;
	/** Further buttons. */
	readonly more?: ReactNode;
}

/** A form in place. Enter sends it, Escape cancels it. */
export const PlanForm = ({ label, words, busy, onSend, onCancel, children, keep = t`Cancel`, more }: Props) => (
	<form
		className="inline-form plan-form"
		aria-label={label}
		noValidate
		onSubmit={(event) => {
			event.preventDefault();
			if (!busy) onSend();
		}}
		onKeyDown={(event) => {
			if (event.key !== 'Escape') return;
			event.stopPropagation();
			onCancel();
		}}
	>
		{children}
		<div className="form-actions">
			<button type="submit" className="button button-primary" aria-disabled={busy || undefined}>
				{words}
			</button>
			<button type="button" className="button" onClick={onCancel}>
				{keep}
			</button>
			{more}
		</div>
	</form>
);
