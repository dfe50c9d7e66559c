import { plural, t } from '@lingui/core/macro';
import { decideReminders, type Reminder, type Watched } from '../readiness/reminders';
import { dateWords } from '../readiness/wording';
import { VERDICT_LABELS } from '../release/words';
import { formatLocale } from '../words/locale';
import type { App } from './app';
import type { AssessedRelease } from './assess-release';
import { planPath, UPCOMING_PAGE } from './find-place';
import type { Notice } from './platform';
import { isWithin } from './upcoming';

/** Releases that a notice of several names one by one. */
const MOST_NAMED = 4;
/** What stands in the id of a notice before the release's own; that of several releases has none. */
const ID = 'muster:';

/** The page that a notice leads to: the plan of its release, or the list of them where it tells of several. */
export const pageOfNotice = (id: string): string =>
	id.startsWith(ID) && id !== ID ? planPath(id.slice(ID.length)) : UPCOMING_PAGE;

const watched = ({ release, assessment, policy }: AssessedRelease, horizonDays: number): Watched[] => {
	const { shipDate, today, verdict } = assessment;
	// One whose epics were never read looks ready for want of anything that is not.
	const counts = release.scopeReadAt !== null && isWithin({ shipDate }, horizonDays, today);
	return counts && shipDate !== null ? [{ id: release.id, shipDate, today, verdict, calendar: policy }] : [];
};

const shipWords = ({ shipDate, today }: AssessedRelease['assessment']): string =>
	shipDate === null ? '' : dateWords(shipDate, today, formatLocale());

const dueWords = (name: string, days: number | null): string =>
	days === null || days <= 0
		? t`${name} ships today`
		: t`${name} ships in ${plural(days, { one: '# working day', other: '# working days' })}`;

const ofOne = ({ release, assessment }: AssessedRelease, { due }: Reminder): Notice => {
	const { verdict, workingDaysLeft, findings } = assessment;
	const [worst] = findings;
	const { name } = release;
	const date = shipWords(assessment);
	const label = VERDICT_LABELS[verdict];
	const title = due ? dueWords(name, workingDaysLeft) : t`${name} is not ready`;
	const state = due ? t`${date}: ${label}.` : t`Ships ${date}.`;
	return { id: ID + release.id, title, message: worst === undefined ? state : `${state} ${worst.problem}` };
};

const ofSeveral = (releases: readonly AssessedRelease[]): Notice => {
	const lines = releases.map(({ release, assessment }) =>
		[release.name, shipWords(assessment), VERDICT_LABELS[assessment.verdict]].join(' · '),
	);
	const all = lines.length;
	const rest = all - MOST_NAMED;
	return {
		id: ID,
		title: plural(all, {
			one: '# release ships soon or turned not ready',
			other: '# releases ship soon or turned not ready',
		}),
		message: [
			...lines.slice(0, MOST_NAMED),
			...(rest > 0 ? [plural(rest, { one: 'and # more', other: 'and # more' })] : []),
		].join('\n'),
	};
};

/** The one notice for all there is to tell; null where there is nothing. */
export const noticeOf = (reminders: readonly Reminder[], assessed: readonly AssessedRelease[]): Notice | null => {
	const about = assessed.flatMap((one) => {
		const reminder = reminders.find(({ releaseId }) => releaseId === one.release.id);
		return reminder === undefined ? [] : [{ one, reminder }];
	});
	const [first, ...others] = about;
	if (first === undefined) return null;
	return others.length === 0 ? ofOne(first.one, first.reminder) : ofSeveral(about.map(({ one }) => one));
};

/**
 * Tells what is to be told of the releases, once. Remembered before it is told: a background that is stopped in between
 * says nothing rather than the same twice.
 * @param assessed those that ship within the horizon; others may be among them
 * @param upcoming ids of all that are still to ship
 */
export const remind = async (
	app: App,
	assessed: readonly AssessedRelease[],
	upcoming: readonly string[],
	horizonDays: number,
): Promise<void> => {
	const { reminders: wish } = await app.store.options();
	if (wish?.on !== true || !(await app.platform.mayNotify())) return;
	const told = await app.store.marks.told();
	const releases = assessed.flatMap((one) => watched(one, horizonDays));
	const next = decideReminders(releases, told, wish, upcoming);
	if (JSON.stringify(next.told) !== JSON.stringify(told)) await app.store.marks.putTold(next.told);
	const notice = noticeOf(next.reminders, assessed);
	if (notice !== null) await app.platform.notify(notice);
};
