import { msg, plural, t } from '@lingui/core/macro';
import type { Policy } from '../../../utils/release/policy';
import { labels } from '../../../utils/words/labels';
import { Group } from './group';
import { NumberField } from './number-field';
import { problemAt, useDraft } from './use-draft';

const FIELDS = [
	{ key: 'obligations', min: 2, max: 1000 },
	{ key: 'functions', min: 1, max: 9 },
	{ key: 'slackWorkingDays', min: 0, max: 20 },
] as const;
const FIELD_LABELS = labels({
	obligations: msg`A day is too full from`,
	functions: msg`of at least`,
	slackWorkingDays: msg`Slack that dependants need`,
});
const UNITS = labels({
	obligations: msg`kinds of open work due`,
	functions: msg`different functions`,
	slackWorkingDays: msg`working days`,
});

const inWords = ({ obligations, functions }: Policy['atOnce']): string =>
	t`${plural(obligations, { one: '# kind of work', other: '# kinds of work' })} of ${plural(functions, { one: '# function', other: '# functions' })} on one day`;

/** When too much happens at once. */
export const AtOnceGroup = () => {
	const { policy, edit, problems } = useDraft();
	return (
		<Group name={t`Everything at once`} now={inWords(policy.atOnce)} faulty={problemAt(problems, 'atOnce') !== null}>
			<div className="policy-numbers">
				{FIELDS.map(({ key, min, max }) => (
					<NumberField
						key={key}
						label={FIELD_LABELS[key]}
						unit={UNITS[key]}
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
