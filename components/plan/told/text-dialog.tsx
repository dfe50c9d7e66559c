import { t } from '@lingui/core/macro';
import { useEffect, useId, useRef, useState } from 'react';
import { copyText } from '../../common/hand-out';
import { Icon } from '../../common/icon';
import { OpenForm } from '../parts/open-form';
import { AddTold } from './add-told';

interface Props {
	readonly title: string;
	readonly audience: string;
	readonly text: string;
	readonly onClose: () => void;
}

/** A text to be copied, and the way to note that it was sent. The browser gives the focus back when it closes. */
export const TextDialog = ({ title, audience, text, onClose }: Props) => {
	const id = useId();
	const dialog = useRef<HTMLDialogElement>(null);
	const field = useRef<HTMLTextAreaElement>(null);
	const [said, setSaid] = useState('');
	useEffect(() => dialog.current?.showModal(), []);

	const copy = async (): Promise<void> => {
		const done = await copyText(text);
		if (!done) field.current?.select();
		setSaid(done ? t`Copied.` : t`The browser did not allow it. The text is selected: copy it with the keyboard.`);
	};
	return (
		<dialog ref={dialog} className="text-dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
			<div className="dialog-head">
				<h3 id={`${id}-title`}>{title}</h3>
				<button type="button" className="icon-button" aria-label={t`Close`} onClick={() => dialog.current?.close()}>
					<Icon name="close" />
				</button>
			</div>
			<textarea ref={field} className="publish-text" aria-label={t`Text: ${title}`} readOnly rows={18} value={text} />
			<div className="doc-actions">
				<button type="button" className="button button-primary" onClick={() => void copy()}>
					{t`Copy`}
				</button>
				<OpenForm
					words={t`Note as told…`}
					form={(close) => (
						<AddTold audience={audience} onAdded={() => setSaid(t`Noted under “Told so far”.`)} onClose={close} />
					)}
				/>
				<p role="status" className="hint">
					{said}
				</p>
			</div>
		</dialog>
	);
};
