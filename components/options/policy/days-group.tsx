import { Group } from './group';
import { NumberField } from './number-field';
import { problemAt, useDraft } from './use-draft';

const BEFORE_SHIP = 'working days before ship';
const LEAD_FIELDS = [
	{ key: 'recovery', label: 'Recovery plan written', unit: BEFORE_SHIP },
	{ key: 'rehearsal', label: 'Recovery rehearsed', unit: BEFORE_SHIP },
	{ key: 'hotfix', label: 'Hotfix authority named', unit: BEFORE_SHIP },
	{ key: 'preReleaseReview', label: 'Pre-release review held', unit: BEFORE_SHIP },
	{ key: 'goNoGo', label: 'Go or no-go decided', unit: BEFORE_SHIP },
	{ key: 'stageAgreement', label: 'Stages agreed', unit: 'working days before the stage' },
	{ key: 'postReleaseReview', label: 'Post-release review held', unit: 'working days after ship' },
] as const;

/** When each part of the plan is due, and from when open work is a blocker. */
export const DaysGroup = () => {
	const { policy, edit, problems } = useDraft();
	const { supportBriefWorkingDays, blockerWindowWorkingDays, leadDays } = policy;
	const faulty = ['supportBriefWorkingDays', 'blockerWindowWorkingDays', 'leadDays'].some(
		(path) => problemAt(problems, path) !== null,
	);
	return (
		<Group name="Due days" now={`blockers from ${blockerWindowWorkingDays} working days before ship`} faulty={faulty}>
			<div className="policy-numbers">
				<NumberField
					label="Open support and communication work is a blocker"
					unit={`${BEFORE_SHIP} and later`}
					path="blockerWindowWorkingDays"
					value={blockerWindowWorkingDays}
					min={0}
					max={120}
					onChange={(value) => edit((old) => ({ ...old, blockerWindowWorkingDays: value }))}
				/>
				<NumberField
					label="Support brief finished and acknowledged"
					unit="working days before the first external stage"
					path="supportBriefWorkingDays"
					value={supportBriefWorkingDays}
					min={0}
					max={60}
					onChange={(value) => edit((old) => ({ ...old, supportBriefWorkingDays: value }))}
				/>
				{LEAD_FIELDS.map(({ key, label, unit }) => (
					<NumberField
						key={key}
						label={label}
						unit={unit}
						path={`leadDays.${key}`}
						value={leadDays[key]}
						min={0}
						max={120}
						onChange={(value) => edit((old) => ({ ...old, leadDays: { ...old.leadDays, [key]: value } }))}
					/>
				))}
			</div>
		</Group>
	);
};
