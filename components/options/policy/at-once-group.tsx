import { Group } from './group';
import { NumberField } from './number-field';
import { problemAt, useDraft } from './use-draft';

const FIELDS = [
	{ key: 'obligations', label: 'A day is too full from', unit: 'kinds of open work due', min: 2, max: 1000 },
	{ key: 'functions', label: 'of at least', unit: 'different functions', min: 1, max: 9 },
	{ key: 'slackWorkingDays', label: 'Slack that dependants need', unit: 'working days', min: 0, max: 20 },
] as const;

/** When too much happens at once. */
export const AtOnceGroup = () => {
	const { policy, edit, problems } = useDraft();
	const { obligations, functions } = policy.atOnce;
	return (
		<Group
			name="Everything at once"
			now={`${obligations} kinds of work of ${functions} functions on one day`}
			faulty={problemAt(problems, 'atOnce') !== null}
		>
			<div className="policy-numbers">
				{FIELDS.map(({ key, label, unit, min, max }) => (
					<NumberField
						key={key}
						label={label}
						unit={unit}
						path={`atOnce.${key}`}
						value={policy.atOnce[key]}
						min={min}
						max={max}
						onChange={(value) => edit((old) => ({ ...old, atOnce: { ...old.atOnce, [key]: value } }))}
					/>
				))}
			</div>
		</Group>
	);
};
