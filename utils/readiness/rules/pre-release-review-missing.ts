import { areaWords } from '../../release/significance';
import { dueBeforeShip, pressing } from '../lead';
import { inPlan, type ReleaseRule } from '../rule';

/** A significant release whose pre-release review was not held in time. */
export const preReleaseReviewMissing: ReleaseRule = {
	id: 'pre-release-review-missing',
	scope: 'release',
	failureMode: null,
	severity: 'warning',
	check: (context) => {
		const due = dueBeforeShip(context, 'pre-review');
		const { heldOn } = context.plan.reviews.pre;
		if (due === null || (heldOn !== null && heldOn <= context.today)) return [];
		const { areas, because } = context.significance;
		return [
			{
				severity: pressing(context),
				subject: inPlan(context, 'reviews', 'pre-review'),
				problem: `${context.release.name} touches ${areaWords(areas)} (${because}) and has had no pre-release review: ${due.when}.`,
				action: 'Hold the review with the functions concerned, or decide that the release is not significant.',
				dueOn: due.dueOn,
			},
		];
	},
};
