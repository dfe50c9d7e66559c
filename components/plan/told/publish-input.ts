import type { ReleaseView } from '../../../utils/messaging/views';
import type { PublishInput } from '../../../utils/publish/input';

/** What the texts are made from, out of what the page shows. */
export const publishInput = ({ card, plan, findings, epics, today, policy }: ReleaseView): PublishInput => ({
	release: card.facts,
	plan,
	shipDate: card.shipDate,
	verdict: card.verdict,
	findings,
	epics,
	today,
	timeZone: plan.timeZone ?? policy.timeZone,
});
