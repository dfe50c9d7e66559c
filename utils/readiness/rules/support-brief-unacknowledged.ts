import { t } from '@lingui/core/macro';
import { briefDue, customersAreNext } from '../brief-due';
import { inPlan, type ReleaseRule } from '../rule';

/** The support brief is finished, but nobody in support has confirmed having read it. */
export const supportBriefUnacknowledged: ReleaseRule = {
	id: 'support-brief-unacknowledged',
	scope: 'release',
	failureMode: 'support-learns-from-customers',
	severity: 'warning',
	check: (context) => {
		const due = briefDue(context);
		const { state, acknowledgedBy } = context.plan.supportBrief;
		if (due === null || state !== 'finished' || acknowledgedBy !== null) return [];
		return [
			{
				severity: customersAreNext(context) ? 'blocker' : 'warning',
				subject: inPlan(context, 'brief', 'brief-acknowledged'),
				problem: () =>
					t`Nobody in support has confirmed the brief of ${{ name: context.release.name }}: ${{ when: due.reason }}.`,
				action: () => t`Have the support lead read it and confirm.`,
				dueOn: due.dueOn,
			},
		];
	},
};
