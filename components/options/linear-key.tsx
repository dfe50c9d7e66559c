import { t } from '@lingui/core/macro';
import { useId, useState } from 'react';
import { type ChangeOption, useAction } from './use-options';

interface Props {
	readonly label: string;
	readonly submit: string;
	/** The workspace the key is meant for; a key of another one is refused. Absent for any. */
	readonly workspace?: string;
	readonly change: ChangeOption;
	readonly onDone?: () => void;
	/** Offered where the field was opened by a button. */
	readonly onCancel?: () => void;
}

/** Takes a Linear key and has Linear say whose it is. */
export const LinearKey = ({ label, submit, workspace, change, onDone, onCancel }: Props) => {
	const id = useId();
	const { busy, problem, run, setProblem } = useAction();
	const [key, setKey] = useState('');
	const connect = async (): Promise<void> => {
		const payload = { key: key.trim(), ...(workspace === undefined ? {} : { workspace }) };
		if (payload.key === '') setProblem(t`Paste a key first.`);
		else if (await run(() => change('options.connect-linear', payload))) {
			setKey('');
			onDone?.();
		}
	};
	return (
		<form
			className="linear-key"
			onSubmit={(event) => {
				event.preventDefault();
				if (!busy) void connect();
			}}
		>
			<div className="row-form">
				<div className="field grow">
					<label htmlFor={id}>{label}</label>
					<input
						id={id}
						type="password"
						autoComplete="off"
						spellCheck={false}
						dir="ltr"
						placeholder="lin_api_…"
						// biome-ignore lint/a11y/noAutofocus: the field appears because somebody asked for it by a button.
						autoFocus={onCancel !== undefined}
						value={key}
						aria-invalid={problem !== null}
						aria-describedby={problem === null ? undefined : `${id}-problem`}
						onChange={(event) => {
							setKey(event.currentTarget.value);
							setProblem(null);
						}}
					/>
				</div>
				<button type="submit" className="button button-primary" aria-disabled={busy || undefined}>
					{busy ? t`Checking…` : submit}
				</button>
				{onCancel !== undefined && (
					<button type="button" className="button" onClick={onCancel}>
						{t`Cancel`}
					</button>
				)}
			</div>
			{problem !== null && (
				<p id={`${id}-problem`} className="field-problem" role="alert">
					{problem}
				</p>
			)}
		</form>
	);
};
