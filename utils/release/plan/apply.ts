import type { PlanCommand } from './command';
import { approvalEdits } from './edits/approvals';
import type { EditContext, Handlers } from './edits/context';
import { documentEdits } from './edits/documents';
import { listEdits } from './edits/lists';
import { peopleEdits } from './edits/people';
import { recordEdits, reviewEdits } from './edits/reviews';
import { rolloutEdits } from './edits/rollout';
import { safetyEdits } from './edits/safety';
import type { Plan } from './schema';

export type { EditContext } from './edits/context';

const HANDLERS: Handlers<PlanCommand['type']> = {
	...peopleEdits,
	...rolloutEdits,
	...documentEdits,
	...approvalEdits,
	...safetyEdits,
	...reviewEdits,
	...recordEdits,
	...listEdits,
};

const run = <T extends PlanCommand['type']>(
	plan: Plan,
	command: Extract<PlanCommand, { type: T }>,
	context: EditContext,
): Plan => HANDLERS[command.type as T](plan, command, context);

/**
 * Carries out one edit of a plan. Pure: the given plan stays as it is, and comes back itself where the edit changes
 * nothing (a replay, a field set to what it is).
 * @throws {RefusedEdit} where the edit makes no sense; the message is for the person who made it
 */
export const applyPlanCommand = (plan: Plan, command: PlanCommand, context: EditContext): Plan => {
	const next = run(plan, command, context);
	return next === plan ? plan : { ...next, revision: plan.revision + 1, updatedAt: context.now };
};
