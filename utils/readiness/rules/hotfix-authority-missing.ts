import { t } from '@lingui/core/macro';
import { personName } from '../../release/you';
import { dueBeforeShip, pressing } from '../lead';
import { inPlan, type ReleaseRule } from '../rule';

/** Nobody, or no deputy, may decide when the release has a problem. */
export const hotfixAuthorityMissing: ReleaseRule = {
	id: 'hotfix-authority-missing',
	scope: 'release',
	failureMode: null,
	severity: 'warning',
	check: (context) => {
		const due = dueBeforeShip(context, 'hotfix');
		const { decider, deputy } = context.plan.hotfix;
		if (due === null || (decider !== null && deputy !== null)) return [];
		if (!context.begun && context.settledInChecklists('hotfix')) return [];
		const { when } = due;
		const { name } = context.release;
		return [
			{
				severity: pressing(context),
				subject: inPlan(context, 'hotfix', decider === null ? 'hotfix-decider' : 'hotfix-deputy'),
				problem: () =>
					decider === null
						? t`Nobody is named to decide on a hotfix of ${name}: ${when}.`
						: t`${{ person: personName(decider) }} alone can decide on a hotfix of ${name}, without a deputy: ${when}.`,
				action: () =>
					decider === null ? t`Name who decides, and how to reach them.` : t`Name a deputy for when they are away.`,
				dueOn: due.dueOn,
			},
		];
	},
};
