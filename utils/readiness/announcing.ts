import { AUDIENCE_LABELS, type Message } from '../release/plan/rollout';
import { isExternal } from '../release/timeline';
import type { ReleaseContext, Report } from './rule';

/** A customer message with the day on which its readers look for the change. */
export interface Announcement {
	readonly message: Message;
	/** The day it goes out; today where it has gone out, or was to go out before. */
	readonly on: string;
	/** `goes out Thu 3 Dec`, `went out Thu 3 Dec`. */
	readonly goes: string;
	readonly audience: string;
}

/** `everyone`, or `a segment (EU)`. */
export const audienceWords = ({ audience, segment }: Pick<Message, 'audience' | 'segment'>): string => {
	const name = AUDIENCE_LABELS[audience].toLowerCase();
	return segment.trim() === '' ? name : `${name} (${segment.trim()})`;
};

/** The messages for customers that have a day, or went out. */
export const announcements = ({ messages, today, words, dayOf }: ReleaseContext): Announcement[] =>
	messages.filter(isExternal).flatMap((message) => {
		const sent = message.state === 'sent';
		const day = sent && message.sentAt !== null ? dayOf(message.sentAt) : message.sendOn;
		if (day === null) return [];
		const verb = sent ? 'went out' : day < today ? 'was to go out' : 'goes out';
		const on = sent || day < today ? today : day;
		return [{ message, on, goes: `${verb} ${words(day)}`, audience: audienceWords(message) }];
	});

/** A warning while there is time, a blocker once the message goes out within the blocker window. */
export const nearness = (context: ReleaseContext, on: string): NonNullable<Report['severity']> =>
	context.workingDays(context.today, on) <= context.policy.blockerWindowWorkingDays ? 'blocker' : 'warning';
