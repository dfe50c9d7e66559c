import type { PolicyView } from '../../../utils/messaging/policy-views';
import type { PolicyScope } from '../../../utils/release/policy-scope';

const siteName = (view: PolicyView, siteId: string): string =>
	view.sites.find(({ site }) => site.id === siteId)?.site.name ?? siteId;

/** A scope as people speak of it; null is the policy that Muster comes with. */
export const scopeWords = (view: PolicyView, scope: PolicyScope | null): string => {
	if (scope === null) return 'the built-in policy';
	if (scope.kind === 'default') return 'the policy for everything';
	const site = siteName(view, scope.siteId);
	return scope.kind === 'site' ? `the policy of ${site}` : `the policy of ${scope.project} on ${site}`;
};
