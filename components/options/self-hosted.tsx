import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { OptionsView } from '../../utils/messaging/views';
import { isManyHosts } from '../../utils/platform/host-pattern';
import { safeUrl } from '../common/links';
import { type Grant, refusedWords } from './grant';
import { HostedSite } from './hosted-site';
import { type ChangeOption, useAction } from './use-options';

interface Props {
	readonly sites: OptionsView['selfHosted'];
	readonly change: ChangeOption;
	readonly grant: Grant;
}

const HOSTED_FOR_YOU = /\.atlassian\.net$|^linear\.app$/;

/** The address as people type it, or why it will not do. */
export const readAddress = (typed: string): { readonly url: string } | { readonly problem: string } => {
	const text = typed.trim();
	if (text === '') return { problem: t`Type the address of your Jira first.` };
	const url = safeUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
	if (url === null || isManyHosts(url))
		return { problem: t`This is not an address. It looks like https://jira.example.com.` };
	const { hostname } = new URL(url);
	if (HOSTED_FOR_YOU.test(hostname)) return { problem: t`Muster knows ${hostname} already: just open an issue there.` };
	return { url };
};

/** Self-hosted Jira addresses, each added by the user and permitted in the browser. */
export const SelfHosted = ({ sites, change, grant }: Props) => {
	const { busy, problem, run, setProblem } = useAction();
	const [typed, setTyped] = useState('');
	const add = async (): Promise<void> => {
		const address = readAddress(typed);
		if ('problem' in address) {
			setProblem(address.problem);
			return;
		}
		const added = await run(async () =>
			(await grant(address.url)) ? change('options.add-jira', { url: address.url }) : refusedWords(),
		);
		if (added) setTyped('');
	};
	return (
		<section aria-labelledby="hosted-title">
			<h2 id="hosted-title">{t`Self-hosted Jira`}</h2>
			<p className="subtle">
				{t`Jira Cloud and Linear work at once. For a Jira of your own, add its address with the path it lives under, if any; your browser then asks for the permission.`}
			</p>
			{sites.length > 0 && (
				<ul className="entries" aria-label={t`Self-hosted sites`}>
					{sites.map(({ site, granted }) => (
						<HostedSite key={site.id} site={site} granted={granted} change={change} grant={grant} />
					))}
				</ul>
			)}
			<form
				className="row-form"
				noValidate
				onSubmit={(event) => {
					event.preventDefault();
					void add();
				}}
			>
				<div className="field grow">
					<label htmlFor="hosted-url">{t`Address`}</label>
					<input
						id="hosted-url"
						type="url"
						autoComplete="off"
						spellCheck={false}
						dir="ltr"
						placeholder="https://jira.example.com"
						value={typed}
						aria-invalid={problem !== null}
						aria-describedby={problem === null ? undefined : 'hosted-problem'}
						onChange={(event) => {
							setTyped(event.currentTarget.value);
							setProblem(null);
						}}
					/>
				</div>
				<button type="submit" className="button button-primary" aria-disabled={busy || undefined}>
					{busy ? t`Adding…` : t`Add`}
				</button>
			</form>
			{problem !== null && (
				<p id="hosted-problem" className="field-problem" role="alert">
					{problem}
				</p>
			)}
		</section>
	);
};
