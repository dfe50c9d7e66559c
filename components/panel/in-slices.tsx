import { type ReactNode, useDeferredValue } from 'react';

interface Props {
	/** Stands there until what is large has been drawn. */
	readonly meanwhile: ReactNode;
	readonly children: ReactNode;
}

/**
 * Draws what is large in slices of a few milliseconds when it first comes, so that no single task of Muster's holds up
 * the tracker's page. Later changes are drawn at once, as any.
 */
export const InSlices = ({ meanwhile, children }: Props): ReactNode =>
	// React draws the value that follows the initial one in the background, and lets the page have its turns.
	useDeferredValue(true, false) ? children : meanwhile;
