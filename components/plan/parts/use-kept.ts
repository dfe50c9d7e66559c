import { useCallback, useState } from 'react';
import { usePlan } from '../plan-context';

const read = <T extends object>(key: string, initial: T): T => {
	try {
		return { ...initial, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>) };
	} catch {
		return initial;
	}
};

/** What was typed into a form, the way to change a part of it, and the way to forget it. */
export type Kept<T> = readonly [value: T, change: (part: Partial<T>) => void, forget: () => void];

/**
 * Keeps what is typed into a form until it is sent, even when the tab is loaded again meanwhile.
 * @param name tells the forms of a release's page apart
 */
export const useKept = <T extends object>(name: string, initial: T): Kept<T> => {
	const { view } = usePlan();
	const key = `muster/${view.card.facts.id}/${name}`;
	const [value, setValue] = useState(() => read(key, initial));
	const change = useCallback(
		(part: Partial<T>) =>
			setValue((old) => {
				const next = { ...old, ...part };
				try {
					sessionStorage.setItem(key, JSON.stringify(next));
				} catch {
					// A full or forbidden storage only means that the text does not outlive the tab.
				}
				return next;
			}),
		[key],
	);
	const forget = useCallback(() => sessionStorage.removeItem(key), [key]);
	return [value, change, forget];
};
