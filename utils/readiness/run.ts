import type { Finding } from './finding';
import { EPIC_RULES, RELEASE_RULES } from './registry';
import type { EpicContext, ReleaseContext, Report, Rule } from './rule';

const findingFrom = (rule: Rule, of: string, report: Report, severity: Finding['severity'] | null): Finding => {
	const { about, subject, dueOn } = report;
	let [problem, action]: (string | undefined)[] = [];
	return {
		id: `${rule.id}:${of}${about === undefined ? '' : `:${about}`}`,
		rule: rule.id,
		failureMode: rule.failureMode,
		severity: severity ?? report.severity ?? rule.severity,
		subject,
		// Own fields, so that a message to a view holds their words.
		get problem() {
			problem ??= report.problem();
			return problem;
		},
		get action() {
			action ??= report.action();
			return action;
		},
		...(dueOn === undefined ? {} : { dueOn }),
	};
};

const run = <C extends { readonly policy: ReleaseContext['policy'] }>(
	rules: readonly (Rule & { readonly check: (context: C) => readonly Report[] })[],
	context: C,
	of: string,
): Finding[] =>
	rules.flatMap((rule) => {
		const setting = context.policy.rules[rule.id];
		if (setting?.off === true) return [];
		return rule.check(context).map((report) => findingFrom(rule, of, report, setting?.severity ?? null));
	});

/** What the rules say about one epic, with the policy's settings. */
export const epicFindings = (context: EpicContext): Finding[] => run(EPIC_RULES, context, context.facts.id);

/** What the rules say about a release and its plan, with the policy's settings. */
export const releaseFindings = (context: ReleaseContext): Finding[] => run(RELEASE_RULES, context, context.release.id);
