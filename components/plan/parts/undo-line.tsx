import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
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
	const title = <bdi>{name}</bdi>;
	useEffect(() => button.current?.focus(), []);
	return (
		<li className="plan-undo">
			<span>
				<Trans>Removed “{title}”</Trans>
			</span>
			<button ref={button} type="button" className="button" onClick={onUndo}>
				{t`Undo`}
			</button>
			<button type="button" className="icon-button" aria-label={t`Dismiss`} onClick={onDismiss}>
				<Icon name="close" size={14} />
			</button>
		</li>
	);
};
