/** Milliseconds without a change of the page after which its scripts are taken to have taken it over. */
const QUIET = 150;
/** Milliseconds after load after which waiting for quiet ends: some pages never rest. */
const PATIENCE = 2_000;

/**
 * Resolves when a server-rendered page may be changed: a node put in before its scripts hydrate it makes them throw
 * the whole tree away. There is no event for that; loaded and quiet is the nearest sign that shows outside the page's
 * own world. Later navigations render in the browser and need no waiting.
 */
export const hydrated = (window: Window & typeof globalThis, signal: AbortSignal): Promise<void> =>
	new Promise((resolve) => {
		const waitForQuiet = (): void => {
			const settle = (): void => {
				observer.disconnect();
				clearTimeout(quiet);
				clearTimeout(patience);
				resolve();
			};
			let quiet = setTimeout(settle, QUIET);
			const patience = setTimeout(settle, PATIENCE);
			const observer = new MutationObserver(() => {
				clearTimeout(quiet);
				quiet = setTimeout(settle, QUIET);
			});
			observer.observe(window.document, { childList: true, subtree: true });
		};
		if (window.document.readyState === 'complete') waitForQuiet();
		else window.addEventListener('load', waitForQuiet, { once: true, signal });
	});
