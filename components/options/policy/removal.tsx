import { t } from '@lingui/core/macro';
import { useEffect, useRef } from 'react';

interface Props {
	readonly onRemove: () => void;
	readonly onKeep: () => void;
}

/** Asks once more before a scope's policy is removed, below what that would do. */
export const Removal = ({ onRemove, onKeep }: Props) => {
	const keep = useRef<HTMLButtonElement>(null);
	useEffect(() => keep.current?.focus(), []);
	return (
		<div className="form-actions">
			<button type="button" className="button button-danger" onClick={onRemove}>
				{t`Remove it`}
			</button>
			<button ref={keep} type="button" className="button" onClick={onKeep}>
				{t`Keep it`}
			</button>
		</div>
	);
};
