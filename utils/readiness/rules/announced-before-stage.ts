import { firstStageFor } from '../../release/timeline';
import { type Announcement, announcements, nearness } from '../announcing';
import { inPlan, type ReleaseContext, type ReleaseRule } from '../rule';
import { quoted } from '../wording';

/** Why the readers of a message do not have the change on its day; null where they do, or no date says so. */
const gap = ({ message, on, audience }: Announcement, context: ReleaseContext): string | null => {
	const { stages, shipDate, released, words, release } = context;
	if (stages.length === 0) {
		if (released || shipDate === null || shipDate <= on) return null;
		return `${release.name} ships only ${words(shipDate)}`;
	}
	const first = firstStageFor(stages, message);
	if (first === undefined) return `no stage reaches ${audience}`;
	if (first.startsOn === null) return `${quoted(first.name)}, the first stage for them, has no date`;
	return first.startsOn <= on
		? null
		: `${quoted(first.name)}, the first stage for them, starts only ${words(first.startsOn)}`;
};

/** A message goes out before the first stage that gives its readers the change. */
export const announcedBeforeStage: ReleaseRule = {
	id: 'announced-before-stage',
	scope: 'release',
	failureMode: 'announced-before-shipped',
	severity: 'warning',
	check: (context) =>
		announcements(context).flatMap((announcement) => {
			const why = gap(announcement, context);
			if (why === null) return [];
			const { message, on, goes, audience } = announcement;
			return [
				{
					about: message.id,
					severity: nearness(context, on),
					subject: inPlan(context, 'communication', message.id),
					problem: `${quoted(message.title)} ${goes} to ${audience}, but ${why}.`,
					action:
						message.state === 'sent'
							? 'Bring the stage forward, or tell its readers when they will have it.'
							: 'Send it later, bring the stage forward, or narrow its audience.',
					dueOn: on,
				},
			];
		}),
};
