import { t } from '@lingui/core/macro';
import { SIGNIFICANCE_AREA_LABELS, SIGNIFICANCE_AREAS } from '../../../utils/release/policy';
import { foundPhrase, type SignificanceReason } from '../../../utils/release/significance';

const MOST = 3;

const listText = (reasons: readonly SignificanceReason[]): string => {
	const list = reasons.slice(0, MOST).map(foundPhrase).join(', ');
	const more = reasons.length - MOST;
	return more > 0 ? t`${list} and ${more} more` : list;
};

interface Props {
	readonly reasons: readonly SignificanceReason[];
	/** True where people decided, so that this is only what would be proposed. */
	readonly decided: boolean;
}

/** For each area that is proposed, the words that were found and where. */
export const ProposedAreas = ({ reasons, decided }: Props) => {
	if (reasons.length === 0)
		return decided ? null : <p className="subtle">{t`No epic names pricing, billing and the like.`}</p>;
	return (
		<ul className="reasons" aria-label={decided ? t`What the epics propose` : t`Why it is proposed`}>
			{SIGNIFICANCE_AREAS.map((area) => {
				const own = reasons.filter((reason) => reason.area === area);
				if (own.length === 0) return null;
				return (
					<li key={area}>
						<span>{SIGNIFICANCE_AREA_LABELS[area]}: </span>
						<span className="subtle">{listText(own)}</span>
					</li>
				);
			})}
		</ul>
	);
};
