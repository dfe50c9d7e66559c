import { t } from '@lingui/core/macro';
import { useEffect, useId, useRef, useState } from 'react';
import { usePanel } from '../panel/context';

interface Props {
	readonly title: string;
	/** Saves the reason; returns null, or why it will not do. */
	readonly onSave: (reason: string) => string | null;
	readonly onCancel: () => void;
}

/** Asks in place why an item does not apply. Enter saves, Escape cancels. */
export const ReasonForm = ({ title, onSave, onCancel }: Props) => {
	const { beforeGoing } = usePanel();
	const id = useId();
	const field = useRef<HTMLInputElement>(null);
	const [reason, setReason] = useState('');
	const [problem, setProblem] = useState<string | null>(null);
	const typed = useRef({ reason, onSave });
	typed.current = { reason, onSave };

	useEffect(() => field.current?.focus(), []);
	// A reason that is being typed when the page goes is meant: losing it would be worse than keeping it.
	useEffect(
		() =>
			beforeGoing((final) => {
				if (final && typed.current.reason.trim() !== '') typed.current.onSave(typed.current.reason);
			}),
		[beforeGoing],
	);

	return (
		<form
			className="inline-form"
			aria-label={t`Why ${title} does not apply`}
			onSubmit={(event) => {
				event.preventDefault();
				setProblem(onSave(reason));
				field.current?.focus();
			}}
			onKeyDown={(event) => {
				if (event.key !== 'Escape') return;
				event.stopPropagation();
				onCancel();
			}}
		>
			<label htmlFor={id}>{t`Why does it not apply?`}</label>
			<input
				ref={field}
				id={id}
				type="text"
				autoComplete="off"
				value={reason}
				aria-invalid={problem !== null}
				aria-describedby={problem === null ? undefined : `${id}-problem`}
				onChange={(event) => setReason(event.currentTarget.value)}
			/>
			{problem !== null && (
				<p id={`${id}-problem`} className="field-problem" role="alert">
					{problem}
				</p>
			)}
			<div className="form-actions">
				<button type="submit" className="button button-primary">
					{t`Save`}
				</button>
				<button type="button" className="button" onClick={onCancel}>
					{t`Cancel`}
				</button>
			</div>
		</form>
	);
};
