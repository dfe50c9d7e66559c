/** The little of the extension API that the watcher uses. */
interface NativeBrowser {
	readonly runtime: {
		readonly id: string | undefined;
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
 * The browser's own `browser` object, in Firefox from the start and in Chrome since 148. Only the watcher takes it raw:
 * the polyfill would weigh as much as all of its own code, on every page of a tracker.
 */
export const nativeBrowser = (): NativeBrowser => (globalThis as unknown as { browser: NativeBrowser }).browser;
