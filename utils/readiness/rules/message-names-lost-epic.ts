import { t } from '@lingui/core/macro';
import { nearness } from '../announcing';
import { inPlan, type ReleaseContext, type ReleaseRule } from '../rule';
import { listed, quoted } from '../wording';

/** An epic's key, also of one that left: the scopes on which things were approved remember it. */
const nameOf = (epicId: string, { plan }: ReleaseContext): string =>
	plan.baselines.flatMap(({ epics }) => epics).find(({ id }) => id === epicId)?.key ?? t`an epic`;

/** A message names an epic that is not in the release any more. */
export const messageNamesLostEpic: ReleaseRule = {
	id: 'message-names-lost-epic',
	scope: 'release',
	failureMode: 'announced-before-shipped',
	severity: 'warning',
	check: (context) =>
		context.messages.flatMap((message) => {
			const lost = message.epicIds.filter((id) => !context.epicById.has(id));
			if (!context.open || lost.length === 0) return [];
			const { sendOn, state, title, id } = message;
			const sent = state === 'sent';
			const epics = listed(lost.map((epicId) => nameOf(epicId, context)).sort());
			const { name } = context.release;
			const mail = quoted(title);
			return [
				{
					about: id,
					severity: sent || sendOn === null ? 'warning' : nearness(context, sendOn),
					subject: inPlan(context, 'communication', id),
					problem: () =>
						sent
							? t`${mail} told customers of ${epics}, no longer in ${name}.`
							: t`${mail} names ${epics}, no longer in ${name}.`,
					action: () =>
						sent
							? t`Send a correction, then take it off the message.`
							: t`Take it out of the text and off the message.`,
					...(sendOn === null ? {} : { dueOn: sendOn }),
				},
			];
		}),
};
