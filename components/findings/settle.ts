import { plural } from '@lingui/core/macro';
import type { Finding } from '../../utils/readiness/finding';
import { ARTIFACTS, type Artifact, type Severity } from '../../utils/release/words';
import { listText } from '../../utils/words/lists';

/** The artifact that the two card rules speak of. */
const BY_RULE: Readonly<Record<string, Artifact>> = {
	'epic-missing-support': 'support-readiness',
	'epic-missing-comms': 'customer-communication',
};

/** The artifact whose items settle a finding; null where it is not settled in the checklist. */
export const artifactOf = (finding: Finding): Artifact | null => {
	const { subject } = finding;
	if (subject.kind !== 'epic') return null;
	return ARTIFACTS.find((artifact) => artifact === subject.artifact) ?? BY_RULE[finding.rule] ?? null;
};

/** True for the findings that flag an epic wherever it is listed. */
export const isCardRule = (finding: Finding): boolean => finding.rule in BY_RULE;

/** How many of a severity, in words: `2 blockers`. */
export const countWords = (severity: Severity, count: number): string => {
	if (severity === 'blocker') return plural(count, { one: '# blocker', other: '# blockers' });
	if (severity === 'warning') return plural(count, { one: '# warning', other: '# warnings' });
	return plural(count, { one: '# note', other: '# notes' });
};

/** How many of a finding's list are of each severity, in words: `2 blockers, 1 warning`. */
export const severityCounts = (findings: readonly Finding[]): string => {
	const words = (['blocker', 'warning', 'note'] as const).flatMap((severity) => {
		const count = findings.filter((finding) => finding.severity === severity).length;
		return count === 0 ? [] : [countWords(severity, count)];
	});
	return listText(words);
};
