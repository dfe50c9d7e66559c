/** Milliseconds without a change of the page after which its scripts are taken to have taken it over. */
const QUIET = 150;
/** Milliseconds after load after which waiting for quiet ends: some pages never rest. */
const PATIENCE = 2_000;

/** How much of that patience is left. */
const patienceLeft = ({ performance }: Window): number => {
	const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	return PATIENCE - (performance.now() - (load?.loadEventStart ?? 0));
};

/**
 * Resolves when a server-rendered page may be changed: a node put in before its scripts hydrate it makes them throw
 * the whole tree away. There is no event for that; loaded and quiet is the nearest sign that shows outside the page's
 * own world. Later navigations render in the browser and need no waiting: long after load it resolves at once.
 */
export const hydrated = (window: Window & typeof globalThis, signal: AbortSignal): Promise<void> =>
	new Promise((resolve) => {
		const waitForQuiet = (): void => {
			const left = patienceLeft(window);
			if (left <= 0) {
				resolve();
				return;
			}
			const settle = (): void => {
				observer.disconnect();
				clearTimeout(quiet);
				clearTimeout(patience);
				resolve();
			};
			let quiet = setTimeout(settle, QUIET);
			const patience = setTimeout(settle, left);
			const observer = new MutationObserver(() => {
				clearTimeout(quiet);
				quiet = setTimeout(settle, QUIET);
			});
			observer.observe(window.document, { childList: true, subtree: true });
		};
		if (window.document.readyState === 'complete') waitForQuiet();
		else window.addEventListener('load', waitForQuiet, { once: true, signal });
	});
