import { inPlan, type ReleaseRule } from '../rule';

/** Nobody owns the release's coordination. Comes before every other finding. */
export const releaseWithoutOwner: ReleaseRule = {
	id: 'release-without-owner',
	scope: 'release',
	failureMode: null,
	severity: 'warning',
	check: (context) => {
		const { plan, release, open, shipDate, inBlockerWindow, today, words } = context;
		if (!open || plan.owner !== null) return [];
		const tense = shipDate !== null && shipDate < today ? 'was to ship' : 'ships';
		const when = shipDate === null ? '' : `, which ${tense} ${words(shipDate)}`;
		return [
			{
				severity: inBlockerWindow ? 'blocker' : 'warning',
				subject: inPlan(context, 'overview', 'owner'),
				problem: `Nobody owns ${release.name}${when}.`,
				action: 'Name the person who keeps all functions aligned on it.',
				...(shipDate === null ? {} : { dueOn: shipDate }),
			},
		];
	},
};
