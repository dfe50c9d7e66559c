import type { Plan, Stage } from '../../../utils/release/plan';
import { plannedStages, stagesByStart } from '../../../utils/release/timeline';

/** A stage with the days it lasts. */
export interface Bar {
	readonly stage: Stage;
	readonly from: string;
	/** Day on which the next stage for the same people takes over; null where none does. */
	readonly to: string | null;
}

const groupOf = ({ audience, segment }: Stage): string => `${audience} ${segment.trim().toLowerCase()}`;

/** The stages that have a date, as bars in the order in which they start. */
export const barsOf = (plan: Plan): Bar[] => {
	const dated = stagesByStart(plannedStages(plan));
	return dated.flatMap((stage, at) => {
		if (stage.startsOn === null) return [];
		const { startsOn } = stage;
		const next = dated
			.slice(at + 1)
			.find((other) => groupOf(other) === groupOf(stage) && other.startsOn !== null && other.startsOn > startsOn);
		return [{ stage, from: startsOn, to: next?.startsOn ?? null }];
	});
};
