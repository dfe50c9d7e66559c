import { liveEntries } from '../../release/plan/entry';
import { inPlan, type ReleaseRule } from '../rule';
import { count, quoted } from '../wording';

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
		const who = first.owner === null ? 'it has no owner' : `${first.owner.name} has it`;
		return [
			{
				subject: inPlan(context, 'learnings', first.id),
				problem: `${count(open.length, 'learning')} ${open.length === 1 ? 'is' : 'are'} still open: ${quoted(first.text)}, ${who}.`,
				action: 'Close it where it is dealt with, or make it an item of a checklist.',
			},
		];
	},
};
