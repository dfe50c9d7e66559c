import { t } from '@lingui/core/macro';
import { type ReactNode, useState } from 'react';
import type { LinearConnection, SiteCard } from '../../utils/messaging/views';
import { momentText } from '../common/dates';
import { useFocusBack } from '../plan/rollout/use-focus-back';
import { LinearKey } from './linear-key';
import { type ChangeOption, useAction } from './use-options';

interface RowProps {
	readonly workspace: string;
	readonly ask: { readonly words: string; readonly name: string };
	readonly change: ChangeOption;
	readonly children: ReactNode;
	/** What else can be done with it. */
	readonly more?: ReactNode;
}

const addressOf = (workspace: string): string => `linear.app/${workspace}`;

/** A workspace with the button that opens the field for its key. */
const WorkspaceRow = ({ workspace, ask, change, children, more }: RowProps) => {
	const [open, setOpen] = useState(false);
	const opener = useFocusBack(open);
	const close = (): void => setOpen(false);
	return (
		<li className="entry">
			<div className="entry-body">{children}</div>
			{!open && (
				<button ref={opener} type="button" className="button" aria-label={ask.name} onClick={() => setOpen(true)}>
					{ask.words}
				</button>
			)}
			{more}
			{open && (
				<LinearKey
					label={t`Personal API key of linear.app/${workspace}`}
					submit={ask.words}
					workspace={workspace}
					change={change}
					onDone={close}
					onCancel={close}
				/>
			)}
		</li>
	);
};

/** A workspace that Muster reads, with whose key it is. */
export const ConnectedWorkspace = ({
	connection,
	change,
}: {
	readonly connection: LinearConnection;
	readonly change: ChangeOption;
}) => {
	const { busy, problem, run } = useAction();
	const { organization, workspace, userName, userEmail, keyEnd, connectedAt } = connection;
	const date = momentText(connectedAt);
	const disconnect = (
		<button
			type="button"
			className="button"
			aria-label={t`Disconnect ${organization}`}
			aria-disabled={busy || undefined}
			onClick={() => void run(() => change('options.disconnect-linear', { workspace }))}
		>
			{t`Disconnect`}
		</button>
	);
	const ask = { words: t`Replace key`, name: t`Replace key of ${organization}` };
	return (
		<WorkspaceRow workspace={workspace} ask={ask} change={change} more={disconnect}>
			<p className="entry-name">
				{organization} <span className="subtle">{addressOf(workspace)}</span>
			</p>
			<p className="subtle">
				{userName} ({userEmail}) · {t`key ending in ${keyEnd}`} · {t`since ${date}`}
			</p>
			{problem !== null && (
				<p className="field-problem" role="alert">
					{problem}
				</p>
			)}
		</WorkspaceRow>
	);
};

/** Asks once more before a workspace is forgotten, and says what becomes of what was written there. */
const Forgetting = ({ onForget, onKeep }: { readonly onForget: () => void; readonly onKeep: () => void }) => (
	<div className="sharing-consent">
		<p>
			{t`Muster then lists the releases of this workspace no more, shares nothing there, and forgets what counts as a release and an epic in it. The checklists and plans that you wrote stay in this browser, and are there again once you open the workspace again. A backup keeps them in a file as well.`}
		</p>
		<p className="mapping-actions">
			<button type="button" className="button button-danger" onClick={onForget}>
				{t`Forget it`}
			</button>
			<button
				type="button"
				className="button"
				// biome-ignore lint/a11y/noAutofocus: the question appears because somebody asked for it by a button.
				autoFocus
				onClick={onKeep}
			>
				{t`Keep it`}
			</button>
		</p>
	</div>
);

/** A workspace that was on a screen and that Muster cannot read yet. */
export const WaitingWorkspace = ({ site, change }: { readonly site: SiteCard; readonly change: ChangeOption }) => {
	const { problem, run } = useAction();
	const [asking, setAsking] = useState(false);
	const opener = useFocusBack(asking);
	const workspace = site.id.slice(site.id.indexOf('/') + 1);
	const ask = { words: t`Connect`, name: t`Connect linear.app/${workspace}` };
	const forget = (
		<button
			ref={opener}
			type="button"
			className="button"
			aria-label={t`Forget linear.app/${workspace}`}
			aria-expanded={asking}
			onClick={() => setAsking(!asking)}
		>
			{t`Forget`}
		</button>
	);
	return (
		<WorkspaceRow workspace={workspace} ask={ask} change={change} more={forget}>
			<p className="entry-name">{addressOf(workspace)}</p>
			<p className="subtle">{t`You visited it. It waits for a key of its own.`}</p>
			{asking && (
				<Forgetting
					onForget={() => void run(() => change('options.forget-linear', { siteId: site.id }))}
					onKeep={() => setAsking(false)}
				/>
			)}
			{problem !== null && (
				<p className="field-problem" role="alert">
					{problem}
				</p>
			)}
		</WorkspaceRow>
	);
};
