import { t } from '@lingui/core/macro';
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
		const [{ name }, { when }] = [context.release, due];
		const undecided = strategy === null;
		return [
			{
				severity: pressing(context),
				subject: inPlan(context, 'recovery', undecided ? 'recovery-strategy' : 'recovery-path'),
				problem: () =>
					undecided
						? t`${name} has no way back if it fails: ${when}.`
						: t`${name} has no written path back if it fails: ${when}.`,
				action: () =>
					undecided
						? t`Decide: roll back, fix forward, or turn the flag off.`
						: t`Write down the steps, so that nobody has to find them at night.`,
				dueOn: due.dueOn,
			},
		];
	},
};
