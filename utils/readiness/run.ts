import type { Finding } from './finding';
import { Found } from './found';
import { EPIC_RULES, RELEASE_RULES } from './registry';
import type { EpicContext, ReleaseContext, Report, Rule } from './rule';

const run = <C extends { readonly policy: ReleaseContext['policy'] }>(
	rules: readonly (Rule & { readonly check: (context: C) => readonly Report[] })[],
	context: C,
	of: string,
): Finding[] => {
	const findings: Finding[] = [];
	for (const rule of rules) {
		const setting = context.policy.rules[rule.id];
		if (setting?.off === true) continue;
		for (const report of rule.check(context)) findings.push(new Found(rule, of, report, setting?.severity ?? null));
	}
	return findings;
};

/** What the rules say about one epic, with the policy's settings. */
export const epicFindings = (context: EpicContext): Finding[] => run(EPIC_RULES, context, context.facts.id);

/** What the rules say about a release and its plan, with the policy's settings. */
export const releaseFindings = (context: ReleaseContext): Finding[] => run(RELEASE_RULES, context, context.release.id);
