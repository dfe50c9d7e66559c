import { plural, t } from '@lingui/core/macro';
import { liveEntries } from '../../release/plan/entry';
import { personName } from '../../release/you';
import { inPlan, type ReleaseRule } from '../rule';
import { quoted } from '../wording';

/** Learnings that nobody has closed yet are carried into this release. */
export const learningsOpen: ReleaseRule = {
	id: 'learnings-open',
	scope: 'release',
	failureMode: null,
	severity: 'note',
	check: (context) => {
		const open = liveEntries(context.plan.learnings).filter(({ state }) => state === 'open');
		const first = open.find(({ owner }) => owner === null) ?? open[0];
		if (first === undefined) return [];
		const learning = quoted(first.text);
		const who = first.owner === null ? t`it has no owner` : t`${{ name: personName(first.owner) }} has it`;
		return [
			{
				subject: inPlan(context, 'learnings', first.id),
				problem: () =>
					t`${plural(open.length, { one: '# learning is still open', other: '# learnings are still open' })}: ${learning}, ${who}.`,
				action: () => t`Close it where it is dealt with, or make it an item of a checklist.`,
			},
		];
	},
};
