import { t } from '@lingui/core/macro';
import type { EpicFacts } from '../../release/facts';
import type { Message } from '../../release/plan/rollout';
import { inPlan, type ReleaseContext, type ReleaseRule } from '../rule';
import { listed, quoted } from '../wording';

/** The epics that a message promises and that are not done. */
const unfinished = (message: Message, { epicById }: ReleaseContext): EpicFacts[] =>
	message.epicIds.flatMap((id) => epicById.get(id) ?? []).filter(({ status }) => status.category !== 'done');

const namesOf = (epics: readonly EpicFacts[]): string =>
	listed(epics.map(({ key, status }) => t`${key} (${{ status: status.name }})`).sort());

const problemOf = ({ title, sendOn, state }: Message, epics: string, { today, words }: ReleaseContext): string => {
	const mail = quoted(title);
	if (state === 'sent' || sendOn === null) return t`${mail} went out and names ${epics}, not done yet.`;
	const date = words(sendOn);
	return sendOn < today
		? t`${mail} was to go out ${date} and names ${epics}, not done yet.`
		: t`${mail} goes out ${date} and names ${epics}, not done yet.`;
};

/** A message goes out within the blocker window and names an epic that is not done. */
export const messageNamesUnfinishedEpic: ReleaseRule = {
	id: 'message-names-unfinished-epic',
	scope: 'release',
	failureMode: 'announced-before-shipped',
	severity: 'warning',
	check: (context) =>
		context.messages.flatMap((message) => {
			const { sendOn, state, id } = message;
			const sent = state === 'sent';
			const day = sent ? context.today : sendOn;
			if (!context.open || day === null) return [];
			const left = context.workingDays(context.today, day);
			const epics = unfinished(message, context);
			if (epics.length === 0 || left > context.policy.blockerWindowWorkingDays) return [];
			const problem = () => problemOf(message, namesOf(epics), context);
			return [
				{
					about: id,
					severity: left <= 1 ? 'blocker' : 'warning',
					subject: inPlan(context, 'communication', id),
					problem,
					action: () =>
						sent ? t`Tell its readers when it comes.` : t`Finish it first, send later, or leave it out of the message.`,
					dueOn: day,
				},
			];
		}),
};
