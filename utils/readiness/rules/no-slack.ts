import { spread, type Wait, waits } from '../dependants';
import { inPlan, type ReleaseContext, type ReleaseRule, type Report } from '../rule';
import { count, listed } from '../wording';

/** One report a step that others wait for too closely. */
const report = (tight: readonly Wait[], all: readonly Wait[], context: ReleaseContext): Report[] => {
	const closest = [...tight].sort((a, b) => a.slack - b.slack || (a.step.id < b.step.id ? -1 : 1))[0];
	if (closest === undefined) return [];
	const { on, step, slack } = closest;
	const slip = slack + 1;
	const labels = spread(on.id, slip, all).map(({ label }) => label);
	const date = context.words(step.date);
	return [
		{
			about: on.id,
			subject: inPlan(context, step.section, step.fieldId),
			problem: `${count(slack, 'working day')} between ${on.label} and ${step.label} on ${date}; a slip of ${count(slip, 'day')} spreads to ${labels.length}: ${listed(labels)}.`,
			action: `Leave ${count(context.policy.atOnce.slackWorkingDays, 'working day')} or more between them.`,
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
