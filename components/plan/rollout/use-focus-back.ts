import { type RefObject, useEffect, useRef } from 'react';

/** Gives focus back to the button that opened something, once that closes. */
export const useFocusBack = (open: boolean): RefObject<HTMLButtonElement | null> => {
	const button = useRef<HTMLButtonElement>(null);
	const was = useRef(open);
	useEffect(() => {
		if (was.current && !open) button.current?.focus();
		was.current = open;
	}, [open]);
	return button;
};
