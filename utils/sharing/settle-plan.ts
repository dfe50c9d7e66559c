import type { Plan } from '../release/plan';

/** A plan shows only the scopes that an approval refers to, as its edits leave them. */
export const settledPlan = (plan: Plan): Plan => {
	const approvals = [
		plan.notes.internal.approval,
		plan.notes.external.approval,
		plan.supportBrief.approval,
		...plan.messages.map(({ approval }) => approval),
	];
	const used = new Set(approvals.flatMap((approval) => approval?.baselineId ?? []));
	return { ...plan, baselines: plan.baselines.filter(({ id }) => used.has(id)) };
};
