import { useState } from 'react';
import type { SiteSharing } from '../../utils/messaging/views';
import { ageText, plural } from '../common/dates';
import { type ChangeOption, useAction } from './use-options';

interface Props {
	readonly sharing: SiteSharing;
	readonly change: ChangeOption;
}

const placeWords = (kind: SiteSharing['site']['kind']): string =>
	kind === 'linear'
		? 'into an attachment of the issue: a checklist on its epic, a plan on the release’s plan issue'
		: 'into a property of the issue: a checklist on its epic, a plan on the release’s plan issue';

const stateWords = ({ since, waiting, edits, readAt }: SiteSharing): string => {
	if (since === null) return 'Checklists and plans stay in this browser.';
	const read = readAt === null ? 'nothing read yet' : `last read ${ageText(readAt)}`;
	if (waiting === 0) return `Shared with the team · ${read}`;
	return `Shared with the team · ${plural(edits, 'edit')} of ${plural(waiting, 'document')} to be sent · ${read}`;
};

/** One site: whether it shares, what that means before it does, and what is in the way. */
export const SiteSharingRow = ({ sharing, change }: Props) => {
	const { site, since, troubles } = sharing;
	const { busy, problem, run } = useAction();
	const [asking, setAsking] = useState(false);
	const isOn = since !== null;
	const set = (on: boolean): void => {
		setAsking(false);
		void run(() => change('options.set-sharing', { siteId: site.id, on }));
	};
	return (
		<li className="entry">
			<div className="entry-body">
				<label className="check">
					<input
						type="checkbox"
						checked={isOn}
						disabled={busy}
						onChange={() => (isOn ? set(false) : setAsking(!asking))}
					/>{' '}
					<span className="entry-name">Share checklists and plans with the team on {site.name}</span>
				</label>
				<p className="subtle">{stateWords(sharing)}</p>
				{asking && (
					<div className="sharing-consent">
						<p>
							Muster writes your checklists and plans {placeWords(site.kind)}, with the names of those who edited them.
							Everybody who may see the issue can read them there through the tracker’s API, other apps too. Turning it
							off again leaves the tracker’s copy and what is in this browser as they are.
						</p>
						<p className="mapping-actions">
							<button type="button" className="button button-primary" onClick={() => set(true)}>
								Share with the team
							</button>
							<button type="button" className="button" onClick={() => setAsking(false)}>
								Keep it here
							</button>
						</p>
					</div>
				)}
				{troubles.map(({ names, trouble }) => (
					<p key={trouble.detail} className="entry-warning">
						{names.join(', ')}: {trouble.detail}
					</p>
				))}
				{problem !== null && (
					<p className="field-problem" role="alert">
						{problem}
					</p>
				)}
			</div>
			{isOn && troubles.length > 0 && (
				<button
					type="button"
					className="button"
					aria-label={`Try again on ${site.name}`}
					aria-disabled={busy || undefined}
					onClick={() => void run(() => change('options.share-again', { siteId: site.id }))}
				>
					{busy ? 'Trying…' : 'Try again'}
				</button>
			)}
		</li>
	);
};
