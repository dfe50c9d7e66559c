import { t } from '@lingui/core/macro';
import { isLarge } from '../../release/deadlines';
import { liveEntries } from '../../release/plan/entry';
import { dueBeforeShip } from '../lead';
import { inPlan, type ReleaseRule } from '../rule';

/** Nothing says at which sign the way back is taken. */
export const recoveryThresholdsMissing: ReleaseRule = {
	id: 'recovery-thresholds-missing',
	scope: 'release',
	failureMode: null,
	severity: 'warning',
	check: (context) => {
		const due = dueBeforeShip(context, 'recovery');
		if (due === null || !isLarge(context.kind) || liveEntries(context.plan.recovery.thresholds).length > 0) return [];
		if (!context.begun && context.settledInChecklists('recovery')) return [];
		const { when } = due;
		return [
			{
				subject: inPlan(context, 'recovery', 'recovery-thresholds'),
				problem: () => t`No threshold says when to take ${{ name: context.release.name }} back: ${when}.`,
				action: () => t`Name a signal, its limit, where it is read and for how long.`,
				dueOn: due.dueOn,
			},
		];
	},
};
