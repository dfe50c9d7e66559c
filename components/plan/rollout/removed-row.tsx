import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
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
	const title = <bdi>{name}</bdi>;
	useEffect(() => button.current?.focus(), []);
	return (
		<li className="entry removed-row">
			<span>
				<Trans>Removed “{title}”</Trans>
			</span>
			<button ref={button} type="button" className="button" onClick={onUndo}>
				<Trans>
					Undo<span className="visually-hidden"> removal of {title}</span>
				</Trans>
			</button>
			<button type="button" className="icon-button" aria-label={t`Dismiss undo of ${name}`} onClick={onDismiss}>
				<Icon name="close" size={14} />
			</button>
		</li>
	);
};
