import type { Stage } from '../../release/plan/rollout';
import { coverageOn, firstStageFor, type Reach, stagesByStart } from '../../release/timeline';
import { announcements, nearness } from '../announcing';
import { inPlan, type ReleaseRule } from '../rule';
import { quoted } from '../wording';

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
		announcements(context).flatMap(({ message, on, goes, audience }) => {
			const { stages, words } = context;
			const first = firstStageFor(stages, message);
			// Nobody having it yet is the other rule's finding.
			if (first?.startsOn == null || first.startsOn > on) return [];
			const covered = coverageOn(stages, message, on);
			if (covered >= 100) return [];
			const full = coveredFrom(stages, message, on);
			const later = full === null ? 'Add a stage that reaches them all' : `Send it on ${words(full)}, when all have it`;
			return [
				{
					about: message.id,
					severity: nearness(context, on),
					subject: inPlan(context, 'communication', message.id),
					problem: `${quoted(message.title)} ${goes} to ${audience}, of whom ${covered} % have it by then.`,
					action: `${later}, or narrow its audience.`,
					dueOn: on,
				},
			];
		}),
};
