import { t } from '@lingui/core/macro';
import { isLarge } from '../../release/deadlines';
import { inPlan, type ReleaseRule } from '../rule';

/** The whole release happens on one date, with no stages: a note, and close to ship a warning. */
export const singleDate: ReleaseRule = {
	id: 'single-date',
	scope: 'release',
	failureMode: 'everything-at-once',
	severity: 'note',
	check: (context) => {
		const { open, shipDate, kind, stages, inBlockerWindow, release, messages, words } = context;
		if (!open || shipDate === null || !isLarge(kind) || stages.length > 0) return [];
		if (!context.begun && context.settledInChecklists('feature-enablement')) return [];
		const [{ name }, date] = [release, words(shipDate)];
		return [
			{
				severity: inBlockerWindow ? 'warning' : 'note',
				subject: inPlan(context, 'enablement', 'stages'),
				problem: () =>
					messages.length === 0
						? t`All of ${name} happens on ${date}, with no stages: one slip moves everything.`
						: t`All of ${name} happens on ${date}, with no stages, announcement included: one slip moves everything.`,
				action: () => t`Plan at least two stages, and announce after the last.`,
				dueOn: shipDate,
			},
		];
	},
};
