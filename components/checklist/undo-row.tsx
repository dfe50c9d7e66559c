import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { Item } from '../../utils/release/checklist';
import { Icon } from '../common/icon';

/** How long an undo is offered when nobody touches it. */
export const UNDO_FOR = 30_000;

interface Props {
	readonly item: Item;
	readonly onUndo: () => void;
	/** Takes the offer away; `byHand` where somebody pressed the button, so that focus must go somewhere. */
	readonly onDismiss: (byHand: boolean) => void;
}

/** Stands where a removed item stood, and offers to bring it back. Waits while it is hovered or focused. */
export const UndoRow = ({ item, onUndo, onDismiss }: Props) => {
	const title = <bdi>{item.title}</bdi>;
	const button = useRef<HTMLButtonElement>(null);
	const [held, setHeld] = useState({ hover: false, focus: false });
	const paused = held.hover || held.focus;
	const dismiss = useRef(onDismiss);
	dismiss.current = onDismiss;

	useEffect(() => button.current?.focus(), []);
	useEffect(() => {
		if (paused) return;
		const timer = setTimeout(() => dismiss.current(false), UNDO_FOR);
		return () => clearTimeout(timer);
	}, [paused]);

	return (
		<li
			className="undo"
			data-undo={item.id}
			onPointerEnter={() => setHeld((old) => ({ ...old, hover: true }))}
			onPointerLeave={() => setHeld((old) => ({ ...old, hover: false }))}
			onFocus={() => setHeld((old) => ({ ...old, focus: true }))}
			onBlur={() => setHeld((old) => ({ ...old, focus: false }))}
		>
			<span className="undo-words">
				<Trans>Removed “{title}”</Trans>
			</span>
			<button ref={button} type="button" className="button" onClick={onUndo}>
				{t`Undo`}
			</button>
			<button type="button" className="icon-button" aria-label={t`Dismiss`} onClick={() => onDismiss(true)}>
				<Icon name="close" size={14} />
			</button>
		</li>
	);
};
