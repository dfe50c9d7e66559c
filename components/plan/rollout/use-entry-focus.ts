import { type RefObject, useEffect, useRef } from 'react';

/** Focuses an entry that has just been brought back. */
export const useEntryFocus = (returned: boolean): RefObject<HTMLLIElement | null> => {
	const entry = useRef<HTMLLIElement>(null);
	useEffect(() => {
		if (returned) entry.current?.focus();
	}, [returned]);
	return entry;
};

/**
 * Keeps focus within an entry whose button is about to go: on the entry itself, not on the button that takes its
 * place, so that pressing a key twice does not take the next step too.
 */
export const holdFocus = (inside: Element | null): void => {
	const entry = inside?.closest('li.entry');
	const active = document.activeElement;
	if (entry instanceof HTMLElement && (active === document.body || inside?.contains(active))) entry.focus();
};
