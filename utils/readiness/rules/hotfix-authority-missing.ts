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
		const problem =
			decider === null
				? `Nobody is named to decide on a hotfix of ${context.release.name}`
				: `${decider.name} alone can decide on a hotfix of ${context.release.name}, without a deputy`;
		return [
			{
				severity: pressing(context),
				subject: inPlan(context, 'hotfix', decider === null ? 'hotfix-decider' : 'hotfix-deputy'),
				problem: `${problem}: ${due.when}.`,
				action: decider === null ? 'Name who decides, and how to reach them.' : 'Name a deputy for when they are away.',
				dueOn: due.dueOn,
			},
		];
	},
};
