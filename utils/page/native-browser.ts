/** The little of the extension API that the smallest scripts use. */
interface NativeBrowser {
	readonly i18n: { getMessage(name: string): string };
	readonly runtime: {
		readonly id: string | undefined;
		getManifest(): { readonly version: string };
		sendMessage(message: unknown): Promise<unknown>;
		readonly onMessage: {
			addListener(
				listener: (
					message: unknown,
					sender: { readonly id?: string },
					respond: (answer: unknown) => void,
				) => boolean | undefined,
			): void;
		};
	};
}

/**
 * The browser's own `browser` object, in Firefox from the start and in Chrome since 148. Only the watcher and the popup's first
 * script take it raw: the polyfill would weigh as much as all of their own code.
 */
export const nativeBrowser = (): NativeBrowser => (globalThis as unknown as { browser: NativeBrowser }).browser;
