import { t } from '@lingui/core/macro';
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
		const { name: by } = decision;
		const { name } = context.release;
		return [
			{
				subject: inPlan(context, 'reviews', 'go-no-go'),
				problem: () =>
					conditions === '' ? t`${by} decided no-go for ${name}.` : t`${by} decided no-go for ${name}: ${conditions}.`,
				action: () => t`Meet the conditions and decide again, or move ship.`,
				...(context.shipDate === null ? {} : { dueOn: context.shipDate }),
			},
		];
	},
};
