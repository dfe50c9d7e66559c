import { useEffect, useRef } from 'react';
import { Icon } from '../../common/icon';

interface Props {
	readonly name: string;
	readonly onUndo: () => void;
	readonly onDismiss: () => void;
}

/** Stands where an entry stood, and offers to bring it back until it is dismissed. */
export const RemovedRow = ({ name, onUndo, onDismiss }: Props) => {
	const button = useRef<HTMLButtonElement>(null);
	useEffect(() => button.current?.focus(), []);
	return (
		<li className="entry removed-row">
			<span>
				Removed “<bdi>{name}</bdi>”
			</span>
			<button ref={button} type="button" className="button" onClick={onUndo}>
				Undo<span className="visually-hidden"> removal of {name}</span>
			</button>
			<button type="button" className="icon-button" aria-label={`Dismiss undo of ${name}`} onClick={onDismiss}>
				<Icon name="close" size={14} />
			</button>
		</li>
	);
};
