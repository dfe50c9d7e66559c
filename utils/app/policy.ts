import { DEFAULT_POLICY, type Policy } from '../release/policy';
import { DEFAULT_SCOPE, type PolicyScope, projectOfKey, scopesFor, type Whereabouts } from '../release/policy-scope';
import type { EpicRecord, ReleaseRecord } from '../store/records';
import type { App } from './app';

/** A policy as it holds: the badge's horizon from the options, the zone filled in. */
export type HoldingPolicy = Policy & { timeZone: string };

/** The first policy among scopes, with the scope it belongs to; the built-in one where none has any. */
export const firstPolicy = async (
	app: App,
	scopes: readonly PolicyScope[],
): Promise<{ scope: PolicyScope | null; policy: Policy }> => {
	const found = await Promise.all(scopes.map((scope) => app.store.policies.get(scope)));
	for (const [at, policy] of found.entries()) {
		if (policy !== undefined) return { scope: scopes[at] ?? null, policy };
	}
	return { scope: null, policy: DEFAULT_POLICY };
};

/** The policy as it holds here and now; the same object as long as it and the options stay the same. */
export const holding = async (app: App, policy: Policy): Promise<HoldingPolicy> => {
	const { horizonDays } = await app.store.options();
	const timeZone = policy.timeZone ?? app.platform.timeZone();
	const known = app.session.holding.get(policy);
	if (known?.horizonDays === horizonDays && known.timeZone === timeZone) return known;
	const fresh = { ...policy, horizonDays, timeZone };
	app.session.holding.set(policy, fresh);
	return fresh;
};

/** The policy of a release or an epic: its project's, else its site's, else the one for everything. */
export const policyFor = async (app: App, where: Whereabouts): Promise<HoldingPolicy> =>
	holding(app, (await firstPolicy(app, scopesFor(where))).policy);

/** The policy for what belongs to no site: today, the horizon. */
export const policyOf = async (app: App): Promise<HoldingPolicy> =>
	holding(app, (await firstPolicy(app, [DEFAULT_SCOPE])).policy);

/** Where an epic's policy is looked up: with the release it ships in, else by its own key. */
export const whereaboutsOf = (
	{ siteId, key }: Pick<EpicRecord, 'siteId' | 'key'>,
	release: ReleaseRecord | null | undefined,
): Whereabouts => release ?? { siteId, project: projectOfKey(key) };
