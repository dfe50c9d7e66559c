import { plural, t } from '@lingui/core/macro';
import { inPlan, type ReleaseRule } from '../rule';

/** The ship date has passed and the tracker does not say that it is out. */
export const releaseOverdue: ReleaseRule = {
	id: 'release-overdue',
	scope: 'release',
	failureMode: null,
	severity: 'blocker',
	check: (context) => {
		const { open, shipDate, today, release, words, workingDays } = context;
		if (!open || shipDate === null || shipDate >= today) return [];
		const late = workingDays(shipDate, today);
		return [
			{
				subject: inPlan(context, 'overview', 'ship-date'),
				problem: () =>
					t`${{ name: release.name }} was to ship ${{ date: words(shipDate) }}, ${plural(late, { one: '# working day', other: '# working days' })} ago, and is not marked as released.`,
				action: () => t`Mark it as released in the tracker, or give it a new date.`,
				dueOn: shipDate,
			},
		];
	},
};
