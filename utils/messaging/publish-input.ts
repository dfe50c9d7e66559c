import type { PlanInput } from '../publish/input';
import type { ReleaseView } from './views';

/** What the texts are made from, out of what the page shows. */
export const publishInput = ({ card, ...view }: ReleaseView): PlanInput => ({
	...view,
	release: card.facts,
	shipDate: card.shipDate,
	verdict: card.verdict,
	timeZone: view.plan.timeZone ?? view.policy.timeZone,
});
