import { addWorkingDays, dateIn, dueDate, workingDaysBetween } from '../release/calendar';
import { formatLocale } from '../words/locale';
import type { AssessInput } from './finding';
import type { Climate } from './rule';
import { dateWords } from './wording';

const remembered = <K, V>(make: (key: K) => V): ((key: K) => V) => {
	const known = new Map<K, V>();
	return (key) => {
		const value = known.get(key);
		if (value !== undefined) return value;
		const made = make(key);
		known.set(key, made);
		return made;
	};
};

const zoneOf = ({ plan, policy, viewerTimeZone }: Omit<AssessInput, 'epics'>): string =>
	plan?.timeZone ?? policy.timeZone ?? viewerTimeZone ?? 'UTC';

/** Today and the ship date that an assessment stands on. */
export const datesOf = (
	input: Omit<AssessInput, 'epics'>,
): { readonly today: string; readonly shipDate: string | null } => {
	const { release, plan } = input;
	// A cancelled release ships on no day, whatever its date says.
	const shipDate = release?.state === 'cancelled' ? null : (release?.shipDate ?? plan?.shipDate ?? null);
	return { today: dateIn(input.now, zoneOf(input)), shipDate };
};

/** What does not depend on any epic: dates, distances and their words, each worked out once. */
export const makeClimate = (input: Omit<AssessInput, 'epics'>): Climate => {
	const { policy, locale = formatLocale() } = input;
	const { today, shipDate } = datesOf(input);
	const zone = zoneOf(input);
	const released = input.release?.state === 'released';
	const workingDaysLeft = shipDate === null ? null : workingDaysBetween(today, shipDate, policy);
	const within = (days: number): boolean => released || (workingDaysLeft !== null && workingDaysLeft <= days);
	const days = remembered((key: string) => addWorkingDays(key.slice(0, 10), Number(key.slice(10)), policy));
	const due = remembered((offset: number) => dueDate({ dueOffset: offset }, shipDate, policy));
	return {
		policy,
		today,
		shipDate,
		workingDaysLeft,
		released,
		inBlockerWindow: within(policy.blockerWindowWorkingDays),
		onTheEve: within(1),
		nextWorkingDay: addWorkingDays(today, 1, policy),
		dueOn: (offset) => (offset === null || shipDate === null ? null : due(offset)),
		workingDaysFrom: (date, count) => days(`${date}${count}`),
		workingDays: (from, to) => workingDaysBetween(from, to, policy),
		dayOf: (moment) => dateIn(moment, zone),
		words: remembered((date: string) => dateWords(date, today, locale)),
	};
};
