import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { Client } from '../../../utils/messaging/client';
import type { Policy } from '../../../utils/release/policy';
import { DEFAULT_SCOPE, type PolicyScope, policyKey } from '../../../utils/release/policy-scope';
import { CannotShow } from '../../common/cannot-show';
import { PolicyEditor } from './editor';
import { ScopeField } from './scope-field';
import { usePolicy } from './use-policy';

/** How a team works, for everything, a site or a project: edited here, looked at before it is saved. */
export const PolicySection = ({ client }: { readonly client: Client }) => {
	const [scope, setScope] = useState<PolicyScope>(DEFAULT_SCOPE);
	// What was typed for one scope waits while another is looked at.
	const [drafts, setDrafts] = useState<Readonly<Record<string, Policy | null>>>({});
	const policy = usePolicy(client, scope);
	const { view, failure, reload } = policy;
	const key = policyKey(scope);
	const isThere = view !== undefined && policyKey(view.scope) === key;
	return (
		<section aria-labelledby="policy-title">
			<h2 id="policy-title">{t`Policy`}</h2>
			<p className="subtle">
				{t`How your team works: its calendar, when things are due, which rules run, what checklists start with. A project’s policy comes before its site’s, and that before the one for everything.`}
			</p>
			{view !== undefined && <ScopeField view={view} scope={scope} onChange={setScope} />}
			{failure !== null && <CannotShow title={t`The policy could not be read`} words={failure} onRetry={reload} />}
			{!isThere && failure === null && <p className="subtle">{t`Reading…`}</p>}
			{isThere && (
				<PolicyEditor
					key={key}
					view={view}
					policy={policy}
					draft={drafts[key] ?? null}
					onDraft={(draft) => setDrafts((old) => ({ ...old, [key]: draft }))}
				/>
			)}
		</section>
	);
};
