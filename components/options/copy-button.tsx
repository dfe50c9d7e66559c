import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useAction } from './use-options';

/** Copies a text, and says that it did or why it could not. */
export const CopyButton = ({ text }: { readonly text: string }) => {
	const { problem, run } = useAction();
	const [copied, setCopied] = useState<string | null>(null);
	const copy = async (): Promise<null> => {
		await navigator.clipboard.writeText(text);
		setCopied(text);
		return null;
	};
	return (
		<>
			<button type="button" className="button" onClick={() => void run(copy)}>
				<span aria-live="polite">{copied === text ? t`Copied` : t`Copy`}</span>
			</button>
			{problem !== null && (
				<p className="field-problem" role="alert">
					{problem}
				</p>
			)}
		</>
	);
};
