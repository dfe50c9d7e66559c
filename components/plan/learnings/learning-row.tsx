import { t } from '@lingui/core/macro';
import type { Learning } from '../../../utils/release/plan';
import { ARTIFACT_LABELS } from '../../../utils/release/words';
import { personName } from '../../../utils/release/you';
import { momentText } from '../../common/dates';
import { ReadText } from '../parts/read-text';
import { StateBadge } from '../parts/state-badge';
import { usePlan } from '../plan-context';

const factsOf = ({ owner, artifact, closedBy, closedAt }: Learning, from: string | null): string[] => [
	...(from === null ? [] : [t`From ${{ release: from }}`]),
	...(owner === null ? [] : [t`Owner: ${{ name: personName(owner) }}`]),
	...(artifact === null ? [] : [t`In a checklist: ${{ artifact: ARTIFACT_LABELS[artifact] }}`]),
	...(closedBy === null || closedAt === null
		? []
		: [t`Closed by ${{ name: closedBy.name }}, ${{ moment: momentText(closedAt) }}`]),
];

/** What was learned, in which release, and who sees to it. */
export const LearningRow = ({ learning }: { readonly learning: Learning }) => {
	const { view } = usePlan();
	const carried = learning.fromReleaseId !== view.plan.releaseId;
	const from = carried ? (view.releaseNames[learning.fromReleaseId] ?? t`an earlier release`) : null;
	const facts = factsOf(learning, from);
	return (
		<>
			<ReadText text={learning.text} />
			<p className="doc-entry-facts subtle">
				<StateBadge
					words={learning.state === 'open' ? t({ message: 'Open', context: 'still to do' }) : t`Closed`}
					tone={learning.state === 'open' ? 'waiting' : 'good'}
				/>
				<bdi>{facts.join(' · ')}</bdi>
			</p>
		</>
	);
};
