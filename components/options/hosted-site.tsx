import { t } from '@lingui/core/macro';
import type { OptionsView } from '../../utils/messaging/views';
import { Icon } from '../common/icon';
import { type Grant, refusedWords } from './grant';
import { type ChangeOption, useAction } from './use-options';

type Props = OptionsView['selfHosted'][number] & { readonly change: ChangeOption; readonly grant: Grant };

/** One self-hosted Jira: whether it is permitted still, and the way to permit it again or to remove it. */
export const HostedSite = ({ site, granted, change, grant }: Props) => {
	const { busy, problem, run } = useAction();
	const { baseUrl } = site;
	const regrant = async (): Promise<string | null> =>
		(await grant(baseUrl)) ? change('options.add-jira', { url: baseUrl }) : refusedWords();
	return (
		<li className="entry">
			<div className="entry-body">
				<p className="entry-name">{baseUrl}</p>
				<p className={granted ? 'subtle' : 'entry-warning'}>
					<Icon name={granted ? 'check' : 'warning'} size={14} />{' '}
					{granted ? t`Permitted` : t`The permission was withdrawn; no panel appears there`}
				</p>
				{problem !== null && (
					<p className="field-problem" role="alert">
						{problem}
					</p>
				)}
			</div>
			{!granted && (
				<button
					type="button"
					className="button button-primary"
					aria-label={t`Permit again: ${baseUrl}`}
					aria-disabled={busy || undefined}
					onClick={() => void run(regrant)}
				>
					{t`Permit again`}
				</button>
			)}
			<button
				type="button"
				className="button"
				aria-label={t`Remove ${baseUrl}`}
				aria-disabled={busy || undefined}
				onClick={() => void run(() => change('options.remove-jira', { siteId: site.id }))}
			>
				{t`Remove`}
			</button>
		</li>
	);
};
