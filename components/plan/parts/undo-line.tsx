import { useEffect, useRef } from 'react';
import { Icon } from '../../common/icon';

interface Props {
	readonly name: string;
	readonly onUndo: () => void;
	readonly onDismiss: () => void;
}

/** Stands where a removed entry stood for as long as the page is open, unless somebody dismisses it. */
export const UndoLine = ({ name, onUndo, onDismiss }: Props) => {
	const button = useRef<HTMLButtonElement>(null);
	useEffect(() => button.current?.focus(), []);
	return (
		<li className="plan-undo">
			<span>
				Removed “<bdi>{name}</bdi>”
			</span>
			<button ref={button} type="button" className="button" onClick={onUndo}>
				Undo
			</button>
			<button type="button" className="icon-button" aria-label="Dismiss" onClick={onDismiss}>
				<Icon name="close" size={14} />
			</button>
		</li>
	);
};
