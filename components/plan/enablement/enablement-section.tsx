import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { byEntryOrder } from '../../../utils/release/plan';
import { Notice } from '../../common/notice';
import { RemovedRow } from '../rollout/removed-row';
import { SectionFindings } from '../rollout/section-findings';
import { useRemoval } from '../rollout/use-removal';
import type { SectionProps } from '../sections';
import { AddStage } from './add-stage';
import { StageRow } from './stage-row';

/** The rollout: its stages in order, who gets the change, how much of it, from when, and who agreed. */
export const EnablementSection = ({ view, goTo }: SectionProps) => {
	const removal = useRemoval('stages');
	const { stages } = view.plan;
	const { shown, live } = useMemo(() => {
		const sorted = stages.toSorted(byEntryOrder);
		return {
			shown: sorted.filter(({ id, removed }) => !removed || removal.undoable.has(id)),
			live: sorted.filter(({ removed }) => !removed),
		};
	}, [stages, removal.undoable]);
	return (
		<>
			<SectionFindings view={view} goTo={goTo} section="enablement" />
			{live.length === 0 && (
				<p className="subtle">
					{t`No stages yet. Stages turn the feature on for some before all, apart from the day the code ships.`}
				</p>
			)}
			{removal.problem !== null && <Notice tone="warning">{removal.problem}</Notice>}
			{shown.length > 0 && (
				<ol className="entries" aria-label={t`Stages`}>
					{shown.map((stage) =>
						stage.removed ? (
							<RemovedRow
								key={stage.id}
								name={stage.name}
								onUndo={() => removal.undo(stage.id)}
								onDismiss={() => removal.dismiss(stage.id)}
							/>
						) : (
							<StageRow
								key={stage.id}
								stage={stage}
								at={live.indexOf(stage)}
								stages={live}
								returned={removal.returned === stage.id}
								onRemove={() => removal.remove(stage.id)}
							/>
						),
					)}
				</ol>
			)}
			<AddStage />
		</>
	);
};
