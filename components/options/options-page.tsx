import { t } from '@lingui/core/macro';
import type { Client } from '../../utils/messaging/client';
import { CannotShow } from '../common/cannot-show';
import { CardBones } from '../common/card-bones';
import { Loading } from '../common/loading';
import { Offline } from '../common/offline';
import { Backup } from './backup';
import type { Grant } from './grant';
import { Horizon } from './horizon';
import { Linear } from './linear';
import { MappingSection } from './mapping/mapping-section';
import { PageLayouts } from './page-layouts';
import { PolicySection } from './policy/policy-section';
import { Quarantine } from './quarantine';
import { type NoticePermission, Reminders } from './reminders';
import { SelfHosted } from './self-hosted';
import { SharingSection } from './sharing-section';
import { type ShortcutSettings, Shortcuts } from './shortcuts';
import { useOptions } from './use-options';

interface Props {
	readonly client: Client;
	readonly grant: Grant;
	readonly permission: NoticePermission;
	readonly shortcuts: ShortcutSettings;
}

/** The options: which trackers to read, how far ahead to look, and how the team works. */
export const OptionsPage = ({ client, grant, permission, shortcuts }: Props) => {
	const { view, failure, change, reload } = useOptions(client);
	return (
		<main className="page options">
			<header className="page-head">
				<h1>{t`Muster options`}</h1>
			</header>
			<Offline />
			{failure !== null && <CannotShow title={t`The options could not be read`} words={failure} onRetry={reload} />}
			{view === undefined && failure === null && (
				<Loading words={t`Reading the options`} quick>
					<CardBones cards={4} />
				</Loading>
			)}
			{view !== undefined && (
				<>
					<Linear connections={view.linear} waiting={view.linearWaiting} change={change} />
					<SelfHosted sites={view.selfHosted} change={change} grant={grant} />
					<MappingSection mappings={view.mappings} change={change} />
					{view.sharing.length > 0 && <SharingSection sites={view.sharing} change={change} />}
					<Horizon days={view.horizonDays} change={change} />
					<Reminders reminders={view.reminders} change={change} permission={permission} />
					<Shortcuts settings={shortcuts} />
					<PolicySection client={client} />
					<Backup client={client} />
					<Quarantine records={view.quarantined} change={change} />
					<PageLayouts layouts={view.layouts} version={view.version} />
					<p className="subtle">
						Muster {view.version} · <a href="/welcome.html">{t`Show the welcome page`}</a>
					</p>
				</>
			)}
		</main>
	);
};
