import { t } from '@lingui/core/macro';
import { useId } from 'react';
import type { SiteMappingView } from '../../../utils/messaging/views';
import { TRACKER_LABELS } from '../../../utils/release/words';
import type { ChangeOption } from '../use-options';
import { Choices } from './choices';
import { JiraFields } from './jira-fields';
import { useMapping } from './use-mapping';
import { EPIC_CHOICES, RELEASE_CHOICES } from './words';

interface Props {
	readonly view: SiteMappingView;
	readonly change: ChangeOption;
}

/** What counts as a release and an epic on one site. */
export const SiteMappingForm = ({ view, change }: Props) => {
	const id = useId();
	const { site } = view;
	const { name } = site;
	const { busy, problem, said, draft, isChanged, isOwn, edit, save, reset } = useMapping(view, change);
	return (
		<form
			className="mapping"
			aria-labelledby={`${id}-title`}
			onSubmit={(event) => {
				event.preventDefault();
				if (isChanged && !busy) void save();
			}}
		>
			<h3 id={`${id}-title`}>
				{name} <span className="subtle">{TRACKER_LABELS[site.kind]}</span>
			</h3>
			{site.kind === 'linear' ? (
				<>
					<Choices
						legend={t`Releases are`}
						choices={RELEASE_CHOICES}
						value={draft.linearReleases}
						onChange={(linearReleases) => edit({ linearReleases })}
					/>
					<Choices
						legend={t`Epics are`}
						choices={EPIC_CHOICES}
						value={draft.linearEpics}
						onChange={(linearEpics) => edit({ linearEpics })}
					/>
				</>
			) : (
				<JiraFields view={view} draft={draft} edit={edit} />
			)}
			{problem !== null && (
				<p className="field-problem" role="alert">
					{problem}
				</p>
			)}
			<div className="mapping-actions">
				<button
					type="submit"
					className="button button-primary"
					aria-label={t`Save what counts on ${name}`}
					aria-disabled={!isChanged || busy || undefined}
				>
					{busy ? t`Saving…` : t`Save`}
				</button>
				{!isOwn && (
					<button
						type="button"
						className="button"
						aria-label={t`Back to the tracker’s own on ${name}`}
						aria-disabled={busy || undefined}
						onClick={() => void reset()}
					>
						{t`Back to the tracker’s own`}
					</button>
				)}
				<span className="subtle" role="status">
					{said}
				</span>
			</div>
		</form>
	);
};
