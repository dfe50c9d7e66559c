import { t } from '@lingui/core/macro';
import type { PopupView } from '../../utils/messaging/views';

interface Props {
	readonly view: PopupView;
	readonly onOptions: () => void;
}

/** What to do when there is no release to show. */
export const NothingSeen = ({ view, onOptions }: Props) => (
	<div className="empty">
		<h2>{view.sites.length === 0 ? t`Nothing seen yet` : t`No upcoming release`}</h2>
		<p className="subtle">
			{view.sites.length === 0
				? t`Muster learns of releases from the pages you visit. To begin, do any of these:`
				: t`No tracker you use has a release that is yet to ship. To bring one in:`}
		</p>
		<ul className="steps">
			<li>{t`Open an issue in Jira Cloud or Linear that is planned into a release.`}</li>
			{!view.linearConnected && <li>{t`Connect Linear, so that Muster can read its releases.`}</li>}
			<li>{t`Add your self-hosted Jira.`}</li>
		</ul>
		<button type="button" className="button button-primary" onClick={onOptions}>
			{t`Open options`}
		</button>
	</div>
);
