import { t } from '@lingui/core/macro';
import { RefusedEdit } from './refused-edit';
import type { Snooze } from './snooze';

/**
 * The findings set aside, with one more, or with another reason and date for one of them.
 * @param most how many the list may hold
 * @throws {RefusedEdit} where no reason is given, or the list is full
 */
export const setAside = (aside: readonly Snooze[], snooze: Snooze, most: number): Snooze[] => {
	const reason = snooze.reason.trim();
	if (reason === '') throw new RefusedEdit(t`Say why this finding can wait: the reason stays on record.`);
	const others = aside.filter(({ findingId }) => findingId !== snooze.findingId);
	if (others.length >= most) throw new RefusedEdit(t`Too many findings are set aside already.`);
	return [...others, { ...snooze, reason }];
};

/** The findings set aside without one of them; the same list where it is not among them. */
export const broughtBack = <T extends readonly Snooze[]>(aside: T, findingId: string): T | Snooze[] => {
	const others = aside.filter((snooze) => snooze.findingId !== findingId);
	return others.length === aside.length ? aside : others;
};
