import { plural, t } from '@lingui/core/macro';
import { type ReactNode, useState } from 'react';
import type { Finding } from '../../utils/readiness/finding';
import { FindingRow } from './finding-row';
import { isCardRule } from './settle';

interface Props {
	readonly findings: readonly Finding[];
	/** How many are shown before the rest is asked for. */
	readonly first?: number;
	readonly goWords: (finding: Finding) => string | undefined;
	readonly onGo: (finding: Finding) => void;
	/** What else can be done about a finding. */
	readonly tools?: (finding: Finding) => ReactNode;
}

/** All findings, worst first; a long list is cut until the rest is asked for, but never hides the card rules. */
export const FindingsList = ({ findings, first = 5, goWords, onGo, tools }: Props) => {
	const [all, setAll] = useState(false);
	const shown = new Set(
		all || findings.length <= first + 1
			? findings
			: findings.filter((finding, at) => at < first || isCardRule(finding)),
	);
	return (
		<>
			<ul className="findings" aria-label={t`Findings`}>
				{findings.map((finding) => (
					<FindingRow
						key={finding.id}
						finding={finding}
						go={goWords(finding)}
						onGo={onGo}
						hidden={!shown.has(finding)}
						tools={tools?.(finding)}
					/>
				))}
			</ul>
			{(all || shown.size < findings.length) && findings.length > first + 1 && (
				<button
					type="button"
					className="button button-quiet"
					data-more-findings
					aria-expanded={all}
					onClick={() => setAll(!all)}
				>
					{all
						? t`Show fewer findings`
						: plural(findings.length, { one: 'Show # finding', other: 'Show all # findings' })}
				</button>
			)}
		</>
	);
};
