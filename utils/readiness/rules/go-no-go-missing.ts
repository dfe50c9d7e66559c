import { t } from '@lingui/core/macro';
import { personName } from '../../release/you';
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
		const { when } = due;
		const { owner } = context.plan;
		return [
			{
				severity: context.today >= due.shipDate ? 'blocker' : 'warning',
				subject: inPlan(context, 'reviews', 'go-no-go'),
				problem: () => t`Nobody has decided whether ${{ name: context.release.name }} goes: ${when}.`,
				action: () =>
					owner === null
						? t`The release owner decides go or no-go, with the conditions.`
						: t`${{ name: personName(owner) }} decides go or no-go, with the conditions.`,
				dueOn: due.dueOn,
			},
		];
	},
};
