import { t } from '@lingui/core/macro';
import { briefedElsewhere } from './open-documents';
import type { ReleaseContext } from './rule';

/** The day by which the support brief was due, once it has come; null before it, or where nothing is asked. */
export const briefDue = (context: ReleaseContext): { readonly dueOn: string; readonly reason: string } | null => {
	const { open, released, begun, plan, today, firstExternal, words } = context;
	const dueOn = context.deadlines.find(({ id }) => id === 'support-brief')?.date ?? null;
	const matters = open || (released && begun && plan.reviews.post === null);
	if (!matters || dueOn === null || firstExternal === null || today < dueOn || briefedElsewhere(context)) return null;
	const [due, first] = [words(dueOn), words(firstExternal)];
	const reason =
		firstExternal < today
			? t`due ${due}, customers have had it since ${first}`
			: t`due ${due}, customers get it ${first}`;
	return { dueOn, reason };
};

/** True from the last working day before the first customers get the change. */
export const customersAreNext = ({ firstExternal, today, workingDays }: ReleaseContext): boolean =>
	firstExternal !== null && workingDays(today, firstExternal) <= 1;
