import { plural, t } from '@lingui/core/macro';
import { useState } from 'react';
import type { SiteSharing } from '../../utils/messaging/views';
import { listText } from '../../utils/words/lists';
import { ageText } from '../common/dates';
import { type ChangeOption, useAction } from './use-options';

interface Props {
	readonly sharing: SiteSharing;
	readonly change: ChangeOption;
}

/** What is written, and where. */
const consentWords = (kind: SiteSharing['site']['kind']): string =>
	kind === 'linear'
		? t`Muster writes your checklists and plans into an attachment of an issue: a checklist on its epic, or on the release’s plan issue where its epic is a project, a plan on the plan issue, with the names of those who edited them.`
		: t`Muster writes your checklists and plans into a property of the issue: a checklist on its epic, a plan on the release’s plan issue, with the names of those who edited them.`;

const stateWords = ({ since, waiting, edits, readAt }: SiteSharing): string => {
	if (since === null) return t`Checklists and plans stay in this browser.`;
	const read = readAt === null ? t`nothing read yet` : t`last read ${{ age: ageText(readAt) }}`;
	const toSend = t`${plural(edits, { one: '# edit', other: '# edits' })} of ${plural(waiting, { one: '# document', other: '# documents' })} to be sent`;
	return [t`Shared with the team`, ...(waiting === 0 ? [] : [toSend]), read].join(' · ');
};

/** One site: whether it shares, what that means before it does, and what is in the way. */
export const SiteSharingRow = ({ sharing, change }: Props) => {
	const { site, since, troubles } = sharing;
	const { name } = site;
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
					<span className="entry-name">{t`Share checklists and plans with the team on ${name}`}</span>
				</label>
				<p className="subtle">{stateWords(sharing)}</p>
				{asking && (
					<div className="sharing-consent">
						<p>
							{consentWords(site.kind)}{' '}
							{t`Everybody who may see the issue can read them there through the tracker’s API, other apps too. Turning it off again leaves the tracker’s copy and what is in this browser as they are.`}
						</p>
						<p className="mapping-actions">
							<button type="button" className="button button-primary" onClick={() => set(true)}>
								{t`Share with the team`}
							</button>
							<button type="button" className="button" onClick={() => setAsking(false)}>
								{t`Keep it here`}
							</button>
						</p>
					</div>
				)}
				{troubles.map(({ names, trouble }) => (
					<p key={trouble.detail} className="entry-warning">
						{listText(names)}: {trouble.detail}
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
					aria-label={t`Try again on ${name}`}
					aria-disabled={busy || undefined}
					onClick={() => void run(() => change('options.share-again', { siteId: site.id }))}
				>
					{busy ? t`Trying…` : t`Try again`}
				</button>
			)}
		</li>
	);
};
