import { describe, expect, it } from 'vitest';
import { decideReminders, type ReminderWish, type Told, type Watched } from '../../../utils/readiness/reminders';
import { addDays, dateIn } from '../../../utils/release/calendar';

const WISH: ReminderWish = { days: [5, 1], turned: true };
const CALENDAR = { workingWeek: [1, 2, 3, 4, 5], holidays: [] };
/** A Thursday; the fifth working day before it is the Thursday of the week before, the first the Wednesday. */
const SHIP = '2026-12-03';

const release = (today: string, change: Partial<Watched> = {}): Watched => ({
	id: 'r',
	shipDate: SHIP,
	verdict: 'ready',
	today,
	calendar: CALENDAR,
	...change,
});

/** Looks once at each moment, as a clock would have it, and tells what was told on which. */
const run = (looks: readonly Watched[], wish = WISH, told: Told = {}): string[] => {
	let state = told;
	return looks.flatMap((look) => {
		const next = decideReminders([look], state, wish, [look.id]);
		state = next.told;
		return next.reminders.map(({ turned, due }) => `${look.today}${turned ? ' turned' : ''}${due ? ' due' : ''}`);
	});
};

const days = (from: string, count: number): string[] => Array.from({ length: count }, (_, at) => addDays(from, at));

describe('a reminder before ship', () => {
	it('comes on the fifth and on the first working day before, once each, however often one looks', () => {
		const looks = days('2026-11-20', 20).flatMap((day) => [release(day), release(day), release(day)]);
		expect(run(looks)).toEqual(['2026-11-26 due', '2026-12-02 due']);
	});

	it('follows the working week and the holidays of the policy', () => {
		const calendar = { workingWeek: [1, 2, 3, 4, 7], holidays: ['2026-12-01'] };
		expect(run(days('2026-11-16', 20).map((day) => release(day, { calendar })))).toEqual([
			'2026-11-25 due',
			'2026-12-02 due',
		]);
	});

	it('comes late where its day was slept through, and once where several were', () => {
		expect(run([release('2026-11-24'), release('2026-11-30'), release('2026-11-30')])).toEqual(['2026-11-30 due']);
		expect(run([release('2026-11-24'), release(SHIP)])).toEqual([`${SHIP} due`]);
		expect(run([release('2026-11-24'), release('2026-12-04')])).toEqual([]);
	});

	it('does not come on a day off, but after it', () => {
		// Saturday, Sunday, Monday.
		expect(run(days('2026-11-28', 3).map((day) => release(day)))).toEqual(['2026-11-30 due']);
		// Ship on a Sunday is ship all the same.
		const wish = { ...WISH, days: [0] };
		expect(run([release('2026-11-29', { shipDate: '2026-11-29' })], wish)).toEqual(['2026-11-29 due']);
	});

	it('comes again where ship moves to another date', () => {
		const looks = [...days('2026-11-25', 3).map((day) => release(day))];
		const moved = days('2026-11-28', 14).map((day) => release(day, { shipDate: '2026-12-09' }));
		expect(run([...looks, ...moved])).toEqual(['2026-11-26 due', '2026-12-02 due', '2026-12-08 due']);
	});

	it('comes for a day that is added later, and none for one that is taken away', () => {
		const { told } = decideReminders([release('2026-11-27')], {}, WISH, ['r']);
		expect(run([release('2026-11-30')], { ...WISH, days: [5, 3, 1] }, told)).toEqual(['2026-11-30 due']);
		expect(run([release('2026-12-02')], { ...WISH, days: [5] }, told)).toEqual([]);
	});

	it.each([
		['in autumn, when a day has 25 hours', '2026-10-22', '2026-10-29'],
		['in spring, when a day has 23 hours', '2026-03-26', '2026-04-02'],
	])('comes once at the change of clocks %s', (_when, from, ship) => {
		const start = Date.parse(`${from}T00:00:00+01:00`);
		// Every half hour, as the alarm rings, in the zone of the release.
		const moments = Array.from({ length: 9 * 48 }, (_, at) => new Date(start + at * 1_800_000).toISOString());
		const looks = moments.map((moment) => release(dateIn(moment, 'Europe/Berlin'), { shipDate: ship }));
		expect(run(looks)).toEqual([`${addDays(ship, -7)} due`, `${addDays(ship, -1)} due`]);
	});
});

describe('a release that turns not ready', () => {
	const on = (day: string, verdict: Watched['verdict']) => release(day, { verdict, shipDate: '2027-01-14' });

	it('is told once a turn, not at the first look', () => {
		const looks = [
			...[on('2026-11-23', 'not-ready'), on('2026-11-23', 'at-risk'), on('2026-11-24', 'not-ready')],
			...[on('2026-11-24', 'not-ready'), on('2026-11-25', 'ready'), on('2026-11-26', 'not-ready')],
		];
		expect(run(looks)).toEqual(['2026-11-24 turned', '2026-11-26 turned']);
	});

	it('is told after the days off, where it is not ready still', () => {
		const turned = [on('2026-11-27', 'ready'), on('2026-11-28', 'not-ready')];
		expect(run([...turned, on('2026-11-30', 'not-ready')])).toEqual(['2026-11-30 turned']);
		expect(run([...turned, on('2026-11-30', 'ready')])).toEqual([]);
	});

	it('is not told to those who did not ask for it, nor later of what happened before they did', () => {
		const off = { ...WISH, turned: false };
		const before = decideReminders([on('2026-11-23', 'ready')], {}, off, ['r']).told;
		const after = decideReminders([on('2026-11-24', 'not-ready')], before, off, ['r']);
		expect(after.reminders).toEqual([]);
		expect(run([on('2026-11-25', 'not-ready')], WISH, after.told)).toEqual([]);
	});
});

describe('what was told', () => {
	const { told } = decideReminders([release('2026-11-26')], {}, WISH, ['r']);

	it('stays while a release is beyond the horizon, or not there to be looked at', () => {
		const beyond = decideReminders([], told, WISH, ['r']).told;
		expect(beyond).toEqual(told);
		expect(run([release('2026-11-27')], WISH, beyond)).toEqual([]);
	});

	it('goes with a release that is not upcoming any more', () => {
		expect(decideReminders([], told, WISH, [])).toEqual({ reminders: [], told: {} });
	});
});
