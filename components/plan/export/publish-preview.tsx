import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { PublishPreview } from '../../../utils/messaging/views';
import type { PublishForm } from '../../../utils/publish/text-names';

interface PreviewProps {
	readonly preview: PublishPreview;
	readonly name: string;
	readonly busy: boolean;
	readonly onPublish: () => void;
	readonly onCancel: () => void;
}

interface FactProps {
	readonly preview: PublishPreview;
}

/** What is about to be written, where and as whom. */
const What = ({ preview: { form, key, ...names } }: FactProps) => {
	const [title, writer] = [<bdi key="title">{names.title}</bdi>, <bdi key="writer">{names.as}</bdi>];
	switch (form) {
		case 'comment':
			return (
				<Trans>
					One comment on {key} “{title}”, written as {writer}.
				</Trans>
			);
		case 'description':
			return (
				<Trans>
					One block in the description of {key} “{title}”, written as {writer}.
				</Trans>
			);
		case 'document':
			return (
				<Trans>
					One document of “{title}”, written as {writer}.
				</Trans>
			);
	}
};

/** What happens to a copy that is there. */
const updateText = (form: PublishForm): string => {
	switch (form) {
		case 'comment':
			return t`The comment that is there is brought up to date.`;
		case 'description':
			return t`The block that is there is brought up to date; the rest of the description stays as it is.`;
		case 'document':
			return t`The document that is there is brought up to date: what others changed in it is replaced.`;
	}
};

/** The same where nobody knows whether there is one. */
const perhapsText = (form: PublishForm): string => {
	switch (form) {
		case 'comment':
			return t`A comment of Muster that is there already is brought up to date.`;
		case 'description':
			return t`It goes to the end, or where Muster’s block is already; the rest of the description stays as it is.`;
		case 'document':
			return t`A document of Muster that is there already is brought up to date.`;
	}
};

const readersText = ({ form, key, customersToo }: PublishPreview): string => {
	if (customersToo)
		return t`This is a service project: its customers can read it. Choose another issue if they should not.`;
	return form === 'document'
		? t`Everyone who can see it in Linear can read the document.`
		: t`Everyone who can see ${key} can read it.`;
};

/** What is about to be written, where, as whom and for whose eyes; nothing is written before the button is pressed. */
export const PublishPreviewCard = ({ preview, name, busy, onPublish, onCancel }: PreviewProps) => {
	const { form, key, title, customersToo, update, markdown } = preview;
	const place = key === '' ? <bdi>{title}</bdi> : key;
	return (
		<div className="publish-preview">
			<h4 id="publish-title">
				<Trans>
					{name} to {place}
				</Trans>
			</h4>
			<p>
				<What preview={preview} /> {update ? updateText(form) : perhapsText(form)}
			</p>
			<p className={customersToo ? 'field-problem' : undefined}>{readersText(preview)}</p>
			<textarea className="publish-text" aria-label={t`Text: ${name}`} readOnly rows={10} value={markdown} />
			<div className="doc-actions">
				<button type="button" className="button button-primary" disabled={busy} onClick={onPublish}>
					{update ? t`Update` : t`Publish`}
				</button>
				<button type="button" className="button" onClick={onCancel}>
					{t`Cancel`}
				</button>
			</div>
		</div>
	);
};
