import { inPlan, type ReleaseRule } from '../rule';

/** Somebody decided that it does not go. */
export const decidedNoGo: ReleaseRule = {
	id: 'decided-no-go',
	scope: 'release',
	failureMode: null,
	severity: 'blocker',
	check: (context) => {
		const decision = context.plan.reviews.goNoGo;
		if (!context.open || decision?.decision !== 'no-go') return [];
		const conditions = decision.conditions.trim().replace(/[.\s]+$/, '');
		return [
			{
				subject: inPlan(context, 'reviews', 'go-no-go'),
				problem: `${decision.name} decided no-go for ${context.release.name}${conditions === '' ? '' : `: ${conditions}`}.`,
				action: 'Meet the conditions and decide again, or move ship.',
				...(context.shipDate === null ? {} : { dueOn: context.shipDate }),
			},
		];
	},
};
