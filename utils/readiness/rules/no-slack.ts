import { plural, t } from '@lingui/core/macro';
import { spread, type Wait, waits } from '../dependants';
import { inPlan, type ReleaseContext, type ReleaseRule, type Report } from '../rule';
import { listed } from '../wording';

/** One report a step that others wait for too closely. */
const report = (tight: readonly Wait[], all: readonly Wait[], context: ReleaseContext): Report[] => {
	const closest = [...tight].sort((a, b) => a.slack - b.slack || (a.step.id < b.step.id ? -1 : 1))[0];
	if (closest === undefined) return [];
	const { on, step, slack } = closest;
	const slip = slack + 1;
	const steps = spread(on.id, slip, all);
	const reached = steps.length;
	const { slackWorkingDays: least } = context.policy.atOnce;
	return [
		{
			about: on.id,
			subject: inPlan(context, step.section, step.fieldId),
			problem: () =>
				t`${plural(slack, { one: '# working day', other: '# working days' })} between ${{ first: on.label() }} and ${{ second: step.label() }} on ${{ date: context.words(step.date) }}; a slip of ${plural(slip, { one: '# day', other: '# days' })} spreads to ${reached}: ${{ all: listed(steps.map(({ label }) => label())) }}.`,
			action: () => t`Leave ${plural(least, { one: '# working day', other: '# working days' })} or more between them.`,
			dueOn: step.date,
		},
	];
};

/** Things that depend on one another lie too close together; says the slack found and how far a slip spreads. */
export const noSlack: ReleaseRule = {
	id: 'no-slack',
	scope: 'release',
	failureMode: 'everything-at-once',
	severity: 'warning',
	check: (context) => {
		const all = waits(context);
		const tight = all.filter(({ slack }) => slack < context.policy.atOnce.slackWorkingDays);
		const ids = [...new Set(tight.map(({ on }) => on.id))];
		return ids.flatMap((id) =>
			report(
				tight.filter(({ on }) => on.id === id),
				all,
				context,
			),
		);
	},
};
