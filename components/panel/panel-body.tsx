import { t } from '@lingui/core/macro';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { EpicCard, PanelView } from '../../utils/messaging/views';
import type { Finding } from '../../utils/readiness/finding';
import type { Checklist } from '../../utils/release/checklist';
import { liveItems } from '../../utils/release/checklist-edit';
import { ARTIFACT_LABELS, ARTIFACTS, type Artifact } from '../../utils/release/words';
import { ChecklistView } from '../checklist/checklist-view';
import { FindingsList } from '../findings/findings-list';
import { artifactOf } from '../findings/settle';
import { SharingLine } from '../sharing/sharing-line';
import { useLook } from '../sharing/use-look';
import { usePanel } from './context';
import { EpicLine } from './epic-line';
import type { PendingEdit } from './queue';
import { ReleaseLine } from './release-line';
import { SetAside, SetAsideList } from './set-aside';
import { VerdictLine } from './verdict-line';

interface Props {
	readonly view: PanelView;
	readonly epic: EpicCard;
	readonly checklist: Checklist;
	readonly edits: readonly PendingEdit[];
	readonly root: () => Element | null;
}

interface Target {
	readonly artifact: Artifact;
	readonly itemId: string | undefined;
}

const goWords = (finding: Finding): string | undefined => {
	if (finding.subject.kind === 'release') return t`Open the plan`;
	if (finding.subject.itemId !== undefined) return t`Go to the item`;
	const artifact = artifactOf(finding);
	return artifact === null ? undefined : t`Go to “${{ artifact: ARTIFACT_LABELS[artifact] }}”`;
};

/** The panel of an epic: whose it is, when it ships, whether it is ready, why not, and its checklist. */
export const PanelBody = ({ view, epic, checklist, edits, root }: Props) => {
	const { store, announce } = usePanel();
	const { epicId } = checklist;
	useLook(
		useCallback(() => store.look(epicId), [store, epicId]),
		view.sharing !== null,
	);
	const [collapsed, setCollapsed] = useState<ReadonlySet<Artifact>>(new Set());
	const [target, setTarget] = useState<Target | null>(null);

	const onToggle = useCallback((artifact: Artifact): void => {
		setCollapsed((old) => {
			const next = new Set(old);
			if (!next.delete(artifact)) next.add(artifact);
			return next;
		});
	}, []);

	const onGo = (finding: Finding): void => {
		const { subject } = finding;
		if (subject.kind === 'release') {
			store.openPlan(subject.releaseId, subject.fieldId ?? subject.section);
			return;
		}
		const item = checklist.items.find(({ id }) => id === subject.itemId);
		const artifact = item?.artifact ?? artifactOf(finding);
		if (artifact === null) return;
		setCollapsed((old) => new Set([...old].filter((one) => one !== artifact)));
		setTarget({ artifact, itemId: item?.id });
	};

	useEffect(() => {
		if (target === null) return;
		const group = root()?.querySelector(`[data-artifact="${target.artifact}"]`);
		const item =
			target.itemId === undefined ? null : group?.querySelector(`[data-item="${CSS.escape(target.itemId)}"]`);
		(item ?? group)?.scrollIntoView({ block: 'nearest' });
		(item ?? group)?.querySelector<HTMLElement>(item ? '.tick' : '.group-toggle')?.focus({ preventScroll: true });
	}, [target, root]);

	const calendar = useMemo(
		() => ({ shipDate: view.release?.shipDate ?? null, policy: view.policy, today: view.today }),
		[view.release?.shipDate, view.policy, view.today],
	);
	const anyOpen = collapsed.size < ARTIFACTS.length;
	return (
		<>
			<EpicLine view={view} epic={epic} />
			<ReleaseLine view={view} />
			<VerdictLine epic={epic} items={liveItems(checklist)} />
			<div className="part">
				<h3 className="part-head">{t`Findings`}</h3>
				<FindingsList
					findings={epic.findings}
					goWords={goWords}
					onGo={onGo}
					tools={(finding) =>
						finding.subject.kind === 'epic' && (
							<SetAside finding={finding} epicId={checklist.epicId} today={view.today} />
						)
					}
				/>
				{epic.findings.length === 0 && <p className="hint">{t`None. Every function has what it needs so far.`}</p>}
				<SetAsideList aside={epic.aside} epicId={checklist.epicId} today={view.today} />
			</div>
			<div className="part">
				<div className="part-row">
					<h3 className="part-head">{t`Checklist`}</h3>
					<button
						type="button"
						className="button button-quiet"
						onClick={() => setCollapsed(new Set(anyOpen ? ARTIFACTS : []))}
					>
						{anyOpen ? t`Fold all` : t`Unfold all`}
					</button>
				</div>
				{view.sharing !== null && (
					<SharingLine sharing={view.sharing} announce={announce} onShare={(repair) => store.share(epicId, repair)} />
				)}
				<ChecklistView
					checklist={checklist}
					calendar={calendar}
					people={view.people}
					findings={epic.findings}
					edits={edits}
					collapsed={collapsed}
					onToggle={onToggle}
					root={root}
				/>
			</div>
		</>
	);
};
