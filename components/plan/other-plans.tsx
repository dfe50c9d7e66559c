import { t } from '@lingui/core/macro';
import type { Client } from '../../utils/messaging/client';
import type { OtherPlan } from '../../utils/messaging/views';
import { Notice } from '../common/notice';

interface Props {
	readonly plans: readonly OtherPlan[];
	readonly client: Client;
}

const openWords = ({ project, name }: OtherPlan): string =>
	project === null ? t`Open the plan of ${name}` : t`Open the plan of ${name} of ${project}`;

/** Says where plans are that were written before several versions became this release. */
export const OtherPlans = ({ plans, client }: Props) => {
	if (plans.length === 0) return null;
	const open = (releaseId: string) => void client.ask('open.plan', { releaseId }).catch(() => undefined);
	return (
		<Notice
			title={t`There is another plan for this release`}
			actions={plans.map((plan) => (
				<button key={plan.releaseId} type="button" className="button" onClick={() => open(plan.releaseId)}>
					{openWords(plan)}
				</button>
			))}
		>
			<p>{t`It was written when its version was a release by itself. Both are kept; copy over what you still need.`}</p>
		</Notice>
	);
};
