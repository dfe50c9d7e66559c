import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { OptionsView } from '../../utils/messaging/views';
import { Icon } from '../common/icon';
import { LinearKey } from '../options/linear-key';
import type { ChangeOption } from '../options/use-options';

interface Props {
	readonly connections: OptionsView['linear'];
	readonly change: ChangeOption;
}

/** Linear in short: the options page has the rest. */
export const ConnectLinear = ({ connections, change }: Props) => (
	<section aria-labelledby="linear-title">
		<h2 id="linear-title">Linear</h2>
		<p className="subtle">
			{t`Paste a personal API key from Linear’s settings, Security and access; one that may only read is enough. It stays in this browser and goes to api.linear.app alone.`}
		</p>
		<LinearKey label={t`Personal API key`} submit={t`Connect`} change={change} />
		<div role="status">
			{connections.map(({ workspace, organization }) => {
				const name = <bdi>{organization}</bdi>;
				return (
					<p key={workspace} className="done-line">
						<Icon name="check" size={14} /> <Trans>Connected to {name}</Trans>
					</p>
				);
			})}
		</div>
	</section>
);
