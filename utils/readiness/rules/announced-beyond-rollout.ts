import { t } from '@lingui/core/macro';
import type { Stage } from '../../release/plan/rollout';
import { coverageOn, firstStageFor, type Reach, stagesByStart } from '../../release/timeline';
import { announcements, nearness } from '../announcing';
import { inPlan, type ReleaseRule } from '../rule';

/** The day from which all of an audience have the change; null where the plan has none. */
const coveredFrom = (stages: readonly Stage[], reach: Reach, after: string): string | null =>
	stagesByStart(stages)
		.flatMap(({ startsOn }) => (startsOn !== null && startsOn > after ? [startsOn] : []))
		.find((date) => coverageOn(stages, reach, date) >= 100) ?? null;

/** A message goes to more people than have the change on that day. */
export const announcedBeyondRollout: ReleaseRule = {
	id: 'announced-beyond-rollout',
	scope: 'release',
	failureMode: 'announced-before-shipped',
	severity: 'warning',
	check: (context) =>
		announcements(context).flatMap(({ message, on, words: said }) => {
			const { stages, words } = context;
			const first = firstStageFor(stages, message);
			// Nobody having it yet is the other rule's finding.
			if (first?.startsOn == null || first.startsOn > on) return [];
			const covered = coverageOn(stages, message, on);
			if (covered >= 100) return [];
			const full = coveredFrom(stages, message, on);
			const action = () =>
				full === null
					? t`Add a stage that reaches them all, or narrow its audience.`
					: t`Send it on ${{ date: words(full) }}, when all have it, or narrow its audience.`;
			return [
				{
					about: message.id,
					severity: nearness(context, on),
					subject: inPlan(context, 'communication', message.id),
					problem: () => t`${{ what: said() }}, of whom ${covered} % have it by then.`,
					action,
					dueOn: on,
				},
			];
		}),
};
