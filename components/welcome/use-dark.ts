import { useSyncExternalStore } from 'react';

const DARK = '(prefers-color-scheme: dark)';

const subscribe = (changed: () => void): (() => void) => {
	const query = matchMedia(DARK);
	query.addEventListener('change', changed);
	return () => query.removeEventListener('change', changed);
};

/** Whether the browser's own pages are dark. */
export const useDark = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(DARK).matches);
