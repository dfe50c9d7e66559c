import { useState } from 'react';
import type { OptionsView } from '../../utils/messaging/views';
import { momentText } from '../common/dates';
import { type ChangeOption, useAction } from './use-options';

interface Props {
	readonly connections: OptionsView['linear'];
	readonly change: ChangeOption;
}

const Connection = ({
	connection,
	change,
}: { readonly connection: Props['connections'][number] } & Pick<Props, 'change'>) => {
	const { busy, problem, run } = useAction();
	const { organization, workspace, userName, userEmail, keyEnd, connectedAt } = connection;
	return (
		<li className="entry">
			<div className="entry-body">
				<p className="entry-name">
					{organization} <span className="subtle">linear.app/{workspace}</span>
				</p>
				<p className="subtle">
					{userName} ({userEmail}) · key ending in {keyEnd} · since {momentText(connectedAt)}
				</p>
				{problem !== null && <p className="field-problem">{problem}</p>}
			</div>
			<button
				type="button"
				className="button"
				aria-label={`Disconnect ${organization}`}
				aria-disabled={busy || undefined}
				onClick={() => void run(() => change('options.disconnect-linear', { workspace }))}
			>
				Disconnect
			</button>
		</li>
	);
};

/** Linear workspaces, connected with the user's own key. */
export const Linear = ({ connections, change }: Props) => {
	const { busy, problem, run, setProblem } = useAction();
	const [key, setKey] = useState('');
	const connect = async (): Promise<void> => {
		if (key.trim() === '') setProblem('Paste a key first.');
		else if (await run(() => change('options.connect-linear', { key: key.trim() }))) setKey('');
	};
	return (
		<section aria-labelledby="linear-title">
			<h2 id="linear-title">Linear</h2>
			{connections.length > 0 && (
				<ul className="entries" aria-label="Linear workspaces">
					{connections.map((connection) => (
						<Connection key={connection.workspace} connection={connection} change={change} />
					))}
				</ul>
			)}
			<p className="subtle">
				Make a personal API key in Linear under Settings, Security and access. A key that may only read is enough: with
				it Muster reads issues, projects, milestones, initiatives and releases, their history, and your name. Each
				workspace needs a key of its own. Muster keeps it in this browser profile, where no web page can read it, and
				sends it to api.linear.app and nowhere else.
			</p>
			<form
				className="row-form"
				onSubmit={(event) => {
					event.preventDefault();
					void connect();
				}}
			>
				<div className="field grow">
					<label htmlFor="linear-key">Personal API key</label>
					<input
						id="linear-key"
						type="password"
						autoComplete="off"
						spellCheck={false}
						placeholder="lin_api_…"
						value={key}
						aria-invalid={problem !== null}
						aria-describedby={problem === null ? undefined : 'linear-problem'}
						onChange={(event) => {
							setKey(event.currentTarget.value);
							setProblem(null);
						}}
					/>
				</div>
				<button type="submit" className="button button-primary" aria-disabled={busy || undefined}>
					{busy ? 'Checking…' : 'Connect'}
				</button>
			</form>
			{problem !== null && (
				<p id="linear-problem" className="field-problem" role="alert">
					{problem}
				</p>
			)}
		</section>
	);
};
