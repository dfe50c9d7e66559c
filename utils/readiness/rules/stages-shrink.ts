import { t } from '@lingui/core/macro';
import type { Stage } from '../../release/plan/rollout';
import { stagesByStart } from '../../release/timeline';
import { inPlan, type ReleaseRule } from '../rule';
import { quoted } from '../wording';

const groupOf = ({ audience, segment }: Stage): string => `${audience} ${segment.trim().toLowerCase()}`;

/** A later stage reaches fewer of the same audience than an earlier one. */
export const stagesShrink: ReleaseRule = {
	id: 'stages-shrink',
	scope: 'release',
	failureMode: 'announced-before-shipped',
	severity: 'warning',
	check: (context) => {
		const widest = new Map<string, Stage>();
		return stagesByStart(context.stages.filter(({ startsOn }) => startsOn !== null)).flatMap((stage) => {
			const before = widest.get(groupOf(stage));
			if (before === undefined || stage.percentage >= before.percentage) {
				widest.set(groupOf(stage), stage);
				return [];
			}
			const date = stage.startsOn ?? '';
			if (stage.state === 'finished') return [];
			const { percentage: from } = before;
			const { percentage: to } = stage;
			return [
				{
					about: stage.id,
					subject: inPlan(context, 'enablement', stage.id),
					problem: () =>
						t`${{ stage: quoted(stage.name) }} takes the rollout back from ${from} % to ${to} % on ${{ date: context.words(date) }}.`,
					action: () => t`Put the stages in growing order, or correct the percentage.`,
					dueOn: date,
				},
			];
		});
	},
};
