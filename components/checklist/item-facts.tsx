import { plural, t } from '@lingui/core/macro';
import type { Item } from '../../utils/release/checklist';
import { FUNCTION_LABELS } from '../../utils/release/words';
import { personName } from '../../utils/release/you';
import { Icon } from '../common/icon';
import { type Calendar, dueOf } from './due';

interface Props {
	readonly item: Item;
	readonly calendar: Calendar;
	readonly id: string;
}

/** What the row says about an item besides its title: function, due date, assignee, evidence, note. */
export const ItemFacts = ({ item, calendar, id }: Props) => {
	const due = item.status === 'not-applicable' ? null : dueOf(item, calendar);
	return (
		<span id={id} className="facts">
			<span className="fact">{FUNCTION_LABELS[item.function]}</span>
			{!item.required && <span className="fact">{t`Optional`}</span>}
			{due !== null && (
				<span className={due.overdue ? 'fact overdue' : 'fact'}>
					{due.overdue && <Icon name="clock" size={12} />}
					{due.overdue ? t`Overdue, was due ${{ date: due.short }}` : t`Due ${{ date: due.short }}`}
					{calendar.shipDate !== null && <span className="wide-only"> · {due.offset}</span>}
				</span>
			)}
			{item.assignee !== null && (
				<span className="fact">
					<Icon name="person" size={12} />
					<span className="visually-hidden">{t`Assigned to:`} </span>
					{personName(item.assignee)}
				</span>
			)}
			{item.evidence.length > 0 && (
				<span className="fact">
					<Icon name="link" size={12} />
					{plural(item.evidence.length, { one: '# link', other: '# links' })}
				</span>
			)}
			{item.note !== '' && (
				<span className="fact">
					<Icon name="text" size={12} />
					{t`Note`}
				</span>
			)}
		</span>
	);
};
