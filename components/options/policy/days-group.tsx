import { msg, plural, t } from '@lingui/core/macro';
import { labels } from '../../../utils/words/labels';
import { Group } from './group';
import { NumberField } from './number-field';
import { problemAt, useDraft } from './use-draft';

const LEADS = [
	'recovery',
	'rehearsal',
	'hotfix',
	'preReleaseReview',
	'goNoGo',
	'stageAgreement',
	'postReleaseReview',
] as const;
const LEAD_LABELS = labels({
	recovery: msg`Recovery plan written`,
	rehearsal: msg`Recovery rehearsed`,
	hotfix: msg`Hotfix authority named`,
	preReleaseReview: msg`Pre-release review held`,
	goNoGo: msg`Go or no-go decided`,
	stageAgreement: msg`Stages agreed`,
	postReleaseReview: msg`Post-release review held`,
});

/** What a lead is counted in. */
const unitOf = (key: (typeof LEADS)[number]): string => {
	if (key === 'stageAgreement') return t`working days before the stage`;
	return key === 'postReleaseReview' ? t`working days after ship` : t`working days before ship`;
};

const inWords = (days: number): string =>
	plural(days, {
		one: 'blockers from # working day before ship',
		other: 'blockers from # working days before ship',
	});

/** When each part of the plan is due, and from when open work is a blocker. */
export const DaysGroup = () => {
	const { policy, edit, problems } = useDraft();
	const { supportBriefWorkingDays, blockerWindowWorkingDays, leadDays } = policy;
	const faulty = ['supportBriefWorkingDays', 'blockerWindowWorkingDays', 'leadDays'].some(
		(path) => problemAt(problems, path) !== null,
	);
	return (
		<Group name={t`Due days`} now={inWords(blockerWindowWorkingDays)} faulty={faulty}>
			<div className="policy-numbers">
				<NumberField
					label={t`Open support and communication work is a blocker`}
					unit={t`working days before ship and later`}
					path="blockerWindowWorkingDays"
					value={blockerWindowWorkingDays}
					min={0}
					max={120}
					onChange={(value) => edit((old) => ({ ...old, blockerWindowWorkingDays: value }))}
				/>
				<NumberField
					label={t`Support brief finished and acknowledged`}
					unit={t`working days before the first external stage`}
					path="supportBriefWorkingDays"
					value={supportBriefWorkingDays}
					min={0}
					max={60}
					onChange={(value) => edit((old) => ({ ...old, supportBriefWorkingDays: value }))}
				/>
				{LEADS.map((key) => (
					<NumberField
						key={key}
						label={LEAD_LABELS[key]}
						unit={unitOf(key)}
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
