import { t } from '@lingui/core/macro';
import type { OptionsView } from '../../utils/messaging/views';
import { SiteSharingRow } from './site-sharing';
import type { ChangeOption } from './use-options';

interface Props {
	readonly sites: OptionsView['sharing'];
	readonly change: ChangeOption;
}

/** Whether checklists and plans are shared with the team, site by site. */
export const SharingSection = ({ sites, change }: Props) => (
	<section aria-labelledby="sharing-title">
		<h2 id="sharing-title">{t`Sharing with the team`}</h2>
		<p className="subtle">
			{t`Off until you turn it on. Shared checklists and plans are kept in the tracker itself; there is no other server. A self-hosted Jira is listed here while one of its pages is open.`}
		</p>
		<ul className="entries" aria-label={t`Sites that can share`}>
			{sites.map((sharing) => (
				<SiteSharingRow key={sharing.site.id} sharing={sharing} change={change} />
			))}
		</ul>
	</section>
);
