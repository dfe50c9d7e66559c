import { t } from '@lingui/core/macro';
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
		const { areas: touched, because } = context.significance;
		const [{ name }, { when }, areas] = [context.release, due, areaWords(touched)];
		return [
			{
				severity: pressing(context),
				subject: inPlan(context, 'reviews', 'pre-review'),
				problem: () => t`${name} touches ${areas} (${because}) and has had no pre-release review: ${when}.`,
				action: () => t`Hold the review with the functions concerned, or decide that the release is not significant.`,
				dueOn: due.dueOn,
			},
		];
	},
};
