import type { PublishPreview } from '../../../utils/messaging/views';
import type { PublishForm } from '../../../utils/publish/text-names';

interface PreviewProps {
	readonly preview: PublishPreview;
	readonly name: string;
	readonly busy: boolean;
	readonly onPublish: () => void;
	readonly onCancel: () => void;
}

interface FormWords {
	readonly what: (key: string) => string;
	/** What happens to a copy that is there. */
	readonly update: string;
	readonly perhaps: string;
	readonly readers: (key: string) => string;
}

const WORDS: Readonly<Record<PublishForm, FormWords>> = {
	comment: {
		what: (key) => `One comment on ${key}`,
		update: 'The comment that is there is brought up to date.',
		perhaps: 'A comment of Muster that is there already is brought up to date.',
		readers: (key) => `Everyone who can see ${key} can read it.`,
	},
	description: {
		what: (key) => `One block in the description of ${key}`,
		update: 'The block that is there is brought up to date; the rest of the description stays as it is.',
		perhaps: 'It goes to the end, or where Muster’s block is already; the rest of the description stays as it is.',
		readers: (key) => `Everyone who can see ${key} can read it.`,
	},
	document: {
		what: () => 'One document of',
		update: 'The document that is there is brought up to date: what others changed in it is replaced.',
		perhaps: 'A document of Muster that is there already is brought up to date.',
		readers: () => 'Everyone who can see it in Linear can read the document.',
	},
};

/** What is about to be written, where, as whom and for whose eyes; nothing is written before the button is pressed. */
export const PublishPreviewCard = ({ preview, name, busy, onPublish, onCancel }: PreviewProps) => {
	const { form, key, title, as, customersToo, update, markdown } = preview;
	const words = WORDS[form];
	return (
		<div className="publish-preview">
			<h4 id="publish-title">
				{name} to {key === '' ? <bdi>{title}</bdi> : key}
			</h4>
			<p>
				{words.what(key)} “<bdi>{title}</bdi>”, written as <bdi>{as}</bdi>. {update ? words.update : words.perhaps}
			</p>
			<p className={customersToo ? 'field-problem' : undefined}>
				{customersToo
					? 'This is a service project: its customers can read it. Choose another issue if they should not.'
					: words.readers(key)}
			</p>
			<textarea className="publish-text" aria-label={`Text: ${name}`} readOnly rows={10} value={markdown} />
			<div className="doc-actions">
				<button type="button" className="button button-primary" disabled={busy} onClick={onPublish}>
					{update ? 'Update' : 'Publish'}
				</button>
				<button type="button" className="button" onClick={onCancel}>
					Cancel
				</button>
			</div>
		</div>
	);
};
