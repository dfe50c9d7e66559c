import { browser } from './browser';

const NOTIFICATIONS = { permissions: ['notifications' as const] };

/** The permission to show notifications, asked for and given back. */
export const noticePermission = {
	request: (): Promise<boolean> => browser.permissions.request(NOTIFICATIONS),
	async giveBack(): Promise<void> {
		// A build that has it among those it cannot do without keeps it.
		await browser.permissions.remove(NOTIFICATIONS).catch(() => undefined);
	},
};

interface OpensSettings {
	openShortcutSettings?: () => Promise<void>;
}

/** Firefox opens its page of shortcuts; Chrome's can only be gone to by hand. */
const opener = (): (() => Promise<void>) | null => {
	const commands = browser.commands as (typeof browser.commands & OpensSettings) | undefined;
	return commands?.openShortcutSettings === undefined
		? null
		: () => commands.openShortcutSettings?.() ?? Promise.resolve();
};

/** The extension's shortcuts as the browser has them. */
export const shortcutSettings = {
	async read(): Promise<{ name: string; keys: string }[]> {
		// Firefox on Android has no keyboard to speak of, and no such API.
		const commands = (await browser.commands?.getAll?.()) ?? [];
		return commands.map(({ name, shortcut }) => ({ name: name ?? '', keys: shortcut ?? '' }));
	},
	open: opener(),
	address: opener() === null && browser.commands !== undefined ? 'chrome://extensions/shortcuts' : null,
};
