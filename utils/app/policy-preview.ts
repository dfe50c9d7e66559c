import type { PolicyPreview, ReleaseEffect, RuleCount, SeverityChange } from '../messaging/policy-views';
import type { Finding } from '../readiness/finding';
import type { Policy } from '../release/policy';
import { type PolicyScope, policyKey, scopesFor } from '../release/policy-scope';
import type { App } from './app';
import { type AssessedRelease, assessRelease, assessReleases, todayIn } from './assess-release';
import { firstPolicy, holding, policyOf } from './policy';
import { upcomingReleases } from './release-views';

/** Puts findings into groups and counts each; in the order in which the groups first appear. */
const counted = <T extends object>(all: readonly T[]): (T & { count: number })[] => {
	const groups = new Map<string, T & { count: number }>();
	for (const one of all) {
		const key = JSON.stringify(one);
		const group = groups.get(key) ?? { ...one, count: 0 };
		group.count += 1;
		groups.set(key, group);
	}
	return [...groups.values()];
};

const without = (findings: readonly Finding[], others: readonly Finding[]): RuleCount[] => {
	const ids = new Set(others.map(({ id }) => id));
	return counted(findings.filter(({ id }) => !ids.has(id)).map(({ rule, severity }) => ({ rule, severity })));
};

const changed = (before: readonly Finding[], after: readonly Finding[]): SeverityChange[] => {
	const severities = new Map(before.map(({ id, severity }) => [id, severity]));
	return counted(
		after.flatMap(({ id, rule, severity: to }) => {
			const from = severities.get(id);
			return from === undefined || from === to ? [] : [{ rule, from, to }];
		}),
	);
};

const effectOn = (before: AssessedRelease, after: AssessedRelease, siteName: string): ReleaseEffect => {
	const [was, is] = [before.assessment, after.assessment];
	return {
		releaseId: before.release.id,
		name: before.release.name,
		siteName,
		shipDate: is.shipDate,
		before: was.verdict,
		after: is.verdict,
		appear: without(is.findings, was.findings),
		vanish: without(was.findings, is.findings),
		change: changed(was.findings, is.findings),
	};
};

/** Whether the policy of a scope, if it has one, decides for a release: no nearer scope has one. */
const isDecidedBy = async (app: App, { release }: AssessedRelease, scope: PolicyScope): Promise<boolean> => {
	const key = policyKey(scope);
	for (const one of scopesFor(release)) {
		if (policyKey(one) === key) return true;
		if ((await app.store.policies.get(one)) !== undefined) return false;
	}
	return false;
};

/** The policy that holds for a release once the scope has the candidate, or none of its own where that is null. */
const policyThen = async (app: App, { release }: AssessedRelease, scope: PolicyScope, candidate: Policy | null) => {
	if (candidate !== null) return holding(app, candidate);
	const others = scopesFor(release).filter((one) => policyKey(one) !== policyKey(scope));
	return holding(app, (await firstPolicy(app, others)).policy);
};

/** What each upcoming release would be under another policy of a scope. */
export const effectOf = async (app: App, scope: PolicyScope, candidate: Policy | null): Promise<PolicyPreview> => {
	const sites = new Map((await app.store.sites()).map(({ id, name }) => [id, name]));
	const releases: ReleaseEffect[] = [];
	for (const before of await assessReleases(app, await upcomingReleases(app))) {
		const siteName = sites.get(before.release.siteId);
		if (siteName === undefined || !(await isDecidedBy(app, before, scope))) continue;
		const after = await assessRelease(app, before.release, await policyThen(app, before, scope, candidate));
		releases.push(effectOn(before, after, siteName));
	}
	return { releases, today: todayIn(app, await policyOf(app)) };
};
