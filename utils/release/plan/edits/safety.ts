import { t } from '@lingui/core/macro';
import { RefusedEdit } from '../../checklist';
import { PLAN_LIMITS } from '../entry';
import type { Recovery } from '../safety';
import type { Plan } from '../schema';
import { type Handlers, withChanges } from './context';
import { addEntry, editEntry } from './entries';

const withRecovery = (plan: Plan, recovery: Recovery): Plan =>
	recovery === plan.recovery ? plan : { ...plan, recovery };

const withThresholds = (plan: Plan, thresholds: Recovery['thresholds']): Plan =>
	thresholds === plan.recovery.thresholds ? plan : withRecovery(plan, { ...plan.recovery, thresholds });

type SafetyCommand = 'edit-hotfix' | 'edit-recovery' | 'add-threshold' | 'edit-threshold';

export const safetyEdits: Handlers<SafetyCommand> = {
	'edit-hotfix': (plan, { changes }) => {
		const hotfix = withChanges(plan.hotfix, changes);
		return hotfix === plan.hotfix ? plan : { ...plan, hotfix };
	},
	'edit-recovery': (plan, { changes }) => withRecovery(plan, withChanges(plan.recovery, changes)),
	'add-threshold': (plan, { id, threshold }) => {
		if (threshold.signal.trim() === '') throw new RefusedEdit(t`Name the signal that triggers recovery.`);
		return withThresholds(plan, addEntry(plan.recovery.thresholds, { ...threshold, id }, PLAN_LIMITS.thresholds));
	},
	'edit-threshold': (plan, { id, changes }) =>
		withThresholds(
			plan,
			editEntry(plan.recovery.thresholds, id, (threshold) => withChanges(threshold, changes)),
		),
};
