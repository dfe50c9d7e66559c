import { Group } from './group';
import { LinesField } from './lines-field';
import { problemAt, useDraft } from './use-draft';
import { ZoneField } from './zone-field';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const inWords = (week: readonly number[], holidays: number): string => {
	const days = DAYS.filter((_, at) => week.includes(at + 1)).map((day) => day.slice(0, 3));
	return `${days.join(', ')}; ${holidays === 0 ? 'no holidays' : `${holidays} ${holidays === 1 ? 'holiday' : 'holidays'}`}`;
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
			<legend>Working week</legend>
			<div className="policy-checks">
				{DAYS.map((name, at) => (
					<label key={name} className="policy-check">
						<input
							type="checkbox"
							checked={policy.workingWeek.includes(at + 1)}
							onChange={({ currentTarget }) => put(at + 1, currentTarget.checked)}
						/>
						{name}
					</label>
				))}
			</div>
			{problem !== null && (
				<p id="week-problem" className="field-problem">
					Choose at least one working day.
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
		<Group name="Calendar" now={inWords(policy.workingWeek, holidays)} faulty={faulty}>
			<WorkingWeek />
			<LinesField
				label="Holidays"
				hint="One date a line, such as 2026-12-25."
				path="holidays"
				lines={policy.holidays}
				onChange={(lines) => edit((old) => ({ ...old, holidays: lines }))}
			/>
			<ZoneField />
		</Group>
	);
};
