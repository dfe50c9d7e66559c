import { t } from '@lingui/core/macro';
import type { Approval } from '../../release/plan';
import { personName } from '../../release/you';
import { day } from '../lines';

/** Who approved something, and who last confirmed that; null where nobody did. */
export const approvalWords = (approval: Approval | null, today: string): string | null => {
	if (approval === null) return null;
	const { by, at, confirmedBy, confirmedAt } = approval;
	const name = personName(by);
	const date = day(at.slice(0, 10), today);
	if (confirmedBy === null || confirmedAt === null) return t`by ${name} on ${date}`;
	const confirmer = personName(confirmedBy);
	const confirmed = day(confirmedAt.slice(0, 10), today);
	return t`by ${name} on ${date}, confirmed by ${confirmer} on ${confirmed}`;
};
