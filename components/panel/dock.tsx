import { t } from '@lingui/core/macro';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { VERDICT_LABELS, type Verdict } from '../../utils/release/words';
import { Icon } from '../common/icon';

interface Props {
	readonly docked: boolean;
	readonly verdict: Verdict | null;
	readonly children: ReactNode;
}

/**
 * Where the panel stands when the page has no room for it: at the window's edge, to be folded into a tab. Folding only
 * hides it, so that nothing typed is lost.
 */
export const Dock = ({ docked, verdict, children }: Props) => {
	const [folded, setFolded] = useState(false);
	const tab = useRef<HTMLButtonElement>(null);
	const close = useRef<HTMLButtonElement>(null);
	const touched = useRef(false);

	useEffect(() => {
		if (touched.current) (folded ? tab : close).current?.focus();
	}, [folded]);
	const fold = (to: boolean): void => {
		touched.current = true;
		setFolded(to);
	};
	const onKeyDown = (event: KeyboardEvent): void => {
		if (docked && event.key === 'Escape' && !event.defaultPrevented) fold(true);
	};

	const shut = docked && folded;
	return (
		<>
			{shut && (
				<button ref={tab} type="button" className="dock-tab" aria-expanded={false} onClick={() => fold(false)}>
					<Icon name="chevron" />
					<span>
						{verdict === null ? t`Release coordination` : t`Release coordination: ${VERDICT_LABELS[verdict]}`}
					</span>
				</button>
			)}
			{/* biome-ignore lint/a11y/noStaticElementInteractions: Escape anywhere inside folds the dock */}
			<div className={docked ? 'dock' : 'inline'} hidden={shut} onKeyDown={onKeyDown}>
				{docked && (
					<button
						ref={close}
						type="button"
						className="icon-button dock-close"
						aria-label={t`Fold to the edge`}
						onClick={() => fold(true)}
					>
						<Icon name="chevron" />
					</button>
				)}
				{children}
			</div>
		</>
	);
};
