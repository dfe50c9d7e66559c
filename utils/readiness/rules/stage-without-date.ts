import { plural, t } from '@lingui/core/macro';
import { inPlan, type ReleaseRule } from '../rule';
import { listed, quoted } from '../wording';

/** Ship is near and a stage has no date. */
export const stageWithoutDate: ReleaseRule = {
	id: 'stage-without-date',
	scope: 'release',
	failureMode: 'announced-before-shipped',
	severity: 'warning',
	check: (context) => {
		const undated = context.stages.filter(({ startsOn, state }) => startsOn === null && state === 'planned');
		const first = undated[0];
		if (!context.open || !context.inBlockerWindow || first === undefined) return [];
		const names = listed(undated.map(({ name }) => quoted(name)));
		return [
			{
				subject: inPlan(context, 'enablement', first.id),
				problem: () =>
					plural(undated.length, {
						one: `${names} has no start date, so nobody knows when to announce.`,
						other: `${names} have no start date, so nobody knows when to announce.`,
					}),
				action: () => t`Give it a date, or cancel the stage.`,
				...(context.shipDate === null ? {} : { dueOn: context.shipDate }),
			},
		];
	},
};
