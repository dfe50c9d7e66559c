import { t } from '@lingui/core/macro';
import { useId, useState } from 'react';
import type { Item } from '../../utils/release/checklist';
import type { Edit } from '../panel/context';
import { type Calendar, dueOf } from './due';

type Side = 'none' | 'before' | 'on' | 'after';
const sideOf = (offset: number | null): Side =>
	offset === null ? 'none' : offset === 0 ? 'on' : offset < 0 ? 'before' : 'after';

const LIMIT = 500;
const offsetOf = (side: Side, days: number): number | null =>
	side === 'none' ? null : side === 'on' ? 0 : side === 'before' ? -days : days;

interface Props {
	readonly item: Item;
	readonly calendar: Calendar;
	readonly edit: Edit;
}

/** The due date, counted in working days from ship so that it moves along when ship moves. */
export const DueField = ({ item, calendar, edit }: Props) => {
	const id = useId();
	const side = sideOf(item.dueOffset);
	const [typed, setTyped] = useState<string | null>(null);
	const due = dueOf(item, calendar);
	const days = Math.max(1, Math.abs(item.dueOffset ?? 1));
	const set = (to: Side, count: number): void => {
		const dueOffset = offsetOf(to, count);
		if (dueOffset !== item.dueOffset) edit({ type: 'edit', itemId: item.id, changes: { dueOffset } });
	};
	const counted = side === 'before' || side === 'after';
	return (
		<fieldset className="field due-field">
			<legend>{t`Due`}</legend>
			<div className="field-row">
				{counted && (
					<input
						className="days"
						type="number"
						min={1}
						max={LIMIT}
						aria-label={t`Working days`}
						value={typed ?? days}
						onChange={(event) => {
							const { value } = event.currentTarget;
							setTyped(value);
							const count = Number(value);
							if (Number.isInteger(count) && count >= 1 && count <= LIMIT) set(side, count);
						}}
						onBlur={() => setTyped(null)}
					/>
				)}
				<select
					id={id}
					aria-label={t`Counted from ship`}
					value={side}
					onChange={(event) => set(event.currentTarget.value as Side, days)}
				>
					<option value="none">{t`No due date`}</option>
					<option value="before">{counted ? t`working days before ship` : t`Before ship`}</option>
					<option value="on">{t`On the ship date`}</option>
					<option value="after">{counted ? t`working days after ship` : t`After ship`}</option>
				</select>
			</div>
			{due !== null && calendar.shipDate !== null && (
				<p className="hint">
					{due.overdue ? t`Overdue: was due ${{ date: due.short }}` : t`Due ${{ date: due.short }}`}
				</p>
			)}
			{due !== null && calendar.shipDate === null && (
				<p className="hint">{t`The date follows once the release has one.`}</p>
			)}
		</fieldset>
	);
};
