import { inPlan, type ReleaseRule } from '../rule';

/** A release is out and nobody has looked back on it: a note at first, a warning once the review is overdue. */
export const postReleaseReviewDue: ReleaseRule = {
	id: 'post-release-review-due',
	scope: 'release',
	failureMode: null,
	severity: 'note',
	check: (context) => {
		const { release, plan, today, words } = context;
		if (release.state !== 'released' || plan.reviews.post !== null) return [];
		const dueOn = context.deadlines.find(({ id }) => id === 'post-review')?.date ?? null;
		const late = dueOn !== null && dueOn < today;
		const when = dueOn === null ? '' : `, ${late ? 'it was' : 'it is'} due ${words(dueOn)}`;
		return [
			{
				severity: late ? 'warning' : 'note',
				subject: inPlan(context, 'reviews', 'post-review'),
				problem: `${release.name} is out and its post-release review has not been held${when}.`,
				action: 'Write down what surprised you and what you would do differently, also where all went well.',
				...(dueOn === null ? {} : { dueOn }),
			},
		];
	},
};
