import { plural, t } from '@lingui/core/macro';
import type { PolicyPreview, PolicyView } from '../messaging/policy-views';
import { RefusedEdit } from '../release/checklist';
import { type Policy, type PolicyProblem, parsePolicy } from '../release/policy';
import { type PolicyScope, scopeChain } from '../release/policy-scope';
import type { App } from './app';
import { siteCard } from './assess-release';
import { firstPolicy } from './policy';
import { effectOf } from './policy-preview';

const MOST_NAMED = 5;

const refusal = (problems: readonly PolicyProblem[]): string => {
	const named = problems.slice(0, MOST_NAMED).map(({ field, message }) => (field ? `${field}: ${message}` : message));
	const more = problems.length - named.length;
	return [...named, ...(more > 0 ? [plural(more, { one: 'And # more.', other: 'And # more.' })] : [])].join(' ');
};

const checked = (given: unknown): Policy => {
	const result = parsePolicy(given);
	if (!result.ok) throw new RefusedEdit(refusal(result.problems));
	return result.policy;
};

const needSite = async (app: App, scope: PolicyScope): Promise<void> => {
	if (scope.kind === 'default' || (await app.store.site(scope.siteId)) !== undefined) return;
	const { siteId } = scope;
	throw new RefusedEdit(t`Muster does not know the site ${siteId}. Open one of its issues first.`);
};

const sitesWithProjects = async (app: App, scopes: readonly PolicyScope[]): Promise<PolicyView['sites']> => {
	const releases = await app.store.releases();
	return (await app.store.sites()).map((site) => {
		const seen = releases.filter(({ siteId }) => siteId === site.id).map(({ project }) => project);
		const kept = scopes.map((one) => (one.kind === 'project' && one.siteId === site.id ? one.project : null));
		const projects = new Set(
			[...seen, ...kept].filter((project): project is string => project !== null && project !== ''),
		);
		return { site: siteCard(site), projects: [...projects].sort() };
	});
};

/** What the options page shows of a scope's policy. */
export const policyView = async (app: App, scope: PolicyScope): Promise<PolicyView> => {
	const [, ...wider] = scopeChain(scope);
	const own = (await app.store.policies.get(scope)) ?? null;
	const { scope: fallback, policy } = await firstPolicy(app, wider);
	const scopes = await app.store.policies.scopes();
	return {
		scope,
		own,
		applies: own ?? policy,
		appliesFrom: own === null ? fallback : scope,
		fallback,
		scopes,
		sites: await sitesWithProjects(app, scopes),
		setAside: await app.store.policies.isSetAside(scope),
	};
};

/**
 * What a policy would change in the current releases.
 * @throws {RefusedEdit} where it is no policy, naming the fields
 */
export const previewPolicy = async (app: App, scope: PolicyScope, given: unknown): Promise<PolicyPreview> => {
	const candidate = given === null ? null : checked(given);
	await needSite(app, scope);
	return effectOf(app, scope, candidate);
};

/**
 * Gives a scope a policy of its own; it is on disk when this returns.
 * @throws {RefusedEdit} where it is no policy, naming the fields; nothing is written then
 */
export const savePolicy = async (app: App, scope: PolicyScope, given: unknown): Promise<void> => {
	const policy = checked(given);
	await needSite(app, scope);
	await app.store.policies.put(scope, policy);
};

/** Takes a scope's own policy away, so that what it falls back to holds again. */
export const removePolicy = (app: App, scope: PolicyScope): Promise<void> => app.store.policies.remove(scope);
