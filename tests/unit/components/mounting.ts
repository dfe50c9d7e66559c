import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Gives each test of a file an empty page, and the way to show something on it. */
export const emptyPage = (): ((shown: ReactNode) => void) => {
	let root: Root;
	beforeEach(() => {
		const box = document.createElement('div');
		document.body.append(box);
		root = createRoot(box);
	});
	afterEach(() => {
		act(() => root.unmount());
		document.body.replaceChildren();
	});
	return (shown) => act(() => root.render(shown));
};
