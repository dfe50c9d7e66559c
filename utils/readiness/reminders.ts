import * as z from 'zod/mini';
import { addWorkingDays, isWorkingDay, type WorkCalendar } from '../release/calendar';
import type { Verdict } from '../release/words';

/** What somebody wants to be reminded of. */
export const ReminderWish = z.object({
	/** Working days before ship; 0 is the ship date itself. */
	days: z.array(z.int().check(z.gte(0), z.lte(60))).check(z.maxLength(10)),
	/** Whether to tell when a release turns not ready. */
	turned: z.boolean(),
});
export type ReminderWish = z.infer<typeof ReminderWish>;

/** A release within the horizon, as its verdict is at the moment. */
export interface Watched {
	readonly id: string;
	readonly shipDate: string;
	readonly verdict: Verdict;
	/** Today in the release's own zone, `YYYY-MM-DD`. */
	readonly today: string;
	readonly calendar: WorkCalendar;
}

/** What was told of a release, and what it was like when it was last looked at. */
export interface ToldRelease {
	readonly shipDate: string;
	/** Those of the wished days that need no reminder any more, for that date. */
	readonly days: readonly number[];
	readonly notReady: boolean;
}
export type Told = Readonly<Record<string, ToldRelease>>;

/** One thing to tell about a release. */
export interface Reminder {
	readonly releaseId: string;
	/** True where it turned not ready since it was last looked at. */
	readonly turned: boolean;
	/** True where one of the wished days has come. */
	readonly due: boolean;
}

const lookAt = (release: Watched, known: ToldRelease | undefined, wish: ReminderWish) => {
	const { id, shipDate, today, calendar, verdict } = release;
	const told = known?.shipDate === shipDate ? known.days : [];
	const due = wish.days.filter(
		(day) => !told.includes(day) && today <= shipDate && today >= addWorkingDays(shipDate, -day, calendar),
	);
	const notReady = verdict === 'not-ready';
	const turned = wish.turned && notReady && known?.notReady === false;
	const next: ToldRelease = { shipDate, days: [...told, ...due], notReady };
	return { next, reminder: { releaseId: id, turned, due: due.length > 0 } };
};

const isQuiet = ({ today, calendar, shipDate }: Watched): boolean =>
	today !== shipDate && !isWorkingDay(today, calendar);

/**
 * What to tell now, and what to remember so that it is told once. A day that was slept through is told late, several
 * that were together as one; nothing is told on a day off (unless it is the ship date), but after it. The first look at
 * a release tells no turn. What is known of a release that is beyond the horizon for now stays.
 * @param upcoming ids of all releases still to ship: what was told of others is forgotten
 */
export const decideReminders = (
	releases: readonly Watched[],
	told: Told,
	wish: ReminderWish,
	upcoming: readonly string[],
): { readonly reminders: readonly Reminder[]; readonly told: Told } => {
	const kept = new Map(upcoming.flatMap((id) => (told[id] === undefined ? [] : [[id, told[id]] as const])));
	const reminders: Reminder[] = [];
	for (const release of releases) {
		if (isQuiet(release)) continue;
		const { next, reminder } = lookAt(release, told[release.id], wish);
		kept.set(release.id, next);
		if (reminder.turned || reminder.due) reminders.push(reminder);
	}
	return { reminders, told: Object.fromEntries(kept) };
};
