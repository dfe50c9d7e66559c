import type { Severity, Verdict } from '../release/words';
import type { Finding } from './finding';

/** The verdict that findings make: one blocker is not ready, one warning is at risk, notes change nothing. */
export const verdictOf = (findings: readonly Finding[]): Verdict => {
	let verdict: Verdict = 'ready';
	for (const { severity } of findings) {
		if (severity === 'blocker') return 'not-ready';
		if (severity === 'warning') verdict = 'at-risk';
	}
	return verdict;
};

/** Without an owner the rest is nobody's work: that finding comes before all others. */
const FIRST_RULE = 'release-without-owner';

const SEVERITY_RANK: Readonly<Record<Severity, number>> = { blocker: 1, warning: 2, note: 3 };

const rank = ({ rule, severity }: Finding): number => (rule === FIRST_RULE ? 0 : SEVERITY_RANK[severity]);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** No owner first, then by severity, by the date that presses (none last), by id. */
export const byPressure = (a: Finding, b: Finding): number =>
	rank(a) - rank(b) || compare(a.dueOn ?? '9999', b.dueOn ?? '9999') || compare(a.id, b.id);
