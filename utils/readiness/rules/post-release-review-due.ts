import { t } from '@lingui/core/macro';
import { inPlan, type ReleaseRule } from '../rule';

const problemOf = (name: string, date: string | null, late: boolean): string => {
	if (date === null) return t`${name} is out and its post-release review has not been held.`;
	return late
		? t`${name} is out and its post-release review has not been held, it was due ${date}.`
		: t`${name} is out and its post-release review has not been held, it is due ${date}.`;
};

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
		return [
			{
				severity: late ? 'warning' : 'note',
				subject: inPlan(context, 'reviews', 'post-review'),
				problem: () => problemOf(release.name, dueOn === null ? null : words(dueOn), late),
				action: () => t`Write down what surprised you and what you would do differently, also where all went well.`,
				...(dueOn === null ? {} : { dueOn }),
			},
		];
	},
};
