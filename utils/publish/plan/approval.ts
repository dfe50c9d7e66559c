import type { Approval } from '../../release/plan';
import { day } from '../lines';

/** Who approved something, and who last confirmed that; null where nobody did. */
export const approvalWords = (approval: Approval | null, today: string): string | null => {
	if (approval === null) return null;
	const { by, at, confirmedBy, confirmedAt } = approval;
	const confirmed =
		confirmedBy === null || confirmedAt === null
			? ''
			: `, confirmed by ${confirmedBy.name} on ${day(confirmedAt.slice(0, 10), today)}`;
	return `by ${by.name} on ${day(at.slice(0, 10), today)}${confirmed}`;
};
