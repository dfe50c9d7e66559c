import { dueBeforeShip } from '../lead';
import { inPlan, type ReleaseRule } from '../rule';

/** The way back was never tried, or only is to be tried later. */
export const recoveryNotRehearsed: ReleaseRule = {
	id: 'recovery-not-rehearsed',
	scope: 'release',
	failureMode: null,
	severity: 'warning',
	check: (context) => {
		const due = dueBeforeShip(context, 'rehearsal');
		const { strategy, rehearsedOn } = context.plan.recovery;
		// Without a way back there is nothing to rehearse yet: that has its own finding.
		if (due === null || strategy === null || (rehearsedOn !== null && rehearsedOn <= context.today)) return [];
		const planned = rehearsedOn === null ? '' : `, planned for ${context.words(rehearsedOn)},`;
		return [
			{
				subject: inPlan(context, 'recovery', 'recovery-rehearsed'),
				problem: `The way back of ${context.release.name}${planned} has not been rehearsed: ${due.when}.`,
				action: 'Try it once and write down the day.',
				dueOn: due.dueOn,
			},
		];
	},
};
