import { plural, t } from '@lingui/core/macro';
import type { PanelView } from '../../utils/messaging/views';
import { dueDate } from '../../utils/release/calendar';
import type { Item } from '../../utils/release/checklist';
import { isSettled } from '../../utils/release/checklist-edit';
import { dateText } from '../common/dates';

/** What due dates are computed with. */
export interface Calendar {
	readonly shipDate: string | null;
	readonly policy: PanelView['policy'];
	readonly today: string;
}

export interface Due {
	/** The date in words, or the offset where ship has no date. */
	readonly short: string;
	/** How it hangs on the ship date. */
	readonly offset: string;
	readonly overdue: boolean;
}

/** An offset in working days from ship, in words. */
export const offsetText = (offset: number): string => {
	const days = Math.abs(offset);
	if (offset === 0) return t`on the ship date`;
	return offset < 0
		? plural(days, { one: '# working day before ship', other: '# working days before ship' })
		: plural(days, { one: '# working day after ship', other: '# working days after ship' });
};

/** When an item is due, in words; null where it has no due date. */
export const dueOf = (item: Item, { shipDate, policy, today }: Calendar): Due | null => {
	if (item.dueOffset === null) return null;
	const offset = offsetText(item.dueOffset);
	const date = dueDate(item, shipDate, policy);
	if (date === null) return { short: offset, offset, overdue: false };
	return { short: dateText(date, today), offset, overdue: date < today && !isSettled(item) };
};
