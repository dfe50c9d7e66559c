const TYPES = ['keydown', 'keypress', 'keyup'] as const;
const COPIED = [
	'key',
	'code',
	'location',
	'repeat',
	'isComposing',
	'ctrlKey',
	'shiftKey',
	'altKey',
	'metaKey',
	'keyCode',
	'charCode',
	'which',
] as const;

/**
 * A copy that stays inside the shadow root. A KeyboardEvent made by a Firefox content script is composed whatever one
 * asks for, and would leak; a UIEvent with the same properties is not.
 */
const innerCopy = (event: KeyboardEvent): Event => {
	const copy = new UIEvent(event.type, { bubbles: true, cancelable: true, composed: false });
	for (const name of COPIED) Object.defineProperty(copy, name, { value: event[name] });
	Object.defineProperty(copy, 'getModifierState', { value: (modifier: string) => event.getModifierState(modifier) });
	return copy;
};

/**
 * Keeps keys typed in Muster's element from the page, whose one-key shortcuts would otherwise fire: the page sees the
 * host element as the target, not the field inside. Must run before any script of the page (`document_start`).
 * @param rootOf the shadow root of an event's target where that is Muster's host element, else null
 */
export const guardKeyboard = (
	window: Window,
	rootOf: (target: EventTarget | null) => ShadowRoot | null,
	signal: AbortSignal,
) => {
	const guard = (event: KeyboardEvent): void => {
		const root = event.isTrusted ? rootOf(event.target) : null;
		if (root === null) return;
		event.stopImmediatePropagation();
		// Keys go to what has the focus; the event's own path does not lead into a closed root.
		if (root.activeElement?.dispatchEvent(innerCopy(event)) === false) event.preventDefault();
	};
	for (const type of TYPES) window.addEventListener(type, guard, { capture: true, signal });
};

const POINTER = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'];
const EDITING = ['beforeinput', 'input', 'change', 'paste', 'copy', 'cut', 'dragstart', 'drop'];

/** Stops what bubbles out of Muster's element: hosts close dialogs on clicks that look as if they fell outside. */
export const containEvents = (host: HTMLElement, signal: AbortSignal): void => {
	const stop = (event: Event): void => event.stopPropagation();
	for (const type of [...POINTER, ...EDITING]) host.addEventListener(type, stop, { signal });
};
