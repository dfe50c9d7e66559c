import { t } from '@lingui/core/macro';
import type { OptionsView } from '../../utils/messaging/views';
import { LinearKey } from './linear-key';
import { ConnectedWorkspace, WaitingWorkspace } from './linear-workspace';
import type { ChangeOption } from './use-options';

interface Props {
	readonly connections: OptionsView['linear'];
	/** Workspaces that were on a screen and have no key. */
	readonly waiting: OptionsView['linearWaiting'];
	readonly change: ChangeOption;
}

/** Linear workspaces, connected with the user's own key. */
export const Linear = ({ connections, waiting, change }: Props) => (
	<section aria-labelledby="linear-title">
		<h2 id="linear-title">Linear</h2>
		{connections.length + waiting.length > 0 && (
			<ul className="entries" aria-label={t`Linear workspaces`}>
				{connections.map((connection) => (
					<ConnectedWorkspace key={connection.workspace} connection={connection} change={change} />
				))}
				{waiting.map((site) => (
					<WaitingWorkspace key={site.id} site={site} change={change} />
				))}
			</ul>
		)}
		<p className="subtle">
			{t`Make a personal API key in Linear under Settings, Security and access. A key that may only read is enough: with it Muster reads issues, projects, milestones, initiatives and releases, their history, and your name. Each workspace needs a key of its own, which sees there what you see. Muster keeps it in this browser profile, where no web page can read it, and sends it to api.linear.app and nowhere else.`}
		</p>
		<LinearKey label={t`Personal API key`} submit={t`Connect`} change={change} />
	</section>
);
