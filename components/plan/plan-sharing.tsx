import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useCallback, useEffect, useState } from 'react';
import type { Client } from '../../utils/messaging/client';
import type { ReleaseView } from '../../utils/messaging/views';
import { safeUrl } from '../common/links';
import { messageOf } from '../common/use-view';
import { SharingLine } from '../sharing/sharing-line';
import { useLook } from '../sharing/use-look';

interface Props {
	readonly view: ReleaseView;
	readonly client: Client;
	readonly take: (view: ReleaseView) => void;
}

interface IssueProps {
	readonly name: string;
	readonly busy: boolean;
	readonly onSet: (key: string | null) => void;
}

/** Chooses the issue that carries the plan, or has one made. */
const ChooseIssue = ({ name, busy, onSet }: IssueProps) => {
	const [key, setKey] = useState('');
	return (
		<form
			className="row-form"
			onSubmit={(event) => {
				event.preventDefault();
				if (key.trim() !== '' && !busy) onSet(key.trim());
			}}
		>
			<div className="field">
				<label htmlFor="plan-issue">{t`Key of the issue that carries the plan`}</label>
				<input
					id="plan-issue"
					type="text"
					autoComplete="off"
					spellCheck={false}
					maxLength={120}
					value={key}
					onChange={(event) => setKey(event.currentTarget.value)}
				/>
			</div>
			<button type="submit" className="button" aria-disabled={busy || key.trim() === '' || undefined}>
				{t`Use this issue`}
			</button>
			<button
				type="button"
				className="button"
				aria-disabled={busy || undefined}
				onClick={() => {
					if (!busy) onSet(null);
				}}
			>
				{t`Create “Release ${name}: coordination”`}
			</button>
		</form>
	);
};

/** How the plan stands with the team, and the issue that carries it. */
export const PlanSharing = ({ view, client, take }: Props) => {
	const { sharing, card } = view;
	const releaseId = card.facts.id;
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const isOn = sharing !== null;
	const look = useCallback(
		() => void client.ask('plan.look', { releaseId }).catch(() => undefined),
		[client, releaseId],
	);
	useEffect(() => {
		if (isOn) look();
	}, [isOn, look]);
	useLook(look, isOn);
	if (sharing === null) return null;
	const run = (asked: Promise<ReleaseView>): void => {
		setBusy(true);
		setProblem(null);
		asked.then(take, (cause: unknown) => setProblem(messageOf(cause))).finally(() => setBusy(false));
	};
	const key = sharing.issue?.key;
	const title = <bdi>{sharing.issue?.title}</bdi>;
	const href = sharing.issue === null ? null : safeUrl(sharing.issue.url);
	return (
		<div className="plan-sharing">
			<SharingLine sharing={sharing} onShare={(repair) => run(client.ask('plan.share', { releaseId, repair }))} />
			{sharing.issue !== null && href !== null && (
				<p className="subtle">
					<Trans>
						The plan is carried by{' '}
						<a href={href} target="_blank" rel="noopener noreferrer">
							{key} {title}
						</a>
						.
					</Trans>
				</p>
			)}
			{sharing.trouble?.why === 'no-plan-issue' && (
				<ChooseIssue
					name={card.facts.name}
					busy={busy}
					onSet={(key) => run(client.ask('plan.set-issue', { releaseId, key }))}
				/>
			)}
			{problem !== null && (
				<p className="field-problem" role="alert">
					{problem}
				</p>
			)}
		</div>
	);
};
