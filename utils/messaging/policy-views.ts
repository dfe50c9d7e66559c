import type { Policy } from '../release/policy';
import type { PolicyScope } from '../release/policy-scope';
import type { Severity, Verdict } from '../release/words';
import type { SiteCard } from './views';

/** What the options page shows of the policy of one scope. */
export interface PolicyView {
	readonly scope: PolicyScope;
	/** The scope's own policy; null where it has none. */
	readonly own: Policy | null;
	/** What holds for the scope: its own, or what it falls back to. */
	readonly applies: Policy;
	/** Whose policy that is; null for the built-in one. */
	readonly appliesFrom: PolicyScope | null;
	/** What the scope would fall back to without a policy of its own; null for the built-in one. */
	readonly fallback: PolicyScope | null;
	/** Scopes that have a policy of their own. */
	readonly scopes: readonly PolicyScope[];
	/** Sites to choose from, with the projects or teams whose releases were seen. */
	readonly sites: readonly { readonly site: SiteCard; readonly projects: readonly string[] }[];
	/** True where a policy of this scope could not be read and was set aside. */
	readonly setAside: boolean;
}

/** Findings of one rule and severity that come or go. */
export interface RuleCount {
	readonly rule: string;
	readonly severity: Severity;
	readonly count: number;
}

/** Findings of one rule that stay with another severity. */
export interface SeverityChange {
	readonly rule: string;
	readonly from: Severity;
	readonly to: Severity;
	readonly count: number;
}

/** What a policy would change in one release. */
export interface ReleaseEffect {
	readonly releaseId: string;
	readonly name: string;
	readonly siteName: string;
	readonly shipDate: string | null;
	readonly before: Verdict;
	readonly after: Verdict;
	readonly appear: readonly RuleCount[];
	readonly vanish: readonly RuleCount[];
	readonly change: readonly SeverityChange[];
}

/** What a policy would change, before it is saved. */
export interface PolicyPreview {
	/** Every upcoming release it would hold for, nearest first. */
	readonly releases: readonly ReleaseEffect[];
	readonly today: string;
}
