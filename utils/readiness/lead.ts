import { t } from '@lingui/core/macro';
import type { DeadlineId } from '../release/deadlines';
import type { ReleaseContext, Report } from './rule';

/** A part of the plan that is due some working days before ship. */
export interface Due {
	readonly dueOn: string;
	readonly shipDate: string;
	/** `by Thu 3 Dec, ship is Mon 7 Dec`. */
	readonly when: string;
}

/** The part's date, once it has come and as long as the release has not shipped; null otherwise. */
export const dueBeforeShip = (context: ReleaseContext, id: DeadlineId): Due | null => {
	const { open, shipDate, today, words } = context;
	const dueOn = context.deadlines.find((deadline) => deadline.id === id)?.date ?? null;
	if (!open || shipDate === null || dueOn === null || today < dueOn) return null;
	const [due, ship] = [words(dueOn), words(shipDate)];
	const when = shipDate < today ? t`due ${due}, ship was ${ship}` : t`due ${due}, ship is ${ship}`;
	return { dueOn, shipDate, when };
};

/** A warning, and from the working day before ship a blocker. */
export const pressing = ({ onTheEve }: ReleaseContext): NonNullable<Report['severity']> =>
	onTheEve ? 'blocker' : 'warning';
