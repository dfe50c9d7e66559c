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
		const announced = messages.length === 0 ? '' : ', announcement included';
		return [
			{
				severity: inBlockerWindow ? 'warning' : 'note',
				subject: inPlan(context, 'enablement', 'stages'),
				problem: `All of ${release.name} happens on ${words(shipDate)}, with no stages${announced}: one slip moves everything.`,
				action: 'Plan at least two stages, and announce after the last.',
				dueOn: shipDate,
			},
		];
	},
};
