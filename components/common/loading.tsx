import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { useSlow } from './use-slow';

interface Props {
	/** What is being read, in words, e.g. `Reading this issue`. */
	readonly words: string;
	/** Bones in the shape of what will stand there. */
	readonly children: ReactNode;
}

/** Stands in for a view that is not there yet, and says so in words once that takes long. */
export const Loading = ({ words, children }: Props) => {
	const slow = useSlow();
	return (
		<div className="skeleton">
			<p className="visually-hidden">{words}</p>
			<div aria-hidden="true">{children}</div>
			<div aria-live="polite" className="slow">
				{slow && (
					<p className="reading-line">
						<span className="spinner" aria-hidden="true" />
						{t`Still reading. Large releases take a while.`}
					</p>
				)}
			</div>
		</div>
	);
};
