import { t } from '@lingui/core/macro';
import { useId } from 'react';
import type { PolicyView } from '../../../utils/messaging/policy-views';
import { DEFAULT_SCOPE, type PolicyScope, policyKey, scopeOfKey } from '../../../utils/release/policy-scope';

interface Props {
	readonly view: PolicyView;
	readonly scope: PolicyScope;
	readonly onChange: (scope: PolicyScope) => void;
}

/** Sites whose policies are still there though the site is not. */
const strangers = ({ sites, scopes }: PolicyView): PolicyScope[] => {
	const known = new Set(sites.map(({ site }) => site.id));
	return scopes.filter((scope) => scope.kind !== 'default' && !known.has(scope.siteId));
};

/** Chooses what the policy is for: everything, a site, or a project or team on it. */
export const ScopeField = ({ view, scope: chosen, onChange }: Props) => {
	const id = useId();
	const own = new Set(view.scopes.map(policyKey));
	const option = (scope: PolicyScope, name: string) => {
		const key = policyKey(scope);
		return (
			<option key={key} value={key}>
				{own.has(key) ? t`${name} (own policy)` : name}
			</option>
		);
	};
	return (
		<div className="field">
			<label htmlFor={id}>{t`Policy for`}</label>
			<select
				id={id}
				className="policy-scope"
				value={policyKey(chosen)}
				onChange={({ currentTarget }) => onChange(scopeOfKey(currentTarget.value) ?? DEFAULT_SCOPE)}
			>
				{option(DEFAULT_SCOPE, t`Everything`)}
				{view.sites.map(({ site: { id: siteId, name }, projects }) => (
					<optgroup key={siteId} label={name}>
						{option({ kind: 'site', siteId }, t`All of ${name}`)}
						{projects.map((project) => option({ kind: 'project', siteId, project }, project))}
					</optgroup>
				))}
				{strangers(view).map((scope) => option(scope, policyKey(scope).replace(/^policy:\w+:/, '')))}
			</select>
		</div>
	);
};
