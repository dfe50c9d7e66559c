import { dueBeforeShip } from '../lead';
import { inPlan, type ReleaseRule } from '../rule';

/** The day before ship nobody has decided whether it goes. */
export const goNoGoMissing: ReleaseRule = {
	id: 'go-no-go-missing',
	scope: 'release',
	failureMode: null,
	severity: 'warning',
	check: (context) => {
		const due = dueBeforeShip(context, 'go-no-go');
		if (due === null || context.plan.reviews.goNoGo !== null) return [];
		return [
			{
				severity: context.today >= due.shipDate ? 'blocker' : 'warning',
				subject: inPlan(context, 'reviews', 'go-no-go'),
				problem: `Nobody has decided whether ${context.release.name} goes: ${due.when}.`,
				action: `${context.plan.owner?.name ?? 'The release owner'} decides go or no-go, with the conditions.`,
				dueOn: due.dueOn,
			},
		];
	},
};
