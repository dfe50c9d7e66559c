import { dueBeforeShip, pressing } from '../lead';
import { inPlan, type ReleaseRule } from '../rule';

/** The way back to a working state is not decided in time. */
export const recoveryPlanMissing: ReleaseRule = {
	id: 'recovery-plan-missing',
	scope: 'release',
	failureMode: null,
	severity: 'warning',
	check: (context) => {
		const due = dueBeforeShip(context, 'recovery');
		const { strategy, path } = context.plan.recovery;
		if (due === null || (strategy !== null && path.trim() !== '')) return [];
		if (!context.begun && context.settledInChecklists('recovery')) return [];
		const [missing, fieldId, action] =
			strategy === null
				? (['way back', 'recovery-strategy', 'Decide: roll back, fix forward, or turn the flag off.'] as const)
				: ([
						'written path back',
						'recovery-path',
						'Write down the steps, so that nobody has to find them at night.',
					] as const);
		return [
			{
				severity: pressing(context),
				subject: inPlan(context, 'recovery', fieldId),
				problem: `${context.release.name} has no ${missing} if it fails: ${due.when}.`,
				action,
				dueOn: due.dueOn,
			},
		];
	},
};
