import { plural, t } from '@lingui/core/macro';
import { inPlan, type ReleaseRule } from '../rule';

/** Ship has moved since the stages and messages were given their dates. */
export const shipDateMoved: ReleaseRule = {
	id: 'ship-date-moved',
	scope: 'release',
	failureMode: 'announced-before-shipped',
	severity: 'warning',
	check: (context) => {
		const { open, plan, shipDate, stages, messages, words } = context;
		const planned = plan.plannedShipDate;
		if (!open || shipDate === null || planned === null || planned === shipDate) return [];
		const waiting = stages.filter(({ startsOn, state }) => startsOn !== null && state === 'planned').length;
		const unsent = messages.filter(({ sendOn, state }) => sendOn !== null && state !== 'sent').length;
		if (waiting + unsent === 0) return [];
		const [from, to] = [words(planned), words(shipDate)];
		return [
			{
				subject: inPlan(context, 'timeline', 'ship-move'),
				problem: () =>
					t`Ship moved from ${from} to ${to}; ${plural(waiting, { one: '# stage', other: '# stages' })} and ${plural(unsent, { one: '# message', other: '# messages' })} still have the dates of ${from}.`,
				action: () => t`Look at what hangs on ship, and move it or confirm that it stays.`,
				dueOn: shipDate,
			},
		];
	},
};
