import { t } from '@lingui/core/macro';
import { briefDue } from '../brief-due';
import { inPlan, type ReleaseRule } from '../rule';

/** The support brief is not finished the set number of working days before the first external stage. */
export const supportBriefUnfinished: ReleaseRule = {
	id: 'support-brief-unfinished',
	scope: 'release',
	failureMode: 'support-learns-from-customers',
	severity: 'blocker',
	check: (context) => {
		const due = briefDue(context);
		if (due === null || context.plan.supportBrief.state === 'finished') return [];
		return [
			{
				subject: inPlan(context, 'brief', 'brief-state'),
				problem: () =>
					t`The support brief of ${{ name: context.release.name }} is not finished: ${{ when: due.reason }}.`,
				action: () => t`Say what changes, what customers will ask and how to answer, then mark it finished.`,
				dueOn: due.dueOn,
			},
		];
	},
};
