import { t } from '@lingui/core/macro';
import { inPlan, type ReleaseRule } from '../rule';

/** Ship is near and the one plan that every function should read is empty. */
export const planNotBegun: ReleaseRule = {
	id: 'plan-not-begun',
	scope: 'release',
	failureMode: null,
	severity: 'warning',
	check: (context) => {
		const { open, begun, inBlockerWindow, shipDate, release, words } = context;
		if (!open || begun || !inBlockerWindow || shipDate === null) return [];
		return [
			{
				subject: inPlan(context, 'overview'),
				problem: () =>
					t`${{ name: release.name }} ships ${{ date: words(shipDate) }} and its plan is empty: no function can read what is coming.`,
				action: () => t`Write down the stages, the messages and the support brief.`,
				dueOn: shipDate,
			},
		];
	},
};
