import { t } from '@lingui/core/macro';
import { inPlan, type ReleaseRule } from '../rule';

const problemOf = (name: string, date: string | null, past: boolean): string => {
	if (date === null) return t`Nobody owns ${name}.`;
	return past ? t`Nobody owns ${name}, which was to ship ${date}.` : t`Nobody owns ${name}, which ships ${date}.`;
};

/** Nobody owns the release's coordination. Comes before every other finding. */
export const releaseWithoutOwner: ReleaseRule = {
	id: 'release-without-owner',
	scope: 'release',
	failureMode: null,
	severity: 'warning',
	check: (context) => {
		const { plan, release, open, shipDate, inBlockerWindow, today, words } = context;
		if (!open || plan.owner !== null) return [];
		return [
			{
				severity: inBlockerWindow ? 'blocker' : 'warning',
				subject: inPlan(context, 'overview', 'owner'),
				problem: () =>
					problemOf(release.name, shipDate === null ? null : words(shipDate), shipDate !== null && shipDate < today),
				action: () => t`Name the person who keeps all functions aligned on it.`,
				...(shipDate === null ? {} : { dueOn: shipDate }),
			},
		];
	},
};
