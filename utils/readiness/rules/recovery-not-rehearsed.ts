import { t } from '@lingui/core/macro';
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
		const [{ name }, { when }] = [context.release, due];
		return [
			{
				subject: inPlan(context, 'recovery', 'recovery-rehearsed'),
				problem: () =>
					rehearsedOn === null
						? t`The way back of ${name} has not been rehearsed: ${when}.`
						: t`The way back of ${name}, planned for ${{ date: context.words(rehearsedOn) }}, has not been rehearsed: ${when}.`,
				action: () => t`Try it once and write down the day.`,
				dueOn: due.dueOn,
			},
		];
	},
};
