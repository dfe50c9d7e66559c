import { t } from '@lingui/core/macro';
import { inPlan, type ReleaseRule } from '../rule';

/** No ship date is known, so nothing can be due. */
export const releaseWithoutDate: ReleaseRule = {
	id: 'release-without-date',
	scope: 'release',
	failureMode: null,
	severity: 'warning',
	check: (context) =>
		!context.open || context.shipDate !== null
			? []
			: [
					{
						subject: inPlan(context, 'overview', 'ship-date'),
						problem: () => t`${{ name: context.release.name }} has no ship date, so nothing in it is due on any day.`,
						action: () => t`Set the date in the tracker, or here until it is known there.`,
					},
				],
};
