import { t } from '@lingui/core/macro';
import type { Item } from '../../utils/release/checklist';
import type { Person } from '../../utils/release/facts';
import { FUNCTION_LABELS, FUNCTIONS } from '../../utils/release/words';
import { Icon } from '../common/icon';
import type { Edit } from '../panel/context';
import { AssigneeField } from './assignee-field';
import type { Calendar } from './due';
import { DueField } from './due-field';
import { EvidenceList } from './evidence-list';
import { tooLong } from './limits';
import { TextField } from './text-field';

export interface DetailsProps {
	readonly item: Item;
	readonly calendar: Calendar;
	readonly people: readonly Person[];
	readonly edit: Edit;
	readonly onMove: (direction: 'up' | 'down') => void;
	readonly onRemove: () => void;
}

/** Everything about an item that is not on its row. */
export const ItemDetails = ({ item, calendar, people, edit, onMove, onRemove }: DetailsProps) => {
	const change = (changes: Partial<Item>) => edit({ type: 'edit', itemId: item.id, changes });
	return (
		<div className="details">
			<TextField
				label={t`Title`}
				lines="wrapped"
				saved={item.title}
				save={(title) =>
					title.trim() === '' ? t`An item needs a title.` : (tooLong('title', title) ?? change({ title }))
				}
			/>
			{item.status === 'not-applicable' && (
				<TextField
					label={t`Why it does not apply`}
					lines="wrapped"
					saved={item.reason}
					save={(reason) =>
						tooLong('reason', reason) ?? edit({ type: 'set-status', itemId: item.id, status: 'not-applicable', reason })
					}
				/>
			)}
			<div className="field-pair">
				<AssigneeField item={item} people={people} edit={edit} />
				<div className="field">
					<label htmlFor={`${item.id}-function`}>{t`Function`}</label>
					<select
						id={`${item.id}-function`}
						value={item.function}
						onChange={(event) => {
							const picked = FUNCTIONS.find((one) => one === event.currentTarget.value);
							if (picked !== undefined) change({ function: picked });
						}}
					>
						{FUNCTIONS.map((one) => (
							<option key={one} value={one}>
								{FUNCTION_LABELS[one]}
							</option>
						))}
					</select>
				</div>
			</div>
			<DueField item={item} calendar={calendar} edit={edit} />
			<EvidenceList item={item} edit={edit} />
			<TextField
				label={t`Note`}
				lines="many"
				saved={item.note}
				save={(note) => tooLong('note', note) ?? change({ note })}
			/>
			<div className="details-actions">
				<label className="check-label">
					<input
						type="checkbox"
						checked={item.required}
						onChange={(event) => change({ required: event.currentTarget.checked })}
					/>
					{t`Required before ship`}
				</label>
				<span className="spacer" />
				<button type="button" className="icon-button" aria-label={t`Move up`} onClick={() => onMove('up')}>
					<Icon name="up" />
				</button>
				<button type="button" className="icon-button" aria-label={t`Move down`} onClick={() => onMove('down')}>
					<Icon name="down" />
				</button>
				<button type="button" className="icon-button" aria-label={t`Remove item`} onClick={onRemove}>
					<Icon name="trash" />
				</button>
			</div>
		</div>
	);
};
