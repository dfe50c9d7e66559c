import { SIGNIFICANCE_AREA_LABELS, SIGNIFICANCE_AREAS } from '../../../utils/release/policy';
import type { SignificanceReason } from '../../../utils/release/significance';

const MOST = 3;

interface Props {
	readonly reasons: readonly SignificanceReason[];
	/** True where people decided, so that this is only what would be proposed. */
	readonly decided: boolean;
}

/** For each area that is proposed, the words that were found and where. */
export const ProposedAreas = ({ reasons, decided }: Props) => {
	if (reasons.length === 0)
		return decided ? null : <p className="subtle">No epic names pricing, billing and the like.</p>;
	return (
		<ul className="reasons" aria-label={decided ? 'What the epics propose' : 'Why it is proposed'}>
			{SIGNIFICANCE_AREAS.map((area) => {
				const own = reasons.filter((reason) => reason.area === area);
				if (own.length === 0) return null;
				return (
					<li key={area}>
						<span>{SIGNIFICANCE_AREA_LABELS[area]}: </span>
						<span className="subtle">
							{own
								.slice(0, MOST)
								.map(({ word, found, epicKey }) => `“${word}” in the ${found} of ${epicKey}`)
								.join(', ')}
							{own.length > MOST && ` and ${own.length - MOST} more`}
						</span>
					</li>
				);
			})}
		</ul>
	);
};
