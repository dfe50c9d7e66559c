import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'react';
import type { SharingView } from '../../utils/messaging/views';
import { Icon } from '../common/icon';
import { conflictWords, hasConflict, sharingWords } from './words';

interface Props {
	readonly sharing: SharingView;
	/** Tries again; `repair` puts ours in the place of a damaged copy. */
	readonly onShare: (repair: boolean) => void;
	/** Says something to people who use a screen reader; absent where the line does so itself. */
	readonly announce?: (words: string) => void;
}

/** Asks before a copy in the tracker that cannot be read is overwritten. */
const Repair = ({ onRepair }: { readonly onRepair: () => void }) => {
	const [asking, setAsking] = useState(false);
	if (!asking)
		return (
			<button type="button" className="link" onClick={() => setAsking(true)}>
				{t`Repair`}
			</button>
		);
	return (
		<span className="sharing-ask">
			{t`Write what is on this machine over it? The damaged copy is kept under “Set aside” in the options.`}{' '}
			<button type="button" className="link" onClick={onRepair}>
				{t`Write it over`}
			</button>{' '}
			<button type="button" className="link" onClick={() => setAsking(false)}>
				{t`Leave it`}
			</button>
		</span>
	);
};

/** How a checklist or plan stands with the team: one quiet line, with what to do where something is in the way. */
export const SharingLine = ({ sharing, onShare, announce }: Props) => {
	const { calm, line, detail } = sharingWords(sharing);
	const { trouble, busy, conflictAt } = sharing;
	const conflict = hasConflict(sharing);
	const told = useRef(conflictAt);
	useEffect(() => {
		if (conflictAt === told.current) return;
		told.current = conflictAt;
		if (conflictAt !== null) announce?.(conflictWords());
	}, [conflictAt, announce]);
	return (
		<div className="sharing" role={announce === undefined ? 'status' : undefined}>
			<p className="sharing-line">
				<Icon name={calm ? 'person' : 'warning'} size={14} />
				<span>
					{line}
					{detail !== null && `: ${detail}`}{' '}
					{trouble?.why === 'broken' ? (
						<Repair onRepair={() => onShare(true)} />
					) : (
						trouble !== null && (
							<button
								type="button"
								className="link"
								aria-disabled={busy || undefined}
								onClick={() => !busy && onShare(false)}
							>
								{busy ? t`Trying…` : t`Try again`}
							</button>
						)
					)}
				</span>
			</p>
			{conflict && <p className="sharing-line">{conflictWords()}</p>}
		</div>
	);
};
