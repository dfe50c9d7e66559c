import type { Message } from '../../release/plan/rollout';
import { inPlan, type ReleaseContext, type ReleaseRule } from '../rule';
import { listed, quoted } from '../wording';

/** Names of the epics that a message promises and that are not done. */
const unfinished = (message: Message, { epicById }: ReleaseContext): string[] =>
	message.epicIds
		.flatMap((id) => epicById.get(id) ?? [])
		.filter(({ status }) => status.category !== 'done')
		.map(({ key, status }) => `${key} (${status.name})`)
		.sort();

/** A message goes out within the blocker window and names an epic that is not done. */
export const messageNamesUnfinishedEpic: ReleaseRule = {
	id: 'message-names-unfinished-epic',
	scope: 'release',
	failureMode: 'announced-before-shipped',
	severity: 'warning',
	check: (context) =>
		context.messages.flatMap((message) => {
			const { sendOn, state, title, id } = message;
			const sent = state === 'sent';
			const day = sent ? context.today : sendOn;
			if (!context.open || day === null) return [];
			const left = context.workingDays(context.today, day);
			const names = unfinished(message, context);
			if (names.length === 0 || left > context.policy.blockerWindowWorkingDays) return [];
			const goes = sent ? 'went out' : `${day < context.today ? 'was to go' : 'goes'} out ${context.words(day)}`;
			return [
				{
					about: id,
					severity: left <= 1 ? 'blocker' : 'warning',
					subject: inPlan(context, 'communication', id),
					problem: `${quoted(title)} ${goes} and names ${listed(names)}, not done yet.`,
					action: sent
						? 'Tell its readers when it comes.'
						: 'Finish it first, send later, or leave it out of the message.',
					dueOn: day,
				},
			];
		}),
};
