import { t } from '@lingui/core/macro';
import { firstStageFor } from '../../release/timeline';
import { type Announcement, announcements, audienceWords, nearness } from '../announcing';
import { inPlan, type ReleaseContext, type ReleaseRule } from '../rule';
import { quoted } from '../wording';

/** Why the readers of a message do not have the change on its day; null where they do, or no date says so. */
const gap = ({ message, on }: Announcement, context: ReleaseContext): string | null => {
	const { stages, shipDate, released, words, release } = context;
	if (stages.length === 0) {
		if (released || shipDate === null || shipDate <= on) return null;
		const { name } = release;
		return t`${name} ships only ${{ date: words(shipDate) }}`;
	}
	const first = firstStageFor(stages, message);
	if (first === undefined) return t`no stage reaches ${{ audience: audienceWords(message) }}`;
	const { startsOn } = first;
	if (startsOn === null) return t`${{ stage: quoted(first.name) }}, the first stage for them, has no date`;
	if (startsOn <= on) return null;
	return t`${{ stage: quoted(first.name) }}, the first stage for them, starts only ${{ date: words(startsOn) }}`;
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
			const { message, on } = announcement;
			return [
				{
					about: message.id,
					severity: nearness(context, on),
					subject: inPlan(context, 'communication', message.id),
					problem: () => t`${{ what: announcement.words() }}, but ${why}.`,
					action: () =>
						message.state === 'sent'
							? t`Bring the stage forward, or tell its readers when they will have it.`
							: t`Send it later, bring the stage forward, or narrow its audience.`,
					dueOn: on,
				},
			];
		}),
};
