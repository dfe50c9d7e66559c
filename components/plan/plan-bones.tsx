import { t } from '@lingui/core/macro';
import { CardBones } from '../common/card-bones';
import { Loading } from '../common/loading';

/** Stands in for a plan that is not there yet. */
export const PlanBones = () => (
	<Loading words={t`Reading the release`}>
		<span className="bone bone-crumbs" />
		<span className="bone bone-heading" />
		<span className="bone bone-row" />
		<CardBones cards={5} />
	</Loading>
);
