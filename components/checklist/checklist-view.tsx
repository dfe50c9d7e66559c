import type { Finding } from '../../utils/readiness/finding';
import type { Checklist } from '../../utils/release/checklist';
import type { Person } from '../../utils/release/facts';
import { ARTIFACTS, type Artifact, FAILURE_MODE_LABELS } from '../../utils/release/words';
import { artifactOf, isCardRule } from '../findings/settle';
import type { PendingEdit } from '../panel/queue';
import { ArtifactGroup } from './artifact-group';
import type { Calendar } from './due';
import { failedByItem, useChecklist } from './use-checklist';

interface Props {
	readonly checklist: Checklist;
	readonly calendar: Calendar;
	readonly people: readonly Person[];
	readonly findings: readonly Finding[];
	readonly edits: readonly PendingEdit[];
	readonly collapsed: ReadonlySet<Artifact>;
	readonly onToggle: (artifact: Artifact) => void;
	/** The element that everything of the panel is in. */
	readonly root: () => Element | null;
}

const invitation = (findings: readonly Finding[], artifact: Artifact): string | null => {
	const flag = findings.find((finding) => isCardRule(finding) && artifactOf(finding) === artifact);
	return flag === undefined || flag.failureMode === null ? null : FAILURE_MODE_LABELS[flag.failureMode];
};

/** The checklist by artifact; all seven, also the empty ones. */
export const ChecklistView = ({ checklist, root, edits, findings, collapsed, ...shared }: Props) => {
	const { byArtifact, ...actions } = useChecklist(checklist, root);
	const failed = failedByItem(edits, checklist.epicId);
	return (
		<div className="checklist">
			{ARTIFACTS.map((artifact) => (
				<ArtifactGroup
					key={artifact}
					artifact={artifact}
					items={byArtifact(artifact)}
					collapsed={collapsed.has(artifact)}
					invites={invitation(findings, artifact)}
					failed={failed}
					{...shared}
					{...actions}
				/>
			))}
		</div>
	);
};
