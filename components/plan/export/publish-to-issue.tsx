import { useMemo, useState } from 'react';
import type { PublishPreview } from '../../../utils/messaging/views';
import { PUBLISHED_TEXTS, type PublishedText } from '../../../utils/publish/text-names';
import { momentText } from '../../common/dates';
import { messageOf, useView } from '../../common/use-view';
import { usePlan } from '../plan-context';

const NAMES: Readonly<Record<PublishedText, string>> = {
	plan: 'Whole plan',
	'support brief': 'Support brief',
	digest: 'Digest',
};

interface PreviewProps {
	readonly preview: PublishPreview;
	readonly name: string;
	readonly busy: boolean;
	readonly onPublish: () => void;
	readonly onCancel: () => void;
}

const Preview = ({ preview, name, busy, onPublish, onCancel }: PreviewProps) => (
	<div className="publish-preview">
		<h4 id="publish-title">
			{name} to {preview.key}
		</h4>
		<p>
			One comment on {preview.key} “<bdi>{preview.title}</bdi>”, written as {preview.as}.{' '}
			{preview.update
				? 'The comment that is there is brought up to date.'
				: 'A comment of Muster that is there already is brought up to date.'}
		</p>
		<p className={preview.customersToo ? 'field-problem' : undefined}>
			{preview.customersToo
				? 'This is a service project: its customers can read the comment. Choose another issue if they should not.'
				: `Everyone who can see ${preview.key} can read it.`}
		</p>
		<details>
			<summary>Show the text</summary>
			<pre>{preview.markdown}</pre>
		</details>
		<div className="doc-actions">
			<button type="button" className="button button-primary" disabled={busy} onClick={onPublish}>
				{preview.update ? 'Update' : 'Publish'}
			</button>
			<button type="button" className="button" onClick={onCancel}>
				Cancel
			</button>
		</div>
	</div>
);

/** Keeps texts of the plan as comments on an issue of the tracker. */
export const PublishToIssue = () => {
	const { view, client } = usePlan();
	const releaseId = view.card.facts.id;
	const payload = useMemo(() => ({ releaseId }), [releaseId]);
	const { view: known, failure, take } = useView(client, 'publish.view', payload);
	const [text, setText] = useState<PublishedText>('plan');
	const [typed, setTyped] = useState<string | null>(null);
	const [preview, setPreview] = useState<PublishPreview | null>(null);
	const [busy, setBusy] = useState(false);
	const [said, setSaid] = useState({ words: '', failed: false });
	const published = known?.published ?? [];
	const key = (typed ?? published.find((one) => one.text === text)?.place ?? published[0]?.place ?? '')
		.trim()
		.toUpperCase();

	const attempt = async (act: () => Promise<string>): Promise<void> => {
		setBusy(true);
		try {
			setSaid({ words: await act(), failed: false });
		} catch (cause) {
			setSaid({ words: messageOf(cause), failed: true });
		}
		setBusy(false);
	};
	const look = (what: PublishedText, where: string) =>
		attempt(async () => {
			setText(what);
			setPreview(null);
			if (where === '') throw new Error('Enter the key of the issue, such as PAY-90.');
			setPreview(await client.ask('publish.preview', { releaseId, text: what, key: where }));
			return 'Nothing is published yet: look at what it is and who can read it.';
		});
	const send = (where: string) =>
		attempt(async () => {
			take(await client.ask('publish.send', { releaseId, text, key: where }));
			setPreview(null);
			return `${NAMES[text]} published to ${where}.`;
		});
	return (
		<div className="publish-to">
			<h3 id="publish-to-title">Publish to the tracker</h3>
			<p className="subtle">As one comment on an issue that you choose. Publishing again changes that comment.</p>
			<ul className="export-list">
				{published.map((one) => (
					<li key={one.text} className="export-row">
						<span>
							{NAMES[one.text]}: published to{' '}
							<a href={one.url} target="_blank" rel="noreferrer">
								{one.place}
							</a>{' '}
							on {momentText(one.at)}
							{one.changed ? '; changed since' : ''}
						</span>
						<button type="button" className="button" disabled={busy} onClick={() => void look(one.text, one.place)}>
							Update…<span className="visually-hidden">: {NAMES[one.text]}</span>
						</button>
					</li>
				))}
			</ul>
			<form
				className="publish-form"
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void look(text, key);
				}}
			>
				<div className="field">
					<label htmlFor="publish-text">Text</label>
					<select
						id="publish-text"
						value={text}
						onChange={({ currentTarget }) => {
							setText(PUBLISHED_TEXTS.find((one) => one === currentTarget.value) ?? 'plan');
							setPreview(null);
						}}
					>
						{PUBLISHED_TEXTS.map((one) => (
							<option key={one} value={one}>
								{NAMES[one]}
							</option>
						))}
					</select>
				</div>
				<div className="field">
					<label htmlFor="publish-key">Issue</label>
					<input
						id="publish-key"
						type="text"
						placeholder="PAY-90"
						maxLength={120}
						value={typed ?? key}
						onChange={({ currentTarget }) => {
							setTyped(currentTarget.value);
							setPreview(null);
						}}
					/>
				</div>
				<button type="submit" className="button" disabled={busy}>
					Publish…
				</button>
			</form>
			{preview !== null && (
				<Preview
					preview={preview}
					name={NAMES[text]}
					busy={busy}
					onPublish={() => void send(preview.key)}
					onCancel={() => {
						setPreview(null);
						setSaid({ words: 'Nothing was published.', failed: false });
					}}
				/>
			)}
			<p role="status" className={said.failed || failure !== null ? 'field-problem' : 'hint'}>
				{failure ?? said.words}
			</p>
		</div>
	);
};
