import type { MenuEntry } from '../app/platform';
import { browser } from './browser';

let last: Promise<void> = Promise.resolve();

const build = async (entries: readonly MenuEntry[]): Promise<void> => {
	// Firefox on Android has no context menus.
	const menus = browser.contextMenus as typeof browser.contextMenus | undefined;
	if (menus === undefined) return;
	await menus.removeAll();
	for (const entry of entries) menus.create({ ...entry });
};

/** Makes the context menus anew; one at a time, so that two do not make each entry twice. */
export const setMenus = (entries: readonly MenuEntry[]): Promise<void> => {
	last = last.catch(() => undefined).then(() => build(entries));
	return last;
};
