import { msg, t } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import type { PublishPreview } from '../../../utils/messaging/views';
import { PUBLISHED_TEXTS, type PublishedText, type PublishForm } from '../../../utils/publish/text-names';
import { labels } from '../../../utils/words/labels';
import { messageOf, useView } from '../../common/use-view';
import { usePlan } from '../plan-context';
import { PublishPreviewCard } from './publish-preview';
import { PublishedList, TEXT_NAMES } from './published-list';

const ABOUT_LABELS = labels({
	jira: msg`As one comment on an issue that you choose, or as one block in its description. Publishing again changes it in place.`,
	linear: msg`As one document of the release, or of its project. Publishing again changes that document.`,
});

/** Keeps texts of the plan in the tracker: on an issue of Jira, as documents in Linear. */
export const PublishToTracker = () => {
	const { view, client } = usePlan();
	const linear = view.card.site.kind === 'linear';
	const releaseId = view.card.facts.id;
	const payload = useMemo(() => ({ releaseId }), [releaseId]);
	const { view: known, failure, take } = useView(client, 'publish.view', payload);
	const [text, setText] = useState<PublishedText>('plan');
	const [form, setForm] = useState<PublishForm>(linear ? 'document' : 'comment');
	const [typed, setTyped] = useState<string | null>(null);
	const [preview, setPreview] = useState<PublishPreview | null>(null);
	const [busy, setBusy] = useState(false);
	const [said, setSaid] = useState({ words: '', failed: false });
	const published = known?.published ?? [];
	const likely = published.find((one) => one.text === text && one.form === form) ?? published[0];
	const proposed = likely?.place ?? known?.planIssue ?? '';
	const key = (typed ?? proposed).trim().toUpperCase();

	const attempt = async (act: () => Promise<string>): Promise<void> => {
		setBusy(true);
		try {
			setSaid({ words: await act(), failed: false });
		} catch (cause) {
			setSaid({ words: messageOf(cause), failed: true });
		}
		setBusy(false);
	};
	const look = (what: PublishedText, how: PublishForm, where: string) =>
		attempt(async () => {
			setText(what);
			setForm(how);
			setPreview(null);
			if (where === '' && how !== 'document') throw new Error(t`Enter the key of the issue, such as PAY-90.`);
			setPreview(await client.ask('publish.preview', { releaseId, text: what, form: how, key: where }));
			return t`Nothing is published yet: look at what it is and who can read it.`;
		});
	const send = (where: string) =>
		attempt(async () => {
			take(await client.ask('publish.send', { releaseId, text, form, key: where }));
			setPreview(null);
			const name = TEXT_NAMES[text];
			return where === '' ? t`${name} published as a document.` : t`${name} published to ${{ place: where }}.`;
		});
	return (
		<div className="publish-to">
			<h3 id="publish-to-title">{t`Publish to the tracker`}</h3>
			<p className="subtle">{linear ? ABOUT_LABELS.linear : ABOUT_LABELS.jira}</p>
			<PublishedList published={published} busy={busy} onUpdate={(one) => void look(one.text, one.form, one.place)} />
			<form
				className="publish-form"
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void look(text, form, linear ? '' : key);
				}}
			>
				<div className="field">
					<label htmlFor="publish-text">{t`Text`}</label>
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
								{TEXT_NAMES[one]}
							</option>
						))}
					</select>
				</div>
				{!linear && (
					<>
						<div className="field">
							<label htmlFor="publish-form">{t({ message: 'As', context: 'form of what is published' })}</label>
							<select
								id="publish-form"
								value={form}
								onChange={({ currentTarget }) => {
									setForm(currentTarget.value === 'description' ? 'description' : 'comment');
									setPreview(null);
								}}
							>
								<option value="comment">{t`Comment`}</option>
								<option value="description">{t`Block in the description`}</option>
							</select>
						</div>
						<div className="field">
							<label htmlFor="publish-key">{t`Issue`}</label>
							<input
								id="publish-key"
								type="text"
								placeholder="PAY-90"
								maxLength={120}
								value={typed ?? key}
								// What is proposed must not come in under the hands of somebody who has begun to type.
								onFocus={() => setTyped(typed ?? key)}
								onBlur={() => setTyped((now) => (now === proposed || now === '' ? null : now))}
								onChange={({ currentTarget }) => {
									setTyped(currentTarget.value);
									setPreview(null);
								}}
							/>
						</div>
					</>
				)}
				<button type="submit" className="button" disabled={busy}>
					{t`Publish…`}
				</button>
			</form>
			{preview !== null && (
				<PublishPreviewCard
					preview={preview}
					name={TEXT_NAMES[text]}
					busy={busy}
					onPublish={() => void send(preview.key)}
					onCancel={() => {
						setPreview(null);
						setSaid({ words: t`Nothing was published.`, failed: false });
					}}
				/>
			)}
			<p role="status" className={said.failed || failure !== null ? 'field-problem' : 'hint'}>
				{failure ?? said.words}
			</p>
		</div>
	);
};
