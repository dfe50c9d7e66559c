/** One key event that the page could see. */
interface SeenKey {
	type: string;
	key: string;
	phase: 'capture' | 'bubble';
	on: 'window' | 'document';
}

declare global {
	interface Window {
		/** Every key event that reached the page. */
		__keys: SeenKey[];
		/** Every one-key shortcut that the page acted on. */
		__shortcuts: string[];
		/** Messages of errors nobody caught. */
		__errors: string[];
		/** How many clicks reached the document. */
		__clicks: number;
		/** Draws the right column anew. */
		__rerender: () => void;
		/** Renames or moves the right column, as a new version of the host might. */
		__moveLayout: () => void;
	}
}

/** Starts recording what reaches the page, for tests to read. */
export function setTraps(): void {
	window.__keys = [];
	window.__shortcuts = [];
	window.__errors = [];
	window.__clicks = 0;
	for (const type of ['keydown', 'keypress', 'keyup']) {
		for (const phase of ['capture', 'bubble'] as const) {
			trapKeys(window, 'window', type, phase);
			trapKeys(document, 'document', type, phase);
		}
	}
	document.addEventListener('click', () => {
		window.__clicks += 1;
	});
	window.addEventListener('error', (event) => window.__errors.push(event.message));
	window.addEventListener('unhandledrejection', (event) => window.__errors.push(String(event.reason)));
}

function trapKeys(target: EventTarget, on: SeenKey['on'], type: string, phase: SeenKey['phase']): void {
	const record = (event: Event) => {
		window.__keys.push({ type, key: 'key' in event ? String(event.key) : '', phase, on });
	};
	target.addEventListener(type, record, { capture: phase === 'capture' });
}
