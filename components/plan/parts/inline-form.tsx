import { t } from '@lingui/core/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Problem } from './problem';

interface Props {
	/** Name of the form, and of what sending it does. */
	readonly label: string;
	/** Words of the button that sends it. */
	readonly submit: string;
	/** Returns null once it is durable, or why it was not saved. */
	readonly onSubmit: () => Promise<string | null>;
	readonly onClose: () => void;
	readonly children: ReactNode;
}

/** A small form in place. What was typed stays until it is saved; Escape closes. */
export const InlineForm = ({ label, submit, onSubmit, onClose, children }: Props) => {
	const box = useRef<HTMLFormElement>(null);
	const busy = useRef(false);
	const [problem, setProblem] = useState<string | null>(null);
	useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);

	const send = async (): Promise<void> => {
		if (busy.current) return;
		busy.current = true;
		const refusal = await onSubmit();
		busy.current = false;
		setProblem(refusal);
		if (refusal === null) onClose();
	};
	return (
		<form
			ref={box}
			className="inline-form doc-form"
			aria-label={label}
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void send();
			}}
			onKeyDown={(event) => {
				if (event.key !== 'Escape') return;
				event.stopPropagation();
				onClose();
			}}
		>
			{children}
			<Problem words={problem} />
			<div className="form-actions">
				<button type="submit" className="button button-primary">
					{submit}
				</button>
				<button type="button" className="button" onClick={onClose}>
					{t`Cancel`}
				</button>
			</div>
		</form>
	);
};
