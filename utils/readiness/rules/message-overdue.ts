import { t } from '@lingui/core/macro';
import { personName } from '../../release/you';
import { inPlan, type ReleaseRule } from '../rule';
import { quoted } from '../wording';

/** The day of a message has passed and it is not marked as sent. */
export const messageOverdue: ReleaseRule = {
	id: 'message-overdue',
	scope: 'release',
	failureMode: 'engineering-ships-silently',
	severity: 'warning',
	check: (context) => {
		if (context.plan.reviews.post !== null) return [];
		return context.messages.flatMap(({ id, title, sendOn, state, owner }) => {
			if (state === 'sent' || sendOn === null || sendOn >= context.today) return [];
			return [
				{
					about: id,
					subject: inPlan(context, 'communication', id),
					problem: () =>
						t`${{ mail: quoted(title) }} was to go out ${{ date: context.words(sendOn) }} and is not marked as sent.`,
					action: () =>
						owner === null
							? t`Send it, mark it as sent, or give it a new date.`
							: t`Ask ${{ name: personName(owner) }} to send it, mark it as sent, or give it a new date.`,
					dueOn: sendOn,
				},
			];
		});
	},
};
