import { t } from '@lingui/core/macro';
import type { Client } from '../../utils/messaging/client';
import { CannotShow } from '../common/cannot-show';
import { CardBones } from '../common/card-bones';
import { Loading } from '../common/loading';
import { Offline } from '../common/offline';
import type { Grant } from '../options/grant';
import { SelfHosted } from '../options/self-hosted';
import { useOptions } from '../options/use-options';
import { ConnectLinear } from './connect-linear';
import { NextSteps } from './next-steps';
import { SamplePanel } from './sample-panel';

interface Props {
	readonly client: Client;
	readonly grant: Grant;
}

const Privacy = () => (
	<section aria-labelledby="privacy-title">
		<h2 id="privacy-title">{t`Privacy`}</h2>
		<p>
			{t`Muster reads your trackers with your own sign-in or your own key, and speaks to nobody else. What you write stays in this browser and in your own trackers. There is no account, no server of ours and no tracking.`}
		</p>
	</section>
);

/** What Muster does, shown on a sample, and how to begin. */
export const WelcomePage = ({ client, grant }: Props) => {
	const { view, failure, change, reload } = useOptions(client);
	return (
		<main className="page welcome">
			<header className="page-head">
				<h1>{t`Welcome to Muster`}</h1>
				<p className="lead">
					{t`A release is more than a deployment. On every issue in Jira and Linear, Muster says what each function still owes before it ships.`}
				</p>
			</header>
			<Offline />
			<div className="welcome-columns">
				<div className="welcome-try">
					<h2>{t`What you will see on an issue`}</h2>
					<SamplePanel />
				</div>
				<div className="welcome-steps">
					<section aria-labelledby="cloud-title">
						<h2 id="cloud-title">Jira Cloud</h2>
						<p>{t`Nothing to set up: open an epic, or an issue that belongs to one, and the panel is there.`}</p>
					</section>
					{failure !== null && (
						<CannotShow title={t`Your trackers could not be shown`} words={failure} onRetry={reload} />
					)}
					{view === undefined && failure === null && (
						<Loading words={t`Reading your trackers`} quick>
							<CardBones cards={2} />
						</Loading>
					)}
					{view !== undefined && (
						<>
							<ConnectLinear connections={view.linear} change={change} />
							<SelfHosted sites={view.selfHosted} change={change} grant={grant} />
						</>
					)}
					<Privacy />
					<NextSteps />
				</div>
			</div>
		</main>
	);
};
