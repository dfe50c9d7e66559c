import { msg, t } from '@lingui/core/macro';
import type { Audience, Message } from '../release/plan/rollout';
import { isExternal } from '../release/timeline';
import { labels } from '../words/labels';
import type { ReleaseContext, Report } from './rule';
import { quoted } from './wording';

/** A customer message with the day on which its readers look for the change. */
export interface Announcement {
	readonly message: Message;
	/** The day it goes out; today where it has gone out, or was to go out before. */
	readonly on: string;
	/** What goes out, when and to whom: `“Launch” goes out Thu 3 Dec to everyone`. Said only when asked for. */
	readonly words: () => string;
}

const AUDIENCE_WORDS = labels<Audience>({
	internal: msg({ message: 'internal', context: 'audience' }),
	beta: msg`beta customers`,
	segment: msg`a segment`,
	partners: msg`partners`,
	everyone: msg`everyone`,
});

/** `everyone`, or `a segment (EU)`. */
export const audienceWords = ({ audience, segment }: Pick<Message, 'audience' | 'segment'>): string => {
	const name = AUDIENCE_WORDS[audience];
	const which = segment.trim();
	return which === '' ? name : t`${name} (${which})`;
};

/** The messages for customers that have a day, or went out. */
export const announcements = ({ messages, today, words, dayOf }: ReleaseContext): Announcement[] =>
	messages.filter(isExternal).flatMap((message) => {
		const sent = message.state === 'sent';
		const day = sent && message.sentAt !== null ? dayOf(message.sentAt) : message.sendOn;
		if (day === null) return [];
		const on = sent || day < today ? today : day;
		const said = (): string => {
			const [title, date, audience] = [quoted(message.title), words(day), audienceWords(message)];
			if (sent) return t`${title} went out ${date} to ${audience}`;
			return day < today
				? t`${title} was to go out ${date} to ${audience}`
				: t`${title} goes out ${date} to ${audience}`;
		};
		return [{ message, on, words: said }];
	});

/** A warning while there is time, a blocker once the message goes out within the blocker window. */
export const nearness = (context: ReleaseContext, on: string): NonNullable<Report['severity']> =>
	context.workingDays(context.today, on) <= context.policy.blockerWindowWorkingDays ? 'blocker' : 'warning';
