import { t } from '@lingui/core/macro';
import type { PolicyView } from '../../../utils/messaging/policy-views';
import type { PolicyScope } from '../../../utils/release/policy-scope';

const siteName = (view: PolicyView, siteId: string): string =>
	view.sites.find(({ site }) => site.id === siteId)?.site.name ?? siteId;

/** That a scope has no policy, and which one holds there; null is the policy that Muster comes with. */
export const inheritedWords = (view: PolicyView, from: PolicyScope | null): string => {
	if (from === null) return t`None of its own: the built-in policy holds. What you save here starts as a copy of that.`;
	if (from.kind === 'default')
		return t`None of its own: the policy for everything holds. What you save here starts as a copy of that.`;
	const site = siteName(view, from.siteId);
	if (from.kind === 'site')
		return t`None of its own: the policy of ${site} holds. What you save here starts as a copy of that.`;
	const { project } = from;
	return t`None of its own: the policy of ${project} on ${site} holds. What you save here starts as a copy of that.`;
};

/** That a scope's policy was removed, and which one holds there now. */
export const removedWords = (view: PolicyView, from: PolicyScope | null): string => {
	if (from === null) return t`Removed: the built-in policy holds`;
	if (from.kind === 'default') return t`Removed: the policy for everything holds`;
	const site = siteName(view, from.siteId);
	if (from.kind === 'site') return t`Removed: the policy of ${site} holds`;
	const { project } = from;
	return t`Removed: the policy of ${project} on ${site} holds`;
};
