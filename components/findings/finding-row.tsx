import { msg, t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import type { Finding } from '../../utils/readiness/finding';
import { FAILURE_MODE_LABELS, type Severity } from '../../utils/release/words';
import { labels } from '../../utils/words/labels';
import { Icon, type IconName } from '../common/icon';

const ICONS: Readonly<Record<Severity, IconName>> = { blocker: 'blocker', warning: 'warning', note: 'note' };
const WORDS: Readonly<Record<Severity, string>> = labels({
	blocker: msg`Blocker`,
	warning: msg`Warning`,
	note: msg({ message: 'Note', context: 'severity' }),
});

interface Props {
	readonly finding: Finding;
	/** Words of the button that goes to what settles it; absent where nothing here does. */
	readonly go?: string | undefined;
	readonly onGo: (finding: Finding) => void;
	readonly hidden?: boolean;
	/** What else can be done about it. */
	readonly tools?: ReactNode;
}

/** A finding: how bad, what is wrong, which failure it invites, what to do, and the way there. */
export const FindingRow = ({ finding, go, onGo, hidden = false, tools }: Props) => (
	<li tabIndex={-1} className="finding" data-rule={finding.rule} data-severity={finding.severity} hidden={hidden}>
		<Icon name={ICONS[finding.severity]} />
		<div className="finding-body">
			<p className="finding-problem">
				<span className="severity">{WORDS[finding.severity]}: </span>
				<bdi>{finding.problem}</bdi>
			</p>
			{finding.failureMode !== null && (
				<p className="finding-mode">{t`Invites: ${{ failure: FAILURE_MODE_LABELS[finding.failureMode] }}`}</p>
			)}
			<p className="finding-action">
				<bdi>{finding.action}</bdi>
			</p>
			<div className="finding-tools">
				{go !== undefined && (
					<button type="button" className="link" onClick={() => onGo(finding)}>
						{go}
						<span className="visually-hidden">: {finding.problem}</span>
					</button>
				)}
				{tools}
			</div>
		</div>
	</li>
);
