import { t } from '@lingui/core/macro';
import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from 'react';
import type { Item } from '../../utils/release/checklist';
import { ITEM_STATUS_LABELS, type ItemStatus } from '../../utils/release/words';
import { Icon } from '../common/icon';
import { usePanel } from '../panel/context';
import type { PendingEdit } from '../panel/queue';
import { EditProblem } from './edit-problem';
import { type DetailsProps, ItemDetails } from './item-details';
import { ItemFacts } from './item-facts';
import { tooLong } from './limits';
import { ReasonForm } from './reason-form';
import { StatusSelect } from './status-select';

interface Props extends Omit<DetailsProps, 'onMove' | 'onRemove'> {
	/** The first edit of this item that failed. */
	readonly failed: PendingEdit | undefined;
	readonly onMove: (itemId: string, direction: 'up' | 'down') => void;
	readonly onRemove: (item: Item) => void;
}

const ARROWS: Readonly<Record<string, 'up' | 'down'>> = { ArrowUp: 'up', ArrowDown: 'down' };

/** One item: its checkbox, status and facts, with the rest folded below. */
export const ItemRow = memo(({ item, failed, onMove, onRemove, ...shared }: Props) => {
	const { announce } = usePanel();
	const id = useId();
	const box = useRef<HTMLInputElement>(null);
	const [open, setOpen] = useState(false);
	const [asking, setAsking] = useState(false);
	const [refusal, setRefusal] = useState<string | null>(null);
	const void_ = item.status === 'not-applicable';

	useEffect(() => {
		if (box.current !== null) box.current.indeterminate = item.status === 'in-progress';
	}, [item.status]);

	const setStatus = (status: ItemStatus, reason = ''): string | null => {
		const problem = tooLong('reason', reason) ?? shared.edit({ type: 'set-status', itemId: item.id, status, reason });
		if (problem === null) announce(`${item.title}: ${ITEM_STATUS_LABELS[status]}`);
		return problem;
	};
	const pick = (status: ItemStatus): void => {
		setAsking(status === 'not-applicable');
		if (status !== 'not-applicable') setRefusal(setStatus(status));
	};
	const stopAsking = (): void => {
		setAsking(false);
		box.current?.focus();
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		const direction = ARROWS[event.key];
		if (!event.altKey || direction === undefined) return;
		if (event.target instanceof Element && event.target.matches('select, textarea, input:not([type=checkbox])')) return;
		event.preventDefault();
		onMove(item.id, direction);
	};

	return (
		<li className="item" data-item={item.id} data-status={item.status} onKeyDown={onKeyDown}>
			<input
				ref={box}
				id={id}
				type="checkbox"
				className="tick"
				checked={item.status === 'done'}
				aria-disabled={void_ || undefined}
				aria-describedby={`${id}-facts${void_ ? ` ${id}-reason` : ''}`}
				onChange={(event) => {
					if (!void_) setRefusal(setStatus(event.currentTarget.checked ? 'done' : 'todo'));
				}}
			/>
			<label className="item-title" htmlFor={id}>
				<bdi>{item.title}</bdi>
			</label>
			<button
				type="button"
				className="icon-button"
				aria-expanded={open}
				aria-label={t`Details of ${{ title: item.title }}`}
				onClick={() => setOpen(!open)}
			>
				<Icon name="chevron" />
			</button>
			<div className="item-line">
				<StatusSelect title={item.title} status={asking ? 'not-applicable' : item.status} onPick={pick} />
				<ItemFacts item={item} calendar={shared.calendar} id={`${id}-facts`} />
			</div>
			{void_ && (
				<p id={`${id}-reason`} className="item-reason">
					<span className="visually-hidden">{ITEM_STATUS_LABELS['not-applicable']}: </span>
					<bdi>{item.reason}</bdi>
				</p>
			)}
			{refusal !== null && (
				<p className="field-problem" role="alert">
					{refusal}
				</p>
			)}
			{asking && !void_ && (
				<ReasonForm
					title={item.title}
					onCancel={stopAsking}
					onSave={(reason) => {
						const problem = setStatus('not-applicable', reason);
						if (problem === null) stopAsking();
						return problem;
					}}
				/>
			)}
			{failed !== undefined && <EditProblem edit={failed} />}
			{open && (
				<ItemDetails
					item={item}
					{...shared}
					onMove={(direction) => onMove(item.id, direction)}
					onRemove={() => onRemove(item)}
				/>
			)}
		</li>
	);
});
