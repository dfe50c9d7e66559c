import { plural, t } from '@lingui/core/macro';
import { listText } from '../../../utils/words/lists';
import { formatLocale } from '../../../utils/words/locale';
import { Group } from './group';
import { LinesField } from './lines-field';
import { problemAt, useDraft } from './use-draft';
import { ZoneField } from './zone-field';

/** Monday is 1. */
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** A day of the week in the viewer's language; 1 January 2024 was a Monday. */
const dayName = (day: number, weekday: 'long' | 'short'): string =>
	new Intl.DateTimeFormat(formatLocale(), { weekday, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));

const inWords = (week: readonly number[], holidays: number): string => {
	const days = listText(DAYS.filter((day) => week.includes(day)).map((day) => dayName(day, 'short')));
	if (holidays === 0) return t`${days}; no holidays`;
	return t`${days}; ${plural(holidays, { one: '# holiday', other: '# holidays' })}`;
};

const WorkingWeek = () => {
	const { policy, edit, problems } = useDraft();
	const problem = problemAt(problems, 'workingWeek');
	const put = (day: number, works: boolean): void =>
		edit((old) => ({
			...old,
			workingWeek: works
				? [...old.workingWeek, day].sort((a, b) => a - b)
				: old.workingWeek.filter((one) => one !== day),
		}));
	return (
		<fieldset className="field" aria-describedby={problem === null ? undefined : 'week-problem'}>
			<legend>{t`Working week`}</legend>
			<div className="policy-checks">
				{DAYS.map((day) => (
					<label key={day} className="policy-check">
						<input
							type="checkbox"
							checked={policy.workingWeek.includes(day)}
							onChange={({ currentTarget }) => put(day, currentTarget.checked)}
						/>
						{dayName(day, 'long')}
					</label>
				))}
			</div>
			{problem !== null && (
				<p id="week-problem" className="field-problem" role="alert">
					{t`Choose at least one working day.`}
				</p>
			)}
		</fieldset>
	);
};

/** When people work: the week, the holidays, the zone. */
export const CalendarGroup = () => {
	const { policy, edit, problems } = useDraft();
	const faulty = ['workingWeek', 'holidays', 'timeZone'].some((path) => problemAt(problems, path) !== null);
	const holidays = policy.holidays.filter((line) => line.trim() !== '').length;
	return (
		<Group name={t`Calendar`} now={inWords(policy.workingWeek, holidays)} faulty={faulty}>
			<WorkingWeek />
			<LinesField
				label={t`Holidays`}
				hint={t`One date a line, such as 2026-12-25.`}
				path="holidays"
				lines={policy.holidays}
				onChange={(lines) => edit((old) => ({ ...old, holidays: lines }))}
			/>
			<ZoneField />
		</Group>
	);
};
