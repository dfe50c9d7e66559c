import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { useSlow } from './use-slow';

interface Props {
	/** What is being read, in words, e.g. `Reading this issue`. */
	readonly words: string;
	/** True for what should be there at once: a wait means that something is wrong. */
	readonly quick?: boolean;
	/** Bones in the shape of what will stand there. */
	readonly children: ReactNode;
}

/** Stands in for a view that is not there yet, and says so in words once that takes long. */
export const Loading = ({ words, quick = false, children }: Props) => {
	const slow = useSlow();
	return (
		<div className="skeleton">
			<p className="visually-hidden">{words}</p>
			<div aria-hidden="true">{children}</div>
			<div aria-live="polite" className="slow">
				{slow && (
					<p className="reading-line">
						<span className="spinner" aria-hidden="true" />
						{quick
							? t`Still reading. If it stays like this, reload this tab.`
							: t`Still reading. Large releases take a while.`}
					</p>
				)}
			</div>
		</div>
	);
};
