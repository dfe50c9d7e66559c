import { plural, t } from '@lingui/core/macro';
import { SIGNIFICANCE_AREA_LABELS, SIGNIFICANCE_AREAS } from '../../../utils/release/policy';
import { Group } from './group';
import { LinesField } from './lines-field';
import { problemAt, useDraft } from './use-draft';

/** The words that make a release significant, by area. */
export const WordsGroup = () => {
	const { policy, edit, problems } = useDraft();
	const count = Object.values(policy.significanceWords)
		.flat()
		.filter((word) => word.trim() !== '').length;
	const areas = SIGNIFICANCE_AREAS.length;
	return (
		<Group
			name={t`Significance words`}
			now={t`${plural(count, { one: '# word', other: '# words' })} in ${plural(areas, { one: '# area', other: '# areas' })}`}
			faulty={problemAt(problems, 'significanceWords') !== null}
		>
			<p className="subtle">
				{t`A release is proposed as significant, and then needs a review, where these words stand in titles, descriptions, labels or components of its epics.`}
			</p>
			<div className="policy-areas">
				{SIGNIFICANCE_AREAS.map((area) => (
					<LinesField
						key={area}
						label={SIGNIFICANCE_AREA_LABELS[area]}
						hint={t`One word or phrase a line.`}
						path={`significanceWords.${area}`}
						lines={policy.significanceWords[area]}
						onChange={(lines) =>
							edit((old) => ({ ...old, significanceWords: { ...old.significanceWords, [area]: lines } }))
						}
					/>
				))}
			</div>
		</Group>
	);
};
