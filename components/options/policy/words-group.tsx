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
	return (
		<Group
			name="Significance words"
			now={`${count} words in ${SIGNIFICANCE_AREAS.length} areas`}
			faulty={problemAt(problems, 'significanceWords') !== null}
		>
			<p className="subtle">
				A release is proposed as significant, and then needs a review, where these words stand in titles, descriptions,
				labels or components of its epics.
			</p>
			<div className="policy-areas">
				{SIGNIFICANCE_AREAS.map((area) => (
					<LinesField
						key={area}
						label={SIGNIFICANCE_AREA_LABELS[area]}
						hint="One word or phrase a line."
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
